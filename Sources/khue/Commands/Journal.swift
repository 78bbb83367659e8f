import ArgumentParser
import Programme
import ProgrammeStore
import Wording

/// `khue journal`: the append-only record of all changes.
struct Journal: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "journal", abstract: Khue.text(.journal),
      subcommands: [Verify.self, List.self, Export.self, Ship.self],
      defaultSubcommand: Verify.self)
  }

  /// `khue journal verify`: proves the chain or names the first broken row.
  struct Verify: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "verify", abstract: Khue.text(.verify))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      let proof = try common.guarded { try Store.verifyJournal(at: common.path) }
      Output.line(common.wording.journalHolds(entries: proof.entries, digest: proof.digest))
    }
  }

  /// `khue journal list`: the newest entries.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Khue.text(.list))
    }

    @OptionGroup var common: CommonOptions

    @Option(help: Khue.help(.limitOption))
    var limit = 50

    @ArgumentParser.Flag(help: Khue.help(.sessionsOption))
    var sessions = false

    func run() throws {
      try common.check(limit, of: "--limit")
      let lines = try common.guarded {
        try Reader(path: common.path).journal(
          limit: limit, before: nil, of: sessions ? .session : nil)
      }
      for line in lines { Output.line(ShowText.line(line, common.wording)) }
    }
  }
}
