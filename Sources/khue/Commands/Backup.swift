import ArgumentParser
import Programme
import ProgrammeStore
import Wording

/// `khue backup FILE`: a proved copy of the database while it is in use.
struct Backup: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup", abstract: Khue.text(.backup), discussion: Khue.text(.backupDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(.backupArgument))
  var file: String

  @ArgumentParser.Flag(help: Khue.help(.overwriteOption))
  var overwrite = false

  func run() throws {
    try CommandAccess(common).requireOperator()
    let outcome = try common.guarded {
      try Store.backup(from: common.path, to: Files.absolute(file), overwriting: overwrite)
    }
    Output.line(
      common.wording.backedUp(
        path: outcome.path, entries: outcome.entries, digest: outcome.digest,
        bytes: outcome.bytes))
  }
}
