import ArgumentParser
import Programme
import ProgrammeStore
import Wording

/// `khue withdraw KIND CODE`: a record no longer holds, from today on; what it was stays on record.
struct Withdraw: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw", abstract: Khue.text(RecordHelp.withdraw),
      discussion: Khue.text(RecordHelp.withdrawDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(RecordHelp.kindArgument))
  var kind: String

  @Argument(help: Khue.help(RecordHelp.recordArgument))
  var code: String

  func run() throws {
    let wording = common.wording
    let type = try NamedKind(kind, wording).type
    guard let reference = type.recordKind.reference(code) else {
      throw CommandFailure(.usage, wording.unknownKey(code, of: type.recordKind))
    }
    let receipt = try common.guarded {
      try Gate(path: common.path).commit(
        [.withdraw(reference, knownFrom: nil)],
        by: .local(common.path, through: .command), at: Clock.now)
    }
    for finding in receipt.findings { Output.error(wording.finding(finding)) }
    Output.line(wording.withdrawn(reference))
  }
}
