import Programme
import VietnameseText

/// Reads one record of a catalogue file; remembers what is wrong with it and what it refers to.
///
/// An empty text means that the fact is unknown, exactly as a missing key does.
struct TOMLRecordReader {
  /// A code that must be defined somewhere in the catalogue, and where it stands.
  struct Mention: Hashable, Sendable {
    var reference: Reference
    var text: String
    fileprivate var place: Place
    let key: String

    /// The fault, if nothing defines it. Looks up the line, so it is asked for only then.
    var fault: CatalogueFault {
      fault(.unknownReference(kind: reference.kind, text))
    }

    func fault(_ rule: CatalogueFault.Rule) -> CatalogueFault { place.fault(key, rule) }
  }

  /// Which record of which file this is.
  struct Place: Hashable, Sendable {
    var file: CatalogueLines
    var table: String
    var index: Int

    func fault(_ key: String?, _ rule: CatalogueFault.Rule) -> CatalogueFault {
      let path = "\(table)[\(index)]" + (key.map { "." + $0 } ?? "")
      let line = key.flatMap { file.line(of: index, key: $0) } ?? file.line(of: index)
      return CatalogueFault(file: file.name, line: line, keyPath: path, rule: rule)
    }
  }

  let place: Place
  private let entries: [String: TOMLTree]
  private var used: Set<String> = []
  private(set) var faults: [CatalogueFault] = []
  /// How many faults there are beside them.
  private(set) var untold = 0
  private(set) var mentions: [Mention] = []

  /// How many faults there are in all.
  var faultCount: Int { faults.count + untold }

  init(file: CatalogueLines, table: String, index: Int, entries: [String: TOMLTree]) {
    place = Place(file: file, table: table, index: index)
    self.entries = entries
  }

  /// A fault at a key of this record, or at the record itself.
  mutating func refuse(_ key: String?, _ rule: CatalogueFault.Rule) {
    // Nobody reads more of one record; each would look through it for its line.
    guard faults.count < TOMLRecordReader.mostFaults else {
      untold += 1
      return
    }
    faults.append(place.fault(key, rule))
  }

  /// The most faults that are told of one record.
  private static let mostFaults = 100

  /// Refuses what no record of the kind can say, at its key.
  mutating func check(_ definition: Definition) {
    // Of what could not be read nothing follows.
    guard faults.isEmpty else { return }
    do throws(Refusal) {
      try definition.check()
    } catch {
      refuse(error.field.map { type(of: definition.record).fileKey(of: $0) }, .refused(error))
    }
  }

  /// Refuses every key that nobody asked for; called when the record has been read.
  mutating func finish() {
    for key in entries.keys.sorted() where !used.contains(key) { refuse(key, .unknownKey) }
  }

  // MARK: - Plain values

  mutating func optionalText(_ key: String) -> String? {
    used.insert(key)
    switch entries[key] {
    case nil: return nil
    case .text(let text): return text.isEmpty ? nil : undamaged(text, key)
    default:
      refuse(key, .wrongType(expected: "text"))
      return nil
    }
  }

  /// The text in NFC; refused where a program garbled its letters.
  private mutating func undamaged(_ text: String, _ key: String) -> String {
    let text = nfc(text)
    if CellText.isDamaged(text) { refuse(key, .damagedText(text)) }
    return text
  }

  /// All texts of the record, those in lists and tables under their record's key, in its order.
  var texts: [(key: String, text: String)] {
    entries.keys.sorted().flatMap { key in (entries[key]?.texts ?? []).map { (key, $0) } }
  }

  mutating func optionalWhole(_ key: String) -> Int64? {
    used.insert(key)
    switch entries[key] {
    case nil: return nil
    case .whole(let number): return Int64(number)
    default:
      refuse(key, .wrongType(expected: "integer"))
      return nil
    }
  }

  mutating func optionalFlag(_ key: String) -> Bool? {
    used.insert(key)
    switch entries[key] {
    case nil: return nil
    case .flag(let flag): return flag
    default:
      refuse(key, .wrongType(expected: "boolean"))
      return nil
    }
  }

  mutating func texts(_ key: String) -> [String]? {
    used.insert(key)
    guard let value = entries[key] else { return nil }
    guard case .list(let list) = value else {
      refuse(key, .wrongType(expected: "list of text"))
      return nil
    }
    return list.compactMap { value in
      if case .text(let text) = value { return undamaged(text, key) }
      refuse(key, .wrongType(expected: "list of text"))
      return nil
    }
  }

  mutating func optionalBilingual(_ key: String) -> BilingualText? {
    let english = optionalText(key + "_en")
    return optionalText(key).map { BilingualText($0, english: english) }
  }

  mutating func optionalDay(_ key: String) -> Day? {
    guard let text = optionalText(key) else { return nil }
    if let day = try? DayText.day(text) { return day }
    refuse(key, .notADay(text))
    return nil
  }

  mutating func optionalNumber(_ key: String) -> ExactDecimal? {
    guard let text = optionalText(key) else { return nil }
    if let number = ExactDecimal(canonical: text) { return number }
    refuse(key, .notANumber(text))
    return nil
  }

  /// The code of another record, which something must define.
  mutating func mention(_ code: String, _ key: String, of kind: RecordKind) {
    guard let reference = kind.reference(code) else {
      return refuse(key, .unknownReference(kind: kind, code))
    }
    mentions.append(Mention(reference: reference, text: code, place: place, key: key))
  }

  /// The tables of a list, each to be read as a record of its own.
  mutating func tables(_ key: String) -> [[String: TOMLTree]] {
    used.insert(key)
    guard let value = entries[key] else { return [] }
    guard case .list(let list) = value else {
      refuse(key, .wrongType(expected: "list of tables"))
      return []
    }
    return list.compactMap { value in
      if case .table(let table) = value { return table }
      refuse(key, .wrongType(expected: "list of tables"))
      return nil
    }
  }

  /// Reads a table inside this record with the same rules; its faults become this record's.
  mutating func nested<Value>(
    _ key: String, _ entries: [String: TOMLTree], _ read: (inout TOMLRecordReader) -> Value
  ) -> Value {
    var inner = TOMLRecordReader(
      file: place.file, table: place.table, index: place.index, entries: entries)
    let value = read(&inner)
    inner.finish()
    for var fault in inner.faults {
      fault.keyPath = "\(place.table)[\(place.index)].\(key)" + (fault.keyPath?.lastKey ?? "")
      faults.append(fault)
    }
    return value
  }
}

extension String {
  /// What follows the record in a key path, with its dot.
  fileprivate var lastKey: String {
    firstIndex(of: ".").map { String(self[$0...]) } ?? ""
  }
}
