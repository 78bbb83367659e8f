import CTerminal
import ConsoleCore
import Glibc
import Programme
import ScreenGrid
import VietnameseText
import Wall

/// The loop: one thread waits for keys, signals, changes of the database and the time, gives them
/// to the console as events, does what the console wants done, and paints.
///
/// Nothing wakes it but these: an idle console costs nothing (design, section 7).
final class EventLoop {
  typealias Moment = ContinuousClock.Instant

  let session: ConsoleSession
  let worker: QueryWorker
  let mailbox: Mailbox<QueryWorker.Letter>
  let writer: WriteWorker
  let writerMailbox = Mailbox<WriteWorker.Letter>()
  /// The database's name in its directory.
  var file = ""
  var terminal: Terminal
  var console: any FrontEnd
  var theme: ResolvedTheme
  var painter = Painter()
  /// The frame on the screen.
  var last: Frame?
  private var keyboard = KeyAssembler()
  private var keyboardDeadline: Moment?
  private var typed = TypedKeys()
  /// Whether the terminal had more to say than one turn takes.
  private var hasMoreInput = false
  private var allowance: AllowanceWatch
  var watch: LiveWatch
  var isWatching = false
  var alarm = Alarm()
  var needsPaint = true
  /// The first picture waits a moment for the first answer, so that it is painted once.
  var firstPaint: Moment?
  var hasAnswer = false
  var hasPainted = false
  /// What is wrong in the settings, to be told once the console has started.
  private let faults: [SettingsFault]
  /// What the console was last told is wrong with the database.
  var trouble: StoreFault?
  /// The query whose answer is on its way without having been asked for.
  var coming: Query?
  var unwanted: Query?
  var end: SessionEnd?

  init(
    _ session: ConsoleSession, terminal: Terminal, worker: QueryWorker,
    mailbox: Mailbox<QueryWorker.Letter>
  ) {
    self.session = session
    self.terminal = terminal
    self.worker = worker
    self.mailbox = mailbox
    writer = WriteWorker(session.source, drafts: session.drafts, mailbox: writerMailbox)
    console = session.front(at: terminal)
    let chosen = session.theme(session.wall?.theme ?? session.options.theme)
    theme = ResolvedTheme(chosen.theme, depth: terminal.depth)
    faults = session.faults + (chosen.fault.map { [$0] } ?? [])
    let now = Moment.now
    watch = LiveWatch(now: now)
    allowance = AllowanceWatch(session.allowance, now: now)
    firstPaint = now + .milliseconds(60)
  }

  func run() -> SessionEnd {
    watchDirectory()
    session.trace("watch")
    perform(console.start())
    for fault in faults.reversed() { give(.settingsFault(fault)) }  // the first one stays on screen
    painter.rehearse(console.frame(after: nil), with: theme)
    while true {
      paintIfNeeded()
      if ct_is_unread() { return .unread }
      if let end { return end }
      let ready = ct_wait(timeout())
      // A person's keys first, whatever else has come.
      if ready & UInt32(CT_READY_SIGNAL) != 0 { takeSignals() }
      if ready & UInt32(CT_READY_INPUT) != 0 || hasKeysLeft { takeInput() }
      if ready & UInt32(CT_READY_HANGUP) != 0 { end = end ?? hungUp }
      if ready & UInt32(CT_READY_FILES) != 0 { takeFileChanges() }
      if ready & UInt32(CT_READY_MAIL) != 0 { takeMail() }
      takeTime()
      keepToAllowance()
    }
  }

  /// Keeps what stands in an open form, and waits a moment for a change on its way.
  func keepWhatWasTyped() {
    writer.finish(with: console.unsavedDraft, patience: .milliseconds(500))
  }

  // MARK: Events

  func give(_ event: Event) {
    perform(console.handle(event, at: .now))
    // A change alone shows nothing yet: the answer to the load that it led to will.
    if event == .databaseChanged, !console.isIdle { return }
    needsPaint = true
  }

