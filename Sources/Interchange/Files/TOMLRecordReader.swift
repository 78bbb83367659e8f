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
      refuse(error.field, .refused(error))
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

  mutating func text(_ key: String) -> String {
    required(key) { $0.optionalText(key) } ?? ""
  }

  mutating func whole(_ key: String, default: Int? = nil) -> Int {
    used.insert(key)
    switch entries[key] {
    case .whole(let number): return number
    case nil:
      if let `default` { return `default` }
      refuse(key, .missingKey)
    default: refuse(key, .wrongType(expected: "integer"))
    }
    return 0
  }

  mutating func flag(_ key: String) -> Bool {
    used.insert(key)
    switch entries[key] {
    case nil: return false
    case .flag(let flag): return flag
    default:
      refuse(key, .wrongType(expected: "boolean"))
      return false
    }
  }

  private mutating func texts(_ key: String) -> [String] {
    used.insert(key)
    guard let value = entries[key] else { return [] }
    guard case .list(let list) = value else {
      refuse(key, .wrongType(expected: "list of text"))
      return []
    }
    return list.compactMap { value in
      if case .text(let text) = value { return undamaged(text, key) }
      refuse(key, .wrongType(expected: "list of text"))
      return nil
    }
  }

  // MARK: - Values with a meaning

  mutating func bilingual(_ key: String) -> BilingualText {
    BilingualText(text(key), english: optionalText(key + "_en"))
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

  /// A day that must be there; the distant past, and refused, where it is not.
  mutating func day(_ key: String) -> Day {
    required(key) { $0.optionalDay(key) } ?? .distantPast
  }

  /// A number that must be there; zero, and refused, where it is not.
  mutating func number(_ key: String) -> ExactDecimal {
    required(key) { $0.optionalNumber(key) } ?? .zero
  }

  /// Refuses a value that is missing, unless what is there was refused already.
  private mutating func required<Value>(
    _ key: String, _ read: (inout TOMLRecordReader) -> Value?
  ) -> Value? {
    let before = faults.count
    let value = read(&self)
    if value == nil, faults.count == before { refuse(key, .missingKey) }
    return value
  }

  /// One of an enumeration's words; nil, and refused, where there is no such word.
  mutating func word<Word>(_ key: String, default: Word? = nil) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    if let `default` { return optionalText(key).map { word($0, key) } ?? `default` }
    return required(key) { $0.optionalWord(key) }
  }

  mutating func optionalWord<Word>(_ key: String) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    optionalText(key).flatMap { word($0, key) }
  }

  private mutating func word<Word>(_ text: String, _ key: String) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    if let word = Word(rawValue: text) { return word }
    refuse(key, .unknownWord(text, allowed: Word.allCases.map(\.rawValue)))
    return nil
  }

  // MARK: - Codes

  /// The record's own code.
  mutating func ownCode<Subject>() -> Code<Subject> {
    let code = Code<Subject>(text("code"))
    if !code.text.isEmpty, !code.isWellFormed { refuse("code", .malformedCode(code.text)) }
    return code
  }

  /// The code of another record, which must be there.
  mutating func code<Subject>(
    _ key: String, _ reference: (Code<Subject>) -> Reference
  ) -> Code<Subject> {
    let text = text(key)
    return text.isEmpty ? Code(text) : mention(text, key, reference)
  }

  mutating func optionalCode<Subject>(
    _ key: String, _ reference: (Code<Subject>) -> Reference
  ) -> Code<Subject>? {
    optionalText(key).map { mention($0, key, reference) }
  }

  mutating func codes<Subject>(
    _ key: String, _ reference: (Code<Subject>) -> Reference
  ) -> [Code<Subject>] {
    texts(key).map { mention($0, key, reference) }
  }

  private mutating func mention<Subject>(
    _ text: String, _ key: String, _ reference: (Code<Subject>) -> Reference
  ) -> Code<Subject> {
    let code = Code<Subject>(text)
    mentions.append(
      Mention(reference: reference(code), text: text, place: place, key: key))
    return code
  }

  /// Sources, confidence and note, which every record has.
  mutating func provenance() -> Provenance {
    Provenance(
      sources: codes("sources", Reference.source), confidence: optionalWord("confidence"),
      note: optionalText("note"))
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
