import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// A screen that was asked for on the command line, found to have what it needs and no more.
struct ShowWish {
  private let subject: Show.Subject
  private let codes: [String]
  private let unit: String?
  private let filter: JournalOptions
  /// The day of `--day`, or of a meeting.
  private let day: Day?
  private let entry: Int64
  /// The kind of the records that are asked for, and the one record.
  private let kind: RecordKind
  private let reference: Reference
  /// Whether the days that are looked at were asked for.
  private let isFixed: Bool

  /// - Throws: a usage failure that names what is missing or too much.
  init(_ show: Show) throws {
    subject = show.subject
    codes = [show.code, show.principle].compactMap { $0 }
    unit = show.unit
    filter = show.filter
    isFixed = show.days.isFixed
    let wording = show.common.wording
    let command = "khue show \(subject.rawValue)"
    // The day of a meeting may be left out: the last one is meant.
    if codes.count < subject.codes.count, subject != .meeting {
      let code = codes.reduce(command) { $0 + " " + $1 }
      throw CommandFailure(.usage, wording.missingCode(of: code, subject.codes[codes.count]))
    }
    if let extra = codes.dropFirst(subject.codes.count).first {
      throw CommandFailure(.usage, wording.extraArgument(extra, of: command))
    }
    if unit != nil, subject != .indicator, subject != .journal {
      throw CommandFailure(.usage, wording.extraArgument("--unit", of: command))
    }
    if show.all, subject != .units {
      throw CommandFailure(.usage, wording.extraArgument("--all", of: command))
    }
    if let option = filter.used, subject != .journal {
      throw CommandFailure(.usage, wording.extraArgument(option, of: command))
    }
    try show.common.check(filter.limit, of: "--limit")
    let named = subject == .meeting ? codes.first : filter.day
    day = try named.map { try DayOptions.day($0, wording) }
    entry = try subject == .entry ? ShowWish.entry(codes.first, wording) : 0
    let isOfKind = subject == .records || subject == .record
    kind = try isOfKind ? NamedKind(codes.first ?? "", wording).type.recordKind : .source
    reference = try subject == .record ? ShowWish.reference(kind, codes, wording) : .entry(0)
  }

  private static func entry(_ text: String?, _ wording: Wording) throws -> Int64 {
    guard let text, let number = Int64(text.filter { $0 != "." }), number > 0 else {
      throw CommandFailure(.usage, wording.notAnEntry(text ?? ""))
    }
    return number
  }

  private static func reference(
    _ kind: RecordKind, _ codes: [String], _ wording: Wording
  ) throws -> Reference {
    let key = codes.count > 1 ? nfc(codes[1]) : ""
    guard let reference = kind.reference(key) else {
      throw CommandFailure(.usage, wording.unknownKey(key, of: kind))
    }
    return reference
  }

  /// The days that are looked at; a meeting is looked at on its own day.
  func asOf(_ days: DayOptions, _ wording: Wording) throws -> AsOf {
    guard subject == .meeting, let day, !days.isFixed else { return try days.asOf(wording) }
    return AsOf(day: min(day, Clock.today), known: Clock.today)
  }

  /// What the database answers; where it has no such codes, those that differ by case, accents or
  /// spaces alone.
  func snapshot(from reader: Reader, _ asOf: AsOf, _ wording: Wording) throws -> Snapshot {
    if subject == .accounts, !isFixed { return try reader.standingAccounts() }
    if subject == .journal { return try journal(from: reader, asOf, wording) }
    if subject == .meeting, day == nil, let last = try reader.lastMeeting(asOf) {
      return try reader.snapshot(
        .meeting(last, isFixed ? asOf : AsOf(day: last, known: asOf.known)))
    }
    let typed = try reader.snapshot(query(codes.map(nfc), unit.map(nfc), asOf))
    guard case .absent(let missing) = typed.content else { return typed }
    let book = CodeBook(try reader.definitions())
    var found: [String] = []
    for (code, kind) in zip(codes, subject.kinds) {
      found.append(try book.code(of: kind, like: code, wording) ?? nfc(code))
    }
    let place = try unit.map { try book.code(of: .organisation, like: $0, wording) ?? nfc($0) }
    let answer = try reader.snapshot(query(found, place, asOf))
    // Told as it was typed.
    if case .absent(let reference) = answer.content, reference == missing { return typed }
    return answer
  }

