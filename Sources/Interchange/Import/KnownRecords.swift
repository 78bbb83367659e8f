public import Programme
import VietnameseText

/// The records that rows of a file may name, as the database holds them.
public struct KnownRecords: Sendable {
  private var units: [String: Code<Organisation>] = [:]
  /// By name in lower case; names repeat, and a name of two units names none.
  private var unitNames: [String: [Code<Organisation>]] = [:]
  private var indicators: [String: Indicator] = [:]
  private var indicatorTitles: [String: [Code<Indicator>]] = [:]
  private var tasks: [String: Code<BreakthroughTask>] = [:]
  private var sources: [String: Source] = [:]
  private var documents: [String: Code<Document>] = [:]
  private var groups: [String: Code<TaskGroup>] = [:]
  private var principles: [String: Code<Principle>] = [:]
  private var targets: [String: Code<Target>] = [:]

  public init() {}

  /// What a catalogue defines, for a database that holds just that.
  public init(_ changes: [Change]) {
    for case .define(let definition, _) in changes { add(definition) }
  }

  /// Adds a record; a later one of the same code replaces it.
  public mutating func add(_ definition: Definition) {
    switch definition {
    case .organisation(let unit): add(unit)
    case .indicator(let indicator): add(indicator)
    case .task(let task): tasks[key(task.code.text)] = task.code
    case .source(let source): sources[key(source.code.text)] = source
    case .document(let document): add(document)
    case .taskGroup(let group): groups[key(group.code.text)] = group.code
    case .principle(let principle): principles[key(principle.code.text)] = principle.code
    case .target(let target): targets[key(target.code.text)] = target.code
    case .pillar, .succession, .model, .activity, .duty, .threshold, .account: break
    }
  }

  private mutating func add(_ unit: Organisation) {
    units[key(unit.code.text)] = unit.code
    for name in [unit.name.vietnamese, unit.name.english].compactMap({ $0 }) {
      let name = nfc(name).lowercased()
      if unitNames[name]?.contains(unit.code) != true {
        unitNames[name, default: []].append(unit.code)
      }
    }
  }

  private mutating func add(_ indicator: Indicator) {
    indicators[key(indicator.code.text)] = indicator
    let title = nfc(indicator.title.vietnamese).lowercased()
    if indicatorTitles[title]?.contains(indicator.code) != true {
      indicatorTitles[title, default: []].append(indicator.code)
    }
  }

  private mutating func add(_ document: Document) {
    documents[key(document.code.text)] = document.code
    if !document.number.isEmpty { documents[key(document.number)] = document.code }
  }

  /// The unit that a code, or a name that only one unit has, names.
  public func unit(_ text: String) -> Code<Organisation>? {
    if let code = units[key(text)] { return code }
    let named = unitNames[text.lowercased()] ?? []
    return named.count == 1 ? named[0] : nil
  }

  /// The indicator that a code, or a title that only one indicator has, names.
  public func indicator(_ text: String) -> Indicator? {
    if let indicator = indicators[key(text)] { return indicator }
    let named = indicatorTitles[text.lowercased()] ?? []
    return named.count == 1 ? indicators[key(named[0].text)] : nil
  }

  public func task(_ text: String) -> Code<BreakthroughTask>? { tasks[key(text)] }
  public func source(_ text: String) -> Source? { sources[key(text)] }
  /// By code or by number, as "6785/QĐ-UBND".
  public func document(_ text: String) -> Code<Document>? { documents[key(text)] }
  public func group(_ text: String) -> Code<TaskGroup>? { groups[key(text)] }
  public func principle(_ text: String) -> Code<Principle>? { principles[key(text)] }
  public func target(_ text: String) -> Code<Target>? { targets[key(text)] }

  /// Codes are compared folded, so that "tt1" and "ĐM1" typed as "dm1" are found.
  private func key(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
    return folded(nfc(text))
  }
}
