import Programme
import VietnameseText

/// One attribute of a record, as its columns have it.
struct RecordField: Sendable {
  let name: String
  let form: AttributeForm
  /// The table of a list of references; nil of what stands in the version's own row.
  let list: RecordLink?
  /// Part of the identity: in the identity's table, the same in all versions.
  let isIdentity: Bool
  /// Left out where it says no more than a blank record does.
  let isLater: Bool
}

/// The table that holds a list of references, and its column with the id of each.
struct RecordLink: Sendable {
  let table: String
  let column: String
}

/// How one kind of record is stored: its tables, columns, and what is worked out from them.
struct RecordLayout: Sendable {
  let kind: RecordKind
  /// The identity's table; versions are in `TABLE_version`.
  let table: String
  let fields: [RecordField]
  let hasProvenance: Bool
  /// Whether each version holds what it is searched in and sorted by.
  let isSearched: Bool
  /// Whether the identity is a code, or fields of its own.
  let hasCode: Bool
  /// SELECT … FROM versions and identities, to be followed by a WHERE; put together once.
  let selection: String

  init<Record: VersionedRecord>(
    _ description: RecordDescription<Record>, links: [String: RecordLink] = [:],
    isSearched: Bool = false
  ) {
    kind = description.kind
    table = description.kind.table
    fields = description.attributes.map { attribute in
      RecordField(
        name: attribute.name, form: attribute.form, list: links[attribute.name],
        isIdentity: attribute.isIdentity, isLater: attribute.isLater)
    }
    hasProvenance = description.hasProvenance
    hasCode = description.code != nil
    self.isSearched = isSearched
    let list = RecordLayout.selectList(fields, hasProvenance: hasProvenance, hasCode: hasCode)
    selection = "SELECT \(list) FROM \(table)_version v JOIN \(table) i ON i.id = v.\(table)_id"
  }

  var versions: String { table + "_version" }
}

/// A kind of record that has tables of its own, with versions.
protocol VersionedRecord: DescribedRecord {
  static var layout: RecordLayout { get }
  init(_ reader: inout ColumnReader) throws
}

extension VersionedRecord {
  /// The code or key.
  var key: String { reference.key }

  /// The values of the layout's fields, in order; nil of what was added to the kind later and says
  /// no more than a blank record does.
  var values: [AttributeValue?] {
    Self.description.attributes.map { attribute in
      let value = attribute.value(self)
      return attribute.isLater && value == attribute.value(Self.description.blank) ? nil : value
    }
  }

  init(_ reader: inout ColumnReader) throws { try self.init(attributesOf: &reader) }

  /// The record of a row, by its attributes.
  init(attributesOf reader: inout ColumnReader) throws {
    let description = Self.description
    self = description.blank
    let code = reader.text()
    if let attribute = description.code { try assign(attribute, .text(code)) }
    for attribute in description.attributes {
      guard let value = try reader.value(of: attribute.form) else {
        guard attribute.isLater else { throw ColumnReader.damage(attribute.name) }
        continue
      }
      if attribute.isLater, !value.isPresent { continue }
      try assign(attribute, value)
    }
    if description.hasProvenance { provenance = try reader.provenance() }
  }

  private mutating func assign(_ attribute: Attribute<Self>, _ value: AttributeValue) throws {
    do throws(AttributeFault) {
      try attribute.assign(&self, value)
    } catch {
      throw ColumnReader.damage(attribute.name)
    }
  }

  /// What it is searched in and sorted by.
  var name: BilingualText { givenName ?? BilingualText(key) }

  /// What it is called; nil of a kind without names, and of a record that has none yet.
  var givenName: BilingualText? {
    for attribute in Self.description.attributes where attribute.isName {
      switch attribute.value(self) {
      case .bilingual(let text?): return text
      case .text(let text?): return BilingualText(text)
      default: continue
      }
    }
    return nil
  }
}
