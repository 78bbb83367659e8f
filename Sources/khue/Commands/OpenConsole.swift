public import ArgumentParser
import Programme
import Wording
public import ScreenGrid

/// `khue`: the console.
struct OpenConsole: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "console", abstract: Khue.text(.console))
  }

  @OptionGroup var common: CommonOptions

  @Option(help: Khue.help(.themeOption))
  var theme: String?

  @Option(help: Khue.help(.glyphsOption))
  var glyphs: Glyphs.Level?

  @ArgumentParser.Flag(help: Khue.help(.mouseOption))
  var mouse = false

  @ArgumentParser.Flag(name: .customLong("utf8"), help: Khue.help(.utf8Option))
  var utf8 = false

  @OptionGroup var days: DayOptions

  func run() throws {
    var opening = ConsoleLaunch(database: common.path, language: common.language)
    opening.theme = theme
    opening.glyphs = glyphs
    opening.mouse = mouse ? true : nil
    opening.utf8 = utf8
    opening.asOf = try days.fixedDay(common.wording)
    opening.known = try days.knownDay(common.wording)
    let status = opening.open()
    if status != .ok { throw CommandFailure(status, "") }
  }
}

extension Glyphs.Level: ExpressibleByArgument {}
