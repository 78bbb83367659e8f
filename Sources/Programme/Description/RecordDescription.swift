/// What a kind of record is: its names, its attributes, and a blank of it.
///
/// Told once, beside the record's struct; its row, its journal text, its files, forms and pages are
/// made from it (design, section 5).
public struct RecordDescription<Record: DescribedRecord>: Sendable {
  public let kind: RecordKind
  /// The name of the kind's file in a catalogue, without ".toml".
  public let file: String
  /// The name of the kind's tables in that file: `[[units]]`.
  public let table: String
  /// A record that says nothing yet; what it says already stands where nobody says otherwise.
  public let blank: Record
  /// The code; nil for a kind whose records are named by attributes of identity.
  public let code: Attribute<Record>?
  /// All others but provenance, in the journal's order, which never changes.
  public let attributes: [Attribute<Record>]
  /// Whether its records name sources, confidence and a note.
  public let hasProvenance: Bool

  public init(
    _ kind: RecordKind, file: String, table: String? = nil, blank: Record,
    code: Attribute<Record>?, attributes: [Attribute<Record>], hasProvenance: Bool = true
  ) {
    self.kind = kind
    self.file = file
    self.table = table ?? file
    self.blank = blank
    self.code = code
    self.attributes = attributes
    self.hasProvenance = hasProvenance
  }

  /// The attribute of a name of the journal's; nil where there is none.
  public func attribute(named name: String) -> Attribute<Record>? {
    attributes.first { $0.name == name } ?? (code?.name == name ? code : nil)
  }
}

/// A kind of record that has a description.
public protocol DescribedRecord: Hashable, Sendable {
  static var description: RecordDescription<Self> { get }
  /// The record as a change defines it.
  var definition: Definition { get }
  /// What it rests on; none, whatever is set, of a kind that names no sources.
  var provenance: Provenance { get set }
  /// Refuses what no record of its kind can say, whatever the others say.
  ///
  /// - Throws: the first refusal.
  func check() throws(Refusal)
}

extension DescribedRecord {
  public var provenance: Provenance {
    get { .none }
    set { _ = newValue }
  }

  public var reference: Reference { definition.reference }

  public func check() throws(Refusal) {}

  public static var recordKind: RecordKind { description.kind }

  /// The name in files of an attribute; the name itself where there is none of it.
  public static func fileKey(of name: String) -> String {
    description.attribute(named: name)?.key ?? name
  }
}
