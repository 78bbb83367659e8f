import Programme
import VietnameseText

/// The words that a column allows: what people write, and what it means.
struct ImportWords<Meaning: Hashable & Sendable>: Sendable {
  /// Vietnamese words as the templates print them.
  let allowed: [String]
  private let meanings: [String: Meaning]

  /// Each meaning with its words; the first is the one that templates print.
  init(_ words: [(Meaning, [String])]) {
    allowed = words.compactMap(\.1.first)
    var meanings: [String: Meaning] = [:]
    for (meaning, spellings) in words {
      for spelling in spellings { meanings[folded(nfc(spelling))] = meaning }
    }
    self.meanings = meanings
  }

  func meaning(of text: String) -> Meaning? {
    meanings[folded(text)]
  }

  /// The meaning of the words before a number, as in "khoảng 5.000", and the rest.
  func prefix(of text: String) -> (meaning: Meaning, rest: String)? {
    if let first = text.utf8.first, (0x30...0x39).contains(first) { return nil }
    guard let start = text.firstIndex(where: \.isNumber), start != text.startIndex else {
      return nil
    }
    guard let meaning = meanings[folded(String(text[..<start]).trimmed)] else { return nil }
    return (meaning, String(text[start...]))
  }
}

enum ColumnWords {
  static let qualifier = ImportWords<Figure.Qualifier>([
    (.exact, ["đúng", "exact", "="]),
    (.about, ["khoảng", "about", "~", "≈", "xấp xỉ", "chừng"]),
    (.over, ["hơn", "trên", "over", ">", "vượt"]),
    (.under, ["dưới", "under", "<"]),
    (.atLeast, ["ít nhất", "at least", "at-least", ">=", "≥", "tối thiểu"]),
    (.nearly, ["gần", "nearly", "almost"]),
  ])
  static let yesNo = ImportWords<Bool>([
    (true, ["có", "yes", "x", "true", "1", "đạt", "✓"]),
    (false, ["không", "no", "false", "0", "chưa", "chưa đạt"]),
  ])
  static let correction = ImportWords<Correction>([
    (.correct, ["sửa", "correct", "đính chính", "thay"]),
    (.withdraw, ["rút", "withdraw", "hủy", "huỷ"]),
    (.none, ["mới", "new"]),
  ])
  static let basis = ImportWords<BreakthroughTask.Basis>([
    (.annex, ["phụ lục", "annex"]),
    (.summary, ["tóm tắt", "summary", "bản tóm tắt"]),
    (.operatorEntry, ["người trực", "operator"]),
  ])
  static let pillar = ImportWords<Pillar>([
    (.government, ["chính quyền số", "government", "digital government", "chính quyền"]),
    (.economy, ["kinh tế số", "economy", "digital economy", "kinh tế"]),
    (.society, ["xã hội số", "society", "digital society", "xã hội"]),
  ])
  static let state = ImportWords<ProgressReport.State>([
    (.notStarted, ["chưa bắt đầu", "not started", "not-started", "chưa thực hiện"]),
    (.inProgress, ["đang thực hiện", "in progress", "in-progress", "đang làm"]),
    (.done, ["hoàn thành", "done", "đã hoàn thành", "xong"]),
  ])
  static let confidence = ImportWords<Confidence>(
    Confidence.allCases.map { ($0, [$0.rawValue]) })
}
