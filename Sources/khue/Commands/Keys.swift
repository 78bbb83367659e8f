import ArgumentParser
import ConsoleCore
import Wording
import VietnameseText

/// `khue keys`: the keys of the console, from the same table that the console reads.
struct Keys: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "keys", abstract: Khue.text(.keys))
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    for section in KeyList(common.language).sections {
      Output.line(section.title)
      let width = section.rows.map { displayWidth($0.keys) }.max() ?? 0
      for row in section.rows { Output.line("  " + padded(row.keys, to: width) + "  " + row.help) }
    }
  }
}
