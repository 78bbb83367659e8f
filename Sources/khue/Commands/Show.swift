public import ArgumentParser
public import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// `khue show`: what a screen shows, for pipes, scripts and screen readers.
struct Show: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
    /// Markdown, for minutes.
    case md
  }

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case overview
    case units
    case unit
    case checklist
    case cell
    case tasks
    case task
    case indicators
    case indicator
    case alerts
    case journal
    case entry
    case dues
    case meeting
    case accounts
    case catalogue
    case records
    case record
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: Khue.text(.show), discussion: Khue.text(.showDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(.whatArgument))
  var subject: Subject

  @Argument(help: Khue.help(.codeArgument))
  var code: String?

  @Argument(help: Khue.help(.principleArgument))
  var principle: String?

  @Option(help: Khue.help(.formatOption))
  var format: Format = .text

  @OptionGroup var days: DayOptions

  @ArgumentParser.Flag(help: Khue.help(.allOption))
  var all = false

  @Option(help: Khue.help(.unitOption))
  var unit: String?

  @OptionGroup var filter: JournalOptions

  func run() throws {
    let wish = try ShowWish(self)
    let asOf = try wish.asOf(days, common.wording)
    let reader = try common.guarded { try Reader(path: common.path) }
    let snapshot = try common.guarded { try wish.snapshot(from: reader, asOf, common.wording) }
    if case .absent(let reference) = snapshot.content {
      let known = try common.guarded { CodeBook(try reader.definitions()).near(reference) }
      throw CommandFailure(
        .noInput,
        common.wording.absent(reference, on: days.isFixed ? asOf.day : nil, near: known))
    }
    // Beside the output, which stays what the format says.
    if case .meeting(let content) = snapshot.content, !content.wasHeld {
      Output.error(common.wording.noMeeting(on: content.day))
    }
    let titles =
      format == .text ? try common.guarded { try wish.sources(from: reader, common.wording) } : [:]
    try Show.print(snapshot, as: format, common.wording, sources: titles)
  }

  /// Prints a snapshot.
  static func print(
    _ snapshot: Snapshot, as format: Format, _ wording: Wording,
    sources: [Code<Source>: String] = [:]
  ) throws {
    switch format {
    case .text:
      Output.page(
        ShowText.render(snapshot, wording, today: Clock.today, sources: sources))
    case .json: Output.write(ShowJSON.render(snapshot, wording))
    case .csv: Output.write(ShowCSV.render(snapshot, wording))
    case .md:
      guard case .meeting(let content) = snapshot.content else {
        throw CommandFailure(.usage, wording.onlyMinutesInMarkdown)
      }
      Output.page(ShowMarkdown.render(content, snapshot.freshness, wording))
    }
  }
}

/// Which entries of the journal are wanted, as options.
struct JournalOptions: ParsableArguments {
  @Option(help: Khue.help(.journalAccountOption))
  var account: String?

  @Option(help: Khue.help(.kindOption))
  var kind: RecordKind?

  @Option(help: Khue.help(.dayOption))
  var day: String?

  @Option(help: Khue.help(.limitOption))
  var limit: Int?

  /// The first option that was given; nil where none.
  var used: String? {
    if account != nil { return "--account" }
    if kind != nil { return "--kind" }
    if day != nil { return "--day" }
    return limit == nil ? nil : "--limit"
  }
}

extension RecordKind: ExpressibleByArgument {}

/// The two days of a judgement, as options.
struct DayOptions: ParsableArguments {
  @Option(name: .customLong("as-of"), help: Khue.help(.asOfOption))
  var asOf: String?

  @Option(help: Khue.help(.knownOption))
  var known: String?

  var isFixed: Bool { asOf != nil || known != nil }

  func asOf(_ wording: Wording) throws -> AsOf {
    let day = try fixedDay(wording) ?? Clock.today
    return AsOf(day: day, known: try knownDay(wording) ?? day)
  }

  /// The day that was asked for; nil follows the clock.
  func fixedDay(_ wording: Wording) throws -> Day? {
    try asOf.map { try DayOptions.day($0, wording) }
  }

  func knownDay(_ wording: Wording) throws -> Day? {
    try known.map { try $0 == "today" ? Clock.today : DayOptions.day($0, wording) }
  }

  static func day(_ text: String, _ wording: Wording) throws -> Day {
    guard let period = try? DayText.period(text), period.first == period.last else {
      throw CommandFailure(.usage, wording.notADayOption(text))
    }
    return period.first
  }
}
