import ArgumentParser
import ConsoleCore
import Programme
import ProgrammeStore
import ScreenGrid
import VietnameseText
import Wall
import Wording

/// `khue kiosk`: a wall display that nobody has to look after.
struct Kiosk: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kiosk", abstract: Khue.text(.kiosk), discussion: Khue.text(.kioskDetail))
  }

  @OptionGroup var common: CommonOptions

  @Option(help: Khue.help(.pagesOption))
  var pages: String?

  @Option(help: Khue.help(.turnOption))
  var every = "20s"

  @Option(help: Khue.help(.themeOption))
  var theme = "wall"

  @Option(help: Khue.help(.glyphsOption))
  var glyphs: Glyphs.Level?

  @Option(help: Khue.help(.wallUnitsOption))
  var units: String?

  @Option(help: Khue.help(.pillarOption))
  var pillar: String?

  @Option(help: Khue.help(.wallKeysOption))
  var keys: String?

  @Option(help: Khue.help(.promiseOption))
  var promise = "24h"

  @ArgumentParser.Flag(name: .customLong("align-clock"), help: Khue.help(.alignClockOption))
  var alignsClock = false

  @ArgumentParser.Flag(help: Khue.help(.bellOption))
  var bell = false

  @ArgumentParser.Flag(name: .customLong("utf8"), help: Khue.help(.utf8Option))
  var utf8 = false

  func run() throws { try run(for: nil) }

  /// - Parameter member: who a forced command is of; nil on the machine's own command line.
  func run(for member: SessionMember?) throws {
    let wall = try options()
    var opening = ConsoleLaunch(database: common.path, language: common.language)
    opening.theme = theme
    opening.glyphs = glyphs
    opening.utf8 = utf8
    opening.wall = wall
    opening.member = member
    let status = opening.open()
    if status != .ok { throw CommandFailure(status, "") }
  }

  private func options() throws -> WallOptions {
    var options = WallOptions(language: common.language, theme: theme)
    if let pages {
      options.pages = try list(pages, of: WallOptions.Page.self, as: "--pages")
      if options.pages.isEmpty { throw unusable("--pages", pages, WallOptions.Page.allCases) }
      if let twice = options.pages.first(where: { page in options.pages.count { $0 == page } > 1 })
      {
        throw CommandFailure(.usage, common.wording.namedTwice(twice.rawValue, in: "--pages"))
      }
    }
    if let keys {
      let none = keys == "none"
      options.controls =
        none ? [] : Set(try list(keys, of: WallOptions.Control.self, as: "--keys", or: ["none"]))
    }
    options.every = try milliseconds(every, "--every", within: 2_000...86_400_000)
    options.promise = try milliseconds(promise, "--promise", within: 60_000...31_536_000_000)
    options.alignsClock = alignsClock
    options.rings = bell
    options.units = try unitCodes()
    if let pillar {
      guard let known = Pillar(rawValue: pillar) else {
        throw unusable("--pillar", pillar, Pillar.allCases)
      }
      options.pillar = known
    }
    return options
  }

  /// The words of a list with commas; `others` may stand there alone.
  private func list<Word: RawRepresentable & CaseIterable>(
    _ text: String, of type: Word.Type, as option: String, or others: [String] = []
  ) throws -> [Word] where Word.RawValue == String {
    try text.split(separator: ",").map { word in
      guard let known = Word(rawValue: String(word)) else {
        throw unusable(option, String(word), Word.allCases, or: others)
      }
      return known
    }
  }

  private func unusable<Words: Sequence>(
    _ option: String, _ text: String, _ known: Words, or others: [String] = []
  ) -> CommandFailure where Words.Element: RawRepresentable, Words.Element.RawValue == String {
    let known = known.map(\.rawValue) + others
    return CommandFailure(.usage, common.wording.unusableValue(text, of: option, known: known))
  }

  /// "20s", "5m", "24h", "90".
  private func milliseconds(
    _ text: String, _ option: String, within range: ClosedRange<Int64>
  ) throws -> Int64 {
    let factors: [Character: Int64] = ["s": 1_000, "m": 60_000, "h": 3_600_000]
    let factor = text.last.flatMap { factors[$0] }
    let digits = factor == nil ? Substring(text) : text.dropLast()
    let (product, overflow) = (Int64(digits) ?? -1).multipliedReportingOverflow(by: factor ?? 1_000)
    guard !overflow, range.contains(product) else {
      throw CommandFailure(
        .usage,
        common.wording.unusableDuration(
          text, of: option, least: range.lowerBound / 1_000, most: range.upperBound / 1_000))
    }
    return product
  }

  /// The codes as the database writes them; where it can't be read now, as they were typed: the wall
  /// looks for them once it can.
  private func unitCodes() throws -> [Code<Organisation>] {
    guard let units else { return [] }
    let typed = units.split(separator: ",").map { nfc(trimmed($0)) }.filter { !$0.isEmpty }
    // An empty variable in a unit file is no wish for the whole city.
    if typed.isEmpty { throw CommandFailure(.usage, common.wording.namesNothing("--units")) }
    guard let reader = try? Reader(path: common.path), let known = try? reader.definitions() else {
      return typed.map { Code($0) }
    }
    let book = CodeBook(known)
    return try typed.map { text in
      guard let code = try book.code(of: .organisation, like: text, common.wording) else {
        throw CommandFailure(
          .noInput, common.wording.absent(.organisation(Code(text)), near: []))
      }
      return Code(code)
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
