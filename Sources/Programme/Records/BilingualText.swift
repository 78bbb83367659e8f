/// A language of the screen: Vietnamese first, English complete too.
public enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}

/// A name or sentence of the data itself, in Vietnamese and, where somebody wrote it, in English.
public struct BilingualText: Hashable, Sendable {
  public var vietnamese: String
  public var english: String?

  public init(_ vietnamese: String, english: String? = nil) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The text in a language; Vietnamese where there is no English, as data is never invented.
  public func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english ?? vietnamese
    }
  }
}
