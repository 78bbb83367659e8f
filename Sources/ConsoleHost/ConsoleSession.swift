import CTerminal
public import ConsoleCore
import ConsoleScreens
public import Programme
public import ScreenGrid
public import Wall

/// A console at a terminal, from opening to leaving.
public struct ConsoleSession {
  public var source: any ProgrammeSource
  /// What the console is started with; the host fills in what only the terminal knows: the glyphs
  /// and whether suspending can work.
  public var options: Options
  /// What a wall shows; nil: a console.
  public var wall: WallOptions?
  public var wishes: TerminalWishes
  /// The theme of a name, and why it is not the one that was wanted; the host asks for it when the
  /// console chooses one.
  public var theme: (String) -> (theme: Theme, fault: SettingsFault?)
  /// Keeps what keys have changed, for the next session; answers with the file it is kept in.
  public var save: (SavedSettings) -> Result<String, SettingsFault>
  /// Keeps what was typed and is not stored yet.
  public var drafts: any DraftBox = NoDrafts()
  /// What was wrong in the settings that the session begins with; the console says it.
  public var faults: [SettingsFault] = []
  /// True where a database that cannot be opened at the start is waited for (a kiosk), false where
  /// that ends the session.
  public var waitsForDatabase: Bool
  /// What the session may use of the machine.
  public var allowance = Allowance()
  /// Told of the phases of the start.
  public var trace: (String) -> Void

  public init(
    source: any ProgrammeSource, options: Options, wishes: TerminalWishes,
    theme: @escaping (String) -> (theme: Theme, fault: SettingsFault?),
    save: @escaping (SavedSettings) -> Result<String, SettingsFault> = { _ in .success("") },
    waitsForDatabase: Bool = false, trace: @escaping (String) -> Void = { _ in }
  ) {
    self.source = source
    self.options = options
    self.wishes = wishes
    self.theme = theme
    self.save = save
    self.waitsForDatabase = waitsForDatabase
    self.trace = trace
  }

  /// Shows the console until it ends; the terminal is as it was when this returns.
  ///
  /// Must be called before the process has started any thread, because those would take the
  /// signals that are meant for the loop.
  public func run() -> SessionEnd {
    ct_may_come_back()
    guard ct_take_signals() else { return .refused(.failed) }
    trace("signals")
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    // The database is opened while the terminal is.
    guard worker.start() else { return .refused(.failed) }
    worker.look()
    trace("worker")
    let terminal: Terminal
    do {
      terminal = try Terminal(wishes)
    } catch {
      return .refused(error)
    }
    if let seconds = allowance.unreadSeconds { ct_bound_output(Int32(clamping: seconds)) }
    trace("terminal")
    let loop = EventLoop(self, terminal: terminal, worker: worker, mailbox: mailbox)
    let end = loop.run()
    // A line that is cut takes the session along, not what was typed in it.
    loop.keepWhatWasTyped()
    ct_close()
    return end
  }
}

extension ConsoleSession {
  /// The front end for a terminal, of which only the terminal itself knows some things.
  func front(at terminal: Terminal) -> any FrontEnd {
    let (width, height) = (terminal.size.width, terminal.size.height)
    if var wall {
      wall.glyphs = terminal.glyphs
      return Wall(options: wall, now: .now, width: width, height: height)
    }
    var options = options
    options.glyphs = terminal.glyphs
    options.maySuspend = ct_can_suspend()
    options.hasComeBack = ct_has_come_back()
    return Console(options: options, screens: .all, now: .now, width: width, height: height)
  }
}

/// How a session ended.
public enum SessionEnd: Hashable, Sendable {
  /// Somebody left it.
  case left
  /// A signal came; `EndingSignal.endProcess` ends the process as its sender expects.
  case signal(EndingSignal)
  /// The terminal is gone.
  case hungUp
  /// The session's account is no longer what it was opened with.
  case cut(SessionCut)
  /// Nobody pressed a key for as long as it may be.
  case silent
  /// It held more memory than it may.
  case tooLarge
  /// The terminal took no output for as long as it may.
  case unread
  case refused(TerminalRefusal)
  /// The database could not be opened in the first place.
  case unopenable(StoreFault)
}

/// A signal that ends a session.
public enum EndingSignal: Hashable, Sendable {
  case interrupt, hangUp, terminate, quit

  /// Ends the process by the signal's own action. The terminal has been given back.
  public func endProcess() -> Never {
    switch self {
    case .interrupt: ct_end_by(.interrupt)
    case .hangUp: ct_end_by(.hangUp)
    case .terminate: ct_end_by(.terminate)
    case .quit: ct_end_by(.quit)
    }
  }
}
