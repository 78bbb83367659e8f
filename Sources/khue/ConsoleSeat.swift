import ConsoleCore
import ConsoleHost
import Glibc
import Programme
import ProgrammeStore
import Settings
import VietnameseText

/// Who sits at a console: their account, and what is theirs on this machine.
struct ConsoleSeat {
  let actor: Actor
  /// Nil is the owner of the database, who is its operator.
  let account: Account?
  /// The units that an officer's account is bound to.
  private(set) var covered: Set<Code<Organisation>> = []
  let mayWrite: Bool
  let drafts: DraftFolder
  /// Where standard error goes while the screen is up; nil keeps it in memory.
  let log: String?
  /// Whether settings and themes are the user's own; behind a forced command they are shipped ones,
  /// as nothing of the Unix account that all share is any one's.
  private let hasSettings: Bool

  /// - Parameters:
  ///   - member: who a forced command is of; nil on the machine's own command line.
  ///   - keepsLog: false where no file may be written.
  init(member: SessionMember?, database: String, keepsLog: Bool) throws(StoreFault) {
    hasSettings = member == nil
    let state = member?.state ?? Places.current.state
    actor = member?.actor(.console) ?? .local(database, through: .console)
    drafts = DraftFolder(state: state, account: actor.account, database: database)
    log = member == nil && keepsLog && Files.makeFolders(state) == 0 ? state + "/khue.log" : nil
    guard actor.authority == .account else {
      account = nil
      mayWrite = access(database, W_OK) == 0
      return
    }
    let reader = try Reader(path: database)
    let today = Clock.today
    if let member {
      account = member.account
    } else {
      let known = try reader.account(Code(actor.account))
      account = known ?? .guest
    }
    mayWrite = account.map { $0.isOpen(on: today) && Rights.mayWrite($0.role) } ?? false
    if let unit = account?.unit { covered = try reader.units(under: unit, today: today) }
  }

  /// A wall's: it needs no account, so that it opens whatever the database is like and whoever runs
  /// it; it reads only, and keeps neither drafts nor a log.
  init(wallOn database: String, member: SessionMember?) {
    hasSettings = member == nil
    actor =
      member?.actor(.console)
      ?? Actor(account: SystemUser.name, origin: .console, authority: .account)
    account = member?.account ?? .guest
    mayWrite = false
    drafts = DraftFolder(
      state: member?.state ?? Places.current.state, account: actor.account, database: database)
    log = nil
  }

  /// Why nothing can be stored from here; nil where something can.
  var refusal: Refusal? {
    guard let account, !Rights.mayWrite(account.role) else { return nil }
    return .notAllowed(account: account.code.text, .role(account.role, .report))
  }

  /// What the session may use: behind a key always, elsewhere where the user's own settings say so.
  func allowance(_ settings: ParsedConfiguration) -> Allowance {
    if let role = account?.role, !hasSettings { return Allowance(SessionRules.budget(of: role)) }
    let said = settings.configuration.session
    return said.map { Allowance($0.budget(of: account?.role ?? .operator)) } ?? Allowance()
  }

  /// Where the day begins: an officer's with what the unit owes.
  var start: Destination {
    guard let unit = account?.unit, account?.role == .officer else { return .overview }
    return .dues(unit)
  }
}

extension Account {
  /// A user of the machine who may read the file and has no account.
  fileprivate static var guest: Account {
    Account(code: Code(SystemUser.name), name: SystemUser.name, role: .viewer)
  }
}

extension ConsoleSeat {
  var settings: ParsedConfiguration {
    hasSettings ? UserSettings.read() : ParsedConfiguration("", file: "")
  }

  var themeNames: [String] { hasSettings ? UserSettings.themeNames : [] }

  func theme(_ name: String) -> Themes.Choice {
    hasSettings ? UserSettings.theme(name) : Themes.choose(name, userFile: nil, own: [])
  }

  func save(_ settings: SavedSettings) -> Result<String, SettingsFault> {
    if hasSettings { return UserSettings.save(settings) }
    return .failure(
      SettingsFault(file: "config.toml", place: .file, rule: .unwritable(errno: EACCES)))
  }
}
