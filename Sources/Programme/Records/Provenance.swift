public import VietnameseText

/// How far a fact can be trusted (domain facts: A official, B press, C mirror, D derived, X disputed).
public enum Confidence: String, CaseIterable, Sendable, Comparable {
  case official = "A"
  case press = "B"
  case mirror = "C"
  case derived = "D"
  case disputed = "X"

  /// The better comes first: A before B before C before D before X.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Where facts come from: an article, a page, a document's text, or a unit's own report.
public struct Source: Hashable, Sendable {
  /// Whether a unit speaks for itself or somebody else about it.
  public enum Kind: String, CaseIterable, Sendable {
    case ownReport = "own-report"
    case published
    case demonstration
  }

  public var code: Code<Source>
  public var kind: Kind
  public var title: String
  public var publisher: String?
  public var address: String?
  /// The day it was published; nil where it is not known, or where it is no single text.
  public var publishedOn: Day?

  public init(
    code: Code<Source>, kind: Kind, title: String, publisher: String? = nil,
    address: String? = nil, publishedOn: Day? = nil
  ) {
    self.code = code
    self.kind = kind
    self.title = title
    self.publisher = publisher
    self.address = address
    self.publishedOn = publishedOn
  }
}

/// What a record rests on: its sources, how far they are trusted, and what to know about them.
public struct Provenance: Hashable, Sendable {
  public var sources: [Code<Source>]
  public var confidence: Confidence?
  public var note: String?

  public init(sources: [Code<Source>] = [], confidence: Confidence? = nil, note: String? = nil) {
    self.sources = sources
    self.confidence = confidence
    self.note = note
  }

  public static let none = Provenance()
}

extension Source {
  /// The source that a unit's own report has where it names none.
  public static var ownReportCode: Code<Source> { "bao-cao-don-vi" }
}

extension Source: DescribedRecord {
  public static let description = RecordDescription<Source>(
    .source, file: "sources", blank: Source(code: "", kind: .published, title: ""),
    code: .ownCode({ $0.code }, { $0.code = $1 }),
    attributes: [
      .word("kind", { $0.kind }, { $0.kind = $1 }),
      .text("title", { $0.title }, { $0.title = $1 }).naming,
      .optionalText("publisher", { $0.publisher }, { $0.publisher = $1 }),
      .optionalText("address", { $0.address }, { $0.address = $1 }).inFiles("url"),
      .optionalDay("published_on", { $0.publishedOn }, { $0.publishedOn = $1 })
        .inFiles("published").later,
    ],
    hasProvenance: false)

  public var definition: Definition { .source(self) }
}
