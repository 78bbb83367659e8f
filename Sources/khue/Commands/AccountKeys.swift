import ArgumentParser
import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

extension Accounts {
  /// `khue account key`: the SSH keys that open an account's sessions.
  struct Key: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "key", abstract: Khue.text(.accountKey),
        discussion: Khue.text(.accountKeyDetail),
        subcommands: [Add.self, End.self, List.self], defaultSubcommand: List.self)
    }
  }

  /// `khue account keys`: the whole of `authorized_keys`.
  ///
  /// One that is broken never locks the others out: their lines are printed, it is told on standard
  /// error, and the status is not 0.
  struct AuthorisedKeysFile: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "keys", abstract: Khue.text(.accountKeys),
        discussion: Khue.text(.accountKeysDetail))
    }

    @OptionGroup var common: CommonOptions

    @Option(help: Khue.help(.stateOption))
    var state: String?

    func run() throws {
      let accounts = try common.guarded { try Reader(path: common.path).accounts() }
      let keys = AuthorisedKeys(
        of: accounts, khue: Files.thisProgram, database: common.path,
        state: state.map(Files.absolute), today: Clock.today)
      Output.write(keys.lines.map { $0 + "\n" }.joined())
      for broken in keys.broken {
        let wording = common.wording
        Output.error(
          broken.fault.map { wording.brokenKey(broken.account, broken.label, $0).line }
            ?? wording.pathOfManyLines)
      }
      if !keys.broken.isEmpty {
        throw CommandFailure(.data, common.wording.keysLeftOut(keys.broken.count))
      }
    }
  }
}

extension Accounts.Key {
  /// `khue account key add ACCOUNT FILE.pub`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add", abstract: Khue.text(.accountKeyAdd),
        discussion: Khue.text(.accountKeyAddDetail))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    @Argument(help: Khue.help(.keyArgument))
    var file: String

    @Option(help: Khue.help(.labelOption))
    var label: String?

    @Option(help: Khue.help(.keyLastOption))
    var last: String?

    func run() throws {
      let wording = common.wording
      let register = try AccountRegister(common)
      var account = try register.standing(code)
      guard let bytes = Files.read(file, atMost: 16_384) else {
        throw CommandFailure(.noInput, wording.cannotRead(file, errno: errno))
      }
      let key: PublicKey
      do throws(PublicKey.Fault) {
        key = try PublicKey(bytes)
      } catch {
        throw CommandFailure(.data, wording.notAPublicKey(file, error))
      }
      let last = try last.map { try DayOptions.day($0, wording) }
      if let last, last < Clock.today {
        throw CommandFailure(.data, wording.keyAlreadyOver(last))
      }
      let added = AccountKey(
        label: label.map { nfc($0) } ?? account.nextKeyLabel, key: key, last: last)
      account.keys.append(added)
      try register.store(account, against: register.head)
      Output.line(wording.keyAdded(added, of: account, fingerprint: key.fingerprint))
      Output.error(wording.keysToBePrintedAgain)
    }
  }

  /// `khue account key end ACCOUNT LABEL`.
  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "end", abstract: Khue.text(.accountKeyEnd),
        discussion: Khue.text(.accountKeyEndDetail))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String

    @Argument(help: Khue.help(.labelArgument))
    var label: String

    @Option(help: Khue.help(.keyLastOption))
    var last: String?

    func run() throws {
      let wording = common.wording
      let register = try AccountRegister(common)
      var account = try register.standing(code)
      guard let place = account.keys.firstIndex(where: { $0.label == nfc(label) }) else {
        throw CommandFailure(.noInput, wording.noKey(nfc(label), of: account))
      }
      if account.keys[place].ended == nil {
        if let last = try last.map({ try DayOptions.day($0, wording) }), last >= Clock.today {
          account.keys[place].last = last
        } else {
          account.keys[place].ended = Clock.today
        }
        try register.store(account, against: register.head)
      }
      Output.line(wording.keyEnded(account.keys[place], of: account, on: Clock.today))
      Output.error(wording.keysToBePrintedAgain)
    }
  }

  /// `khue account key list [ACCOUNT]`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Khue.text(.accountKeyList))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: Khue.help(.accountArgument))
    var code: String?

    func run() throws {
      let register = try AccountRegister(common)
      let accounts =
        try code.map { [try register.standing($0)] }
        ?? common.guarded { try register.reader.accounts() }
      for account in accounts {
        for key in account.keys {
          Output.line(
            common.wording.key(key, of: account, fingerprint: key.fingerprint, on: Clock.today))
        }
      }
      if accounts.allSatisfy(\.keys.isEmpty) { Output.line(common.wording.noKeys) }
    }
  }
}

extension Account {
  /// A label for a key that was given none.
  fileprivate var nextKeyLabel: String {
    let taken = Set(keys.map(\.label))
    let number = (1...keys.count + 1).first { !taken.contains("khoa-\($0)") } ?? keys.count + 1
    return "khoa-\(number)"
  }
}
