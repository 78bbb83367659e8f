import ArgumentParser
import Programme
import ProgrammeStore
import VietnameseText
import Wording

extension Accounts {
  /// `khue account change CODE`: another name, role, unit or span; what is not named stays.
  struct Edit: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "change", abstract: Khue.text(.accountChange),
        discussion: Khue.text(.accountChangeDetail))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    @Option(help: Khue.help(.nameOption))
    var name: String?

    @Option(help: Khue.help(.roleOption))
    var role: Account.Role?

    @Option(help: Khue.help(.accountUnitOption))
    var unit: String?

    @Option(help: Khue.help(.firstOption))
    var first: String?

    @Option(help: Khue.help(.lastOption))
    var last: String?

    func run() throws {
      let wording = common.wording
      guard name != nil || role != nil || unit != nil || first != nil || last != nil else {
        throw CommandFailure(.usage, wording.nothingToChange)
      }
      let register = try AccountRegister(common)
      let before = try register.existing(code)
      var account = before
      account.name = name ?? account.name
      account.role = role ?? account.role
      if let unit { account.unit = try register.unit(unit) }
      // Only an officer has a unit: another role leaves it behind.
      if account.role != .officer, unit == nil { account.unit = nil }
      guard (account.role == .officer) == (account.unit != nil) else {
        throw CommandFailure(.usage, wording.accountUnit(account.role))
      }
      if let first { account.life.first = try day(first) }
      if let last { account.life.last = try day(last) }
      if account != before { try register.store(account, against: register.head) }
      Output.line(wording.accountChanged(account, isNew: account != before, on: Clock.today))
      try register.tellOfEndedUnit(account)
    }

    /// A day; `none` is none.
    private func day(_ text: String) throws -> Day? {
      text == "none" ? nil : try DayOptions.day(text, common.wording)
    }
  }
}

extension AccountRegister {
  /// Warns where an officer's unit ends before the account does: nothing is due from it any more.
  func tellOfEndedUnit(_ account: Account) throws {
    guard let code = account.unit else { return }
    let definitions = try common.guarded { try reader.definitions() }
    var unit: Organisation?
    var successors: [Code<Organisation>] = []
    for definition in definitions {
      switch definition {
      case .organisation(let record) where record.code == code: unit = record
      case .succession(let record)
      where record.predecessor == code && record.extent != .landOnly:
        successors.append(record.successor)
      default: continue
      }
    }
    guard let unit, let end = unit.life.last, account.life.last.map({ $0 > end }) ?? true else {
      return
    }
    Output.error(common.wording.unitEnds(code, on: end, successors: successors))
  }
}
