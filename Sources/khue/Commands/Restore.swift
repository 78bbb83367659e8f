import ArgumentParser
import Programme
import ProgrammeStore
import Wording

/// `khue restore FILE`: a backup in the database's place.
struct Restore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore", abstract: Khue.text(.restore),
      discussion: Khue.text(.restoreDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(.restoreArgument))
  var file: String

  @ArgumentParser.Flag(help: Khue.help(.yesOption))
  var yes = false

  func run() throws {
    try CommandAccess(common).requireOwner()
    let backup = Files.absolute(file)
    if let loss = RestoreLoss(from: backup, to: common.path) {
      for line in loss.lines(common.wording) { Output.error(line) }
    }
    if !yes, Files.exists(common.path) {
      try Confirmation.ask(common.wording.restoreQuestion(common.path), common.wording)
    }
    let outcome = try common.guarded {
      try Store.restore(
        from: backup, to: common.path, by: .local(common.path, through: .command), now: Clock.now)
    }
    Output.line(
      common.wording.restored(
        path: common.path, entries: outcome.entries, digest: outcome.digest, kept: outcome.kept,
        entry: outcome.report.entry))
    if let fault = outcome.unfinished { Output.error(common.wording.restoredWithout(fault)) }
  }
}
