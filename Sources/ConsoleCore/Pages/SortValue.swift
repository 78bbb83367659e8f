package import VietnameseText

/// What rows are sorted by: worked out once per row, as the key of a Vietnamese text costs more
/// than comparing it. The rows of one list are all sorted by the same kind of value.
package enum SortValue: Comparable, Sendable {
  case day(Day)
  case text(String)
  /// The lowest come first.
  case place(Int, Int = 0, Int = 0)

  package static func name(_ text: String) -> SortValue { .text(sortKey(text)) }
}
