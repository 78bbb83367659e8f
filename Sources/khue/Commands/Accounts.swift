public import ArgumentParser
import ConsoleHost
import Glibc
public import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// `khue account`: who may do what.
struct Accounts: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "account", abstract: Khue.text(.account), discussion: Khue.text(.accountDetail),
      subcommands: [
        Add.self, List.self, ShowOne.self, Edit.self, Disable.self, Enable.self, Key.self,
        AuthorisedKeysFile.self,
      ], defaultSubcommand: List.self)
  }

  /// `khue account add`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: Khue.text(.accountAdd))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    @Option(help: Khue.help(.nameOption))
    var name: String

    @Option(help: Khue.help(.roleOption))
    var role: Account.Role

    @Option(help: Khue.help(.accountUnitOption))
    var unit: String?

    @Option(help: Khue.help(.firstOption))
    var first: String?

    @Option(help: Khue.help(.lastOption))
    var last: String?

    func run() throws {
      let wording = common.wording
      guard (role == .officer) == (unit != nil) else {
        throw CommandFailure(.usage, wording.accountUnit(role))
      }
      let register = try AccountRegister(common)
      if let known = try register.account(code) {
        throw CommandFailure(.cannotCreate, wording.accountExists(known))
      }
      let account = Account(
        code: Code(nfc(code)), name: name, role: role,
        unit: try unit.map { try register.unit($0) },
        life: Life(
          first: try first.map { try DayOptions.day($0, wording) },
          last: try last.map { try DayOptions.day($0, wording) }))
      try register.store(account)
      Output.line(wording.accountAdded(account))
      try register.tellOfEndedUnit(account)
    }
  }

  /// `khue account list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Khue.text(.accountList))
    }

    @OptionGroup var common: CommonOptions

    @Option(help: Khue.help(.formatOption))
    var format: Show.Format = .text

    func run() throws {
      let snapshot = try common.guarded { try Reader(path: common.path).standingAccounts() }
      try Show.print(snapshot, as: format, common.wording)
    }
  }

  /// `khue account show CODE`.
  struct ShowOne: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: Khue.text(.accountShow))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    @Option(help: Khue.help(.formatOption))
    var format: Show.Format = .text

    func run() throws {
      let account = try AccountRegister(common).existing(code)
      var snapshot = try common.guarded { try Reader(path: common.path).standingAccounts() }
      if case .accounts(_, let units) = snapshot.content {
        snapshot.content = .accounts([account], units: units.filter { $0.code == account.unit })
      }
      try Show.print(snapshot, as: format, common.wording)
    }
  }

  /// `khue account disable CODE`: from now on it may do nothing.
  struct Disable: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "disable", abstract: Khue.text(.accountDisable))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    func run() throws { try AccountRegister(common).set(code, disabled: true) }
  }

  /// `khue account enable CODE`.
  struct Enable: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "enable", abstract: Khue.text(.accountEnable))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    func run() throws { try AccountRegister(common).set(code, disabled: false) }
  }
}

extension Account.Role: ExpressibleByArgument {}

extension Reader {
  /// The accounts as they stand, whatever day what was said of them is known from.
  func standingAccounts() throws(StoreFault) -> Snapshot {
    var answer = try snapshot(.accounts(AsOf(Clock.today)))
    if case .accounts(_, let units) = answer.content {
      answer.content = .accounts(try accounts(), units: units)
    }
    return answer
  }
}

/// The accounts of one database, read and changed from the command line.
struct AccountRegister {
  let common: CommonOptions
  let reader: Reader
  /// The newest entry of the journal when the register was opened: what changed since is refused, so
  /// that nobody brings back by a slow hand what another has just ended.
  let head: Int64

  init(_ common: CommonOptions) throws {
    self.common = common
    reader = try common.guarded { try Reader(path: common.path) }
    head = try common.guarded { [reader] in
      try reader.journal(limit: 1, before: nil).first?.sequence ?? 0
    }
  }

  func account(_ code: String) throws -> Account? {
    try common.guarded { try reader.account(Code(nfc(code))) }
  }

  func existing(_ code: String) throws -> Account {
    if let account = try account(code) { return account }
    throw CommandFailure(.noInput, common.wording.absent(.account(Code(nfc(code)))))
  }

  /// A unit as it was typed, or as it differs by case, accents or spaces alone.
  func unit(_ typed: String) throws -> Code<Organisation> {
    let book = CodeBook(try common.guarded { try reader.definitions() })
    if let code = try book.code(of: .organisation, like: typed, common.wording) {
      return Code(code)
    }
    let reference = Reference.organisation(Code(nfc(typed)))
    throw CommandFailure(.noInput, common.wording.absent(reference, near: book.near(reference)))
  }

  /// The account as it was recorded last, whatever day that holds from.
  func standing(_ code: String) throws -> Account { try existing(code) }

  /// - Parameter entry: the newest entry of the journal with which an existing account was read.
  func store(_ account: Account, against entry: Int64? = nil) throws {
    let changes = [Change.define(.account(account), knownFrom: nil)]
    let actor = Actor.local(common.path, through: .command)
    try common.guarded {
      let gate = try Gate(path: common.path)
      _ = try gate.notingRefusal(of: changes.asked, by: actor) { () throws(StoreFault) in
        try gate.commit(
          changes, by: actor, at: Clock.now,
          expecting: entry.map { [.account(account.code): $0] } ?? [:])
      }
    }
  }

  func set(_ code: String, disabled: Bool) throws {
    var account = try existing(code)
    guard account.isDisabled != disabled else {
      Output.line(common.wording.accountUnchanged(account))
      return
    }
    account.isDisabled = disabled
    try store(account, against: head)
    Output.line(common.wording.accountSwitched(account))
  }
}

extension Files {
  /// The program that runs.
  static var thisProgram: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return absolute(ProcessArguments.texts.first ?? "khue") }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
