import Programme
import VietnameseText

/// One field of a record: its name in the journal, and how its columns look.
///
/// The names and their order are part of the journal's encoding 1 and never change.
struct RecordField: Sendable {
  enum Form: Sendable {
    case text
    case bilingual
    case integer
    case day
    case decimal
    /// The id of one record of another kind, in `NAME_id`.
    case reference(RecordKind)
    /// An ordered list of records of another kind, in a table and column of their own.
    case references(RecordKind, table: String, column: String)
    case milestones
  }

  let name: String
  let form: Form
  /// Part of the identity: in the identity's table, the same in all versions.
  var isIdentity = false
  /// Added to the kind after entries of it were written: canonical text has it only where it has a
  /// value, so that those entries stay as they are (design, section 5).
  var isLater = false

  static func text(_ name: String) -> RecordField { RecordField(name: name, form: .text) }
  static func bilingual(_ name: String) -> RecordField { RecordField(name: name, form: .bilingual) }
  static func integer(_ name: String) -> RecordField { RecordField(name: name, form: .integer) }
  static func day(_ name: String) -> RecordField { RecordField(name: name, form: .day) }
  static func decimal(_ name: String) -> RecordField { RecordField(name: name, form: .decimal) }
  static func reference(_ name: String, _ kind: RecordKind) -> RecordField {
    RecordField(name: name, form: .reference(kind))
  }

  var later: RecordField {
    var field = self
    field.isLater = true
    return field
  }

  var identity: RecordField {
    var field = self
    field.isIdentity = true
    return field
  }
}

/// The value of one field, in the layout's order.
enum RecordFieldValue: Hashable, Sendable {
  case text(String?)
  case bilingual(BilingualText?)
  case integer(Int64?)
  case day(Day?)
  case decimal(ExactDecimal?)
  case reference(String?)
  case references([String])
  case milestones([Milestone])

  /// Whether it says anything.
  var isPresent: Bool {
    switch self {
    case .text(let value), .reference(let value): value != nil
    case .bilingual(let value): value != nil
    case .integer(let value): value != nil
    case .day(let value): value != nil
    case .decimal(let value): value != nil
    case .references(let codes): !codes.isEmpty
    case .milestones(let milestones): !milestones.isEmpty
    }
  }
}

/// How one kind of record is stored: its tables, fields, and derived columns.
struct RecordLayout: Sendable {
  let kind: RecordKind
  /// The identity's table; versions are in `TABLE_version`.
  let table: String
  let fields: [RecordField]
  let hasProvenance: Bool
  /// Columns of each version that are worked out from its texts: what is searched and sorted by.
  let derived: [String]
  /// Whether the identity is a code, or fields of its own.
  let hasCode: Bool
  /// SELECT … FROM versions and identities, to be followed by a WHERE; put together once.
  let selection: String

  init(
    kind: RecordKind, table: String, fields: [RecordField], hasProvenance: Bool = true,
    derived: [String] = [], hasCode: Bool = true
  ) {
    self.kind = kind
    self.table = table
    self.fields = fields
    self.hasProvenance = hasProvenance
    self.derived = derived
    self.hasCode = hasCode
    let list = RecordLayout.selectList(fields, hasProvenance: hasProvenance, hasCode: hasCode)
    selection = "SELECT \(list) FROM \(table)_version v JOIN \(table) i ON i.id = v.\(table)_id"
  }

  var versions: String { table + "_version" }
}

/// A kind of record that has versions.
protocol VersionedRecord: Hashable, Sendable {
  static var layout: RecordLayout { get }
  var definition: Definition { get }
  /// The values of the layout's fields, in order.
  var values: [RecordFieldValue] { get }
  var provenance: Provenance { get }
  /// The values of the layout's derived columns.
  var derived: [String] { get }
  init(_ reader: inout ColumnReader) throws
}

extension VersionedRecord {
  var derived: [String] { [] }
  var reference: Reference { definition.reference }
  /// The code or key.
  var key: String { reference.key }
}

extension RecordKind {
  /// The identity's table of a kind with versions.
  var table: String {
    switch self {
    case .taskGroup: "task_group"
    default: rawValue
    }
  }
}