  /// The journal; a unit that is none is told, as no entry would ever be of it.
  private func journal(
    from reader: Reader, _ asOf: AsOf, _ wording: Wording
  ) throws -> Snapshot {
    guard let unit else { return try reader.snapshot(query(codes, nil, asOf)) }
    let book = CodeBook(try reader.definitions())
    guard let code = try book.code(of: .organisation, like: unit, wording) else {
      let reference = Reference.organisation(Code(nfc(unit)))
      throw CommandFailure(.noInput, wording.absent(reference, near: book.near(reference)))
    }
    return try reader.snapshot(query(codes, code, asOf))
  }

  /// The titles of the sources, where the screen says where its records come from.
  func sources(from reader: Reader, _ wording: Wording) throws -> [Code<Source>: String] {
    guard !subject.codes.isEmpty, !subject.isRecord else { return [:] }
    var titles: [Code<Source>: String] = [:]
    for case .source(let source) in try reader.definitions() {
      titles[source.code] = wording.title(of: source)
    }
    return titles
  }

  private func query(_ codes: [String], _ unit: String?, _ asOf: AsOf) -> Query {
    func code(_ index: Int) -> String { codes.indices.contains(index) ? codes[index] : "" }
    return switch subject {
    case .overview: .overview(asOf)
    case .units: .units(asOf, scope: .all, offset: 0, limit: .max)
    case .unit: .unit(Code(code(0)), asOf)
    case .checklist: .checklist(asOf)
    case .cell: .cell(unit: Code(code(0)), principle: Code(code(1)), asOf)
    case .tasks: .tasks(asOf)
    case .task: .task(Code(code(0)), asOf)
    case .indicators: .indicators(asOf)
    case .indicator: .indicator(Code(code(0)), unit: Code(unit ?? "ha-noi"), asOf)
    case .alerts: .alerts(asOf)
    case .journal:
      .journal(
        JournalFilter(
          unit: unit.map { Code($0) }, account: filter.account.map(nfc), kind: filter.kind,
          day: day), before: nil, limit: filter.limit ?? ShowWish.entries, asOf)
    case .entry: .journalEntry(entry, asOf)
    case .dues: .dues(Code(code(0)), asOf)
    case .meeting: .meeting(day ?? asOf.day, asOf)
    case .accounts: .accounts(asOf)
    case .catalogue: .catalogue(asOf)
    case .records: .records(kind, asOf)
    case .record: .record(reference, asOf)
    }
  }

  /// How many entries of the journal are printed unless more are asked for.
  private static let entries = 50
}

extension Show.Subject {
  /// The codes that the screen needs, as the help explains them.
  fileprivate var codes: [CommandHelp] {
    switch self {
    case .overview, .units, .checklist, .tasks, .indicators, .alerts, .journal, .accounts,
      .catalogue:
      []
    case .records: [.kindOption]
    case .record: [.kindOption, .codeArgument]
    case .unit, .task, .indicator: [.codeArgument]
    case .cell: [.unitOption, .principleArgument]
    case .dues: [.unitOption]
    case .meeting: [.dayOption]
    case .entry: [.entryArgument]
    }
  }

  /// Whether it shows what people did, and not records that come from sources.
  fileprivate var isRecord: Bool {
    switch self {
    case .alerts, .journal, .entry, .dues, .meeting, .accounts, .catalogue, .records, .record: true
    default: false
    }
  }

  /// What each of its codes names.
  fileprivate var kinds: [RecordKind] {
    switch self {
    case .overview, .units, .checklist, .tasks, .indicators, .alerts, .journal, .accounts,
      .meeting, .entry, .catalogue, .records, .record:
      []
    case .unit, .dues: [.organisation]
    case .task: [.task]
    case .indicator: [.indicator]
    case .cell: [.organisation, .principle]
    }
  }
}
