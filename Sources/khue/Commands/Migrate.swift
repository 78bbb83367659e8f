import ArgumentParser
import Programme
import ProgrammeStore
import Wording

/// `khue migrate`: backup, migrate, verify.
struct Migrate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "migrate", abstract: Khue.text(.migrate))
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try CommandAccess(common).requireOwner()
    let outcome = try common.guarded {
      try Store.migrate(at: common.path, by: .local(common.path, through: .command), now: Clock.now)
    }
    if let backup = outcome.backup {
      Output.line(
        common.wording.migrated(
          path: common.path, from: outcome.from, to: outcome.to, backup: backup))
    } else {
      Output.line(common.wording.upToDate(path: common.path, version: outcome.to))
    }
  }
}
