import VietnameseText

/// The stable, human-readable code of one record, typed by what it names.
///
/// Codes are what files, command lines and the journal speak; the store maps them to surrogate
/// ids. Two records of one kind never share a code, and a code is never reused (design, section 2).
public struct Code<Subject>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public init(stringLiteral text: String) {
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Code, right: Code) -> Bool {
    left.text < right.text
  }

  /// Whether the text can be a code: 1 to 64 letters of Vietnamese, digits, dots and hyphens, no
  /// space. Other alphabets have letters that look like these, and two codes would look like one.
  public var isWellFormed: Bool {
    let scalars = text.unicodeScalars
    guard (1...64).contains(scalars.count) else { return false }
    return scalars.allSatisfy { scalar in
      scalar == "-" || scalar == "." || isVietnameseLetter(scalar)
        || ("0"..."9").contains(scalar)
    }
  }
}
