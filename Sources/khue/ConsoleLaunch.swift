import ConsoleCore
import ConsoleHost
import Glibc
import Programme
import ScreenGrid
import Settings
import VietnameseText
import Wall
import Wording

/// A console about to be opened: the command line's wishes over the user's settings.
struct ConsoleLaunch {
  var database: String
  var language: Language
  /// Whether the language was asked for, and so goes before the settings'.
  var languageIsChosen = Invocation.current.choosesLanguage
  var theme: String?
  var mouse: Bool?
  var glyphs: Glyphs.Level?
  var utf8 = false
  var asOf: Day?
  var known: Day?
  /// What a wall shows; nil opens a console.
  var wall: WallOptions?
  /// Who is behind a forced command; nil on the machine's own command line.
  var member: SessionMember?

  init(database: String, language: Language) {
    self.database = database
    self.language = language
  }

  /// Shows the console until it is left.
  func open() -> ExitStatus {
    let path = Files.followed(Files.absolute(database))
    let seat: ConsoleSeat
    do {
      seat =
        wall == nil
        ? try ConsoleSeat(member: member, database: path, keepsLog: true)
        : ConsoleSeat(wallOn: path, member: member)
    } catch {
      Output.error(Wording(language).fault(error).line)
      return ExitStatus(error)
    }
    let reading = seat.settings
    let stored = reading.configuration
    if member == nil, let log = stored.log {
      OperatingLog.use(OperatingLog.place(log, isSession: false))
    }
    let asked = Configuration(
      theme: theme, language: languageIsChosen ? language : nil, mouse: mouse, glyphs: glyphs)
    let settings = asked.over(stored)
    let language = settings.language ?? language
    let wording = Wording(language)
    let options = options(settings, language, seat)
    let wishes = TerminalWishes(
      // A wall hears no mouse, and none is to be told where nobody listens.
      mouse: wall == nil && settings.mouse ?? false, glyphs: settings.glyphs,
      colours: colours(settings), utf8: utf8, log: seat.log)
    StartTrace.mark("settings")
    var session = ConsoleSession(
      source: DatabaseSource(
        path: path, actor: seat.actor, refusal: seat.refusal, account: member?.account,
        keyLabel: member?.keyLabel),
      options: options, wishes: wishes,
      theme: { name in
        let choice = seat.theme(name)
        return (choice.theme, choice.fault)
      }, save: seat.save, trace: StartTrace.mark)
    session.faults = reading.faults
    session.drafts = seat.drafts
    session.allowance = seat.allowance(reading)
    if var wall {
      wall.language = language
      session.wall = wall
      session.waitsForDatabase = true
      // A wall says nothing of these, and is not left: they go where its service keeps its errors.
      report(reading.faults, seat.theme(wall.theme).fault, wording)
    }
    let end = session.run()
    // Said on the screen too, but a screen is gone once it is left.
    if wall == nil, end != .unread {
      report(reading.faults, seat.theme(options.theme).fault, wording)
    }
    return status(of: end, session.allowance, mayWrite: seat.mayWrite, wording)
  }

  private func options(
    _ settings: Configuration, _ language: Language, _ seat: ConsoleSeat
  ) -> Options {
    Options(
      language: language, theme: settings.theme ?? Themes.fallbackName,
      themes: Themes.shippedNames + seat.themeNames, mouse: settings.mouse ?? false,
      asOf: asOf, known: known, mayWrite: seat.mayWrite, account: seat.account,
      covered: seat.covered, drafts: seat.drafts.drafts(), start: seat.start)
  }

  private func report(_ faults: [SettingsFault], _ theme: SettingsFault?, _ wording: Wording) {
    for fault in faults { Output.error(wording.fault(fault).line) }
    if let theme { Output.error(wording.fault(theme).line) }
  }

  private func colours(_ settings: Configuration) -> ColourDepth? {
    // https://no-color.org: any value that is not empty.
    Environment.all["NO_COLOR"].map { !$0.isEmpty } == true ? ColourDepth.none : settings.colours
  }

  private func status(
    of end: SessionEnd, _ allowance: Allowance, mayWrite: Bool, _ wording: Wording
  ) -> ExitStatus {
    let terminal = Environment.all["TERM"] ?? ""
    switch end {
    case .left: return .ok
    case .hungUp:
      SessionLog.end("hang-up")
      return .ok
    case .signal(let signal):
      SessionLog.end("\(signal)")
      signal.endProcess()
    case .cut(let cut):
      SessionLog.end("cut")
      Output.error(wording.sessionCut(cut, hasDraft: wall == nil))
      return .noPermission
    case .silent:
      let minutes = (allowance.silence ?? .zero).components.seconds / 60
      SessionLog.end(budget: .idleMinutes, limit: Int(minutes))
      Output.error(wording.endedForSilence(minutes: Int(minutes), hasDraft: mayWrite))
      return .temporaryFailure
    case .tooLarge:
      let most = allowance.memoryMiB ?? 0
      SessionLog.end(budget: .memoryMiB, limit: most)
      Output.error(wording.endedForMemory(mebibytes: most, hasDraft: mayWrite))
      return .temporaryFailure
    case .unread:
      // Said in the log alone: the terminal takes nothing.
      SessionLog.end(budget: .unreadSeconds, limit: allowance.unreadSeconds ?? 0)
      return .temporaryFailure
    case .unopenable(let fault):
      Output.error(wording.fault(fault).line)
      return ExitStatus(fault)
    case .refused(.notATerminal): Output.error(wording.notATerminal)
    case .refused(.unknownTerminal): Output.error(wording.unknownTerminal(terminal))
    case .refused(.noCursorAddressing): Output.error(wording.noCursorAddressing(terminal))
    case .refused(.failed):
      Output.error(wording.terminalFailed)
      return .unavailable
    }
    return end == .refused(.notATerminal) ? .usage : .configuration
  }
}