  private func takeSignals() {
    while true {
      let signal = ct_next_signal()
      switch signal {
      case .none: return
      case .resized: takeSize()
      case .suspend: if !console.isDeafToKeyboardSignals { suspend() }
      case .continued:
        ct_reclaim()
        takeSize()
      case .interrupt where console.isDeafToKeyboardSignals,
        .quit where console.isDeafToKeyboardSignals:
        break
      case .interrupt: end = end ?? .signal(.interrupt)
      case .hangUp: end = end ?? .signal(.hangUp)
      case .terminate: end = end ?? .signal(.terminate)
      case .quit: end = end ?? .signal(.quit)
      }
    }
  }

  func takeSize() {
    terminal.takeSize()
    painter.forget()
    give(.resized(width: terminal.size.width, height: terminal.size.height))
  }

  /// Whether keys can be taken without waiting: more than one turn takes has come.
  private var hasKeysLeft: Bool { hasMoreInput || !typed.isEmpty }

  /// Takes as many keys as one turn has time for; then the screen is painted, and all else is looked
  /// at, before the rest is taken.
  private func takeInput() {
    if typed.isEmpty {
      guard let (codes, isAll) = terminal.read() else {
        end = end ?? hungUp
        return
      }
      hasMoreInput = !isAll
      allowance.keysCame(at: .now)
      typed.add(keyboard.take(codes, isAll: isAll))
    }
    press()
    if keyboard.wantsRepaint {
      keyboard.wantsRepaint = false
      ct_reclaim()
      takeSize()
    }
    keyboardDeadline = keyboard.patience.map { .now + $0 }
  }

  /// The terminal's end is often seen before the signal that tells of it; both mean the same.
  private var hungUp: SessionEnd {
    ct_ignores_hang_ups() ? .hungUp : .signal(.hangUp)
  }

  private func press() {
    let turn = Moment.now + .milliseconds(100)
    while end == nil, let key = typed.next(isText: console.takesText) {
      // Whoever presses a key must see what it did.
      firstPaint = nil
      give(.key(key))
      if Moment.now >= turn { break }
    }
    if typed.wereDropped {
      typed.wereDropped = false
      ct_ring()
    }
  }

  private func keepToAllowance() {
    let now = Moment.now
    if allowance.isSilent(at: now), session.wall == nil { end = end ?? .silent }
    guard allowance.isTooLarge(at: now) else { return }
    // Nobody looks after a wall: it begins anew, but not again and again where it needs so much.
    if session.wall == nil {
      end = end ?? .tooLarge
    } else if allowance.age(at: now) >= AllowanceWatch.lastingWall {
      _ = ct_come_back()
    }
  }

  private func takeTime() {
    let now = Moment.now
    if let deadline = keyboardDeadline, deadline <= now, !hasKeysLeft {
      typed.add(keyboard.settle())
      press()
      keyboardDeadline = keyboard.patience.map { now + $0 }
    }
    if watch.takeProbe() { worker.probe() }
    if watch.isDue(at: now) {
      worker.look()
      if !isWatching { watchDirectory() }
    }
    let clock = Instant.now
    // An account's days end at midnight, whatever else happens.
    if alarm.turnsDay(at: clock) { worker.lookAtAccount() }
    if alarm.rings(clock: clock, now: now) { give(.tick(clock)) }
  }

  /// The nanoseconds that nothing but an event need wake the loop; -1: for ever.
  private func timeout() -> Int64 {
    if hasKeysLeft { return 0 }
    let now = Moment.now
    let first = needsPaint ? firstPaint : nil
    let silence = session.wall == nil ? allowance.deadline : nil
    let moments = [keyboardDeadline, watch.deadline, first, silence].compactMap {
      $0.map { $0 - now }
    }
    guard let waiting = (moments + [alarm.remaining(at: now)].compactMap { $0 }).min() else {
      return -1
    }
    let (seconds, attoseconds) = waiting.components
    // Rounded up, so that the deadline has come when the wait is over; an hour is soon enough.
    if seconds >= 3_600 { return 3_600_000_000_000 }
    return max(0, seconds * 1_000_000_000 + (attoseconds + 999_999_999) / 1_000_000_000)
  }
}
