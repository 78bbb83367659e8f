import CTerminal
import Console
import Glibc
import Programme
import ScreenGrid
import VietnameseText

/// The loop: one thread waits for keys, signals, changes of the database and the time, gives them
/// to the console as events, does what the console wants done, and paints.
///
/// Nothing wakes it but these: an idle console costs nothing (design, section 7).
final class EventLoop {
  typealias Moment = ContinuousClock.Instant

  private let session: ConsoleSession
  private let worker: QueryWorker
  private let mailbox: Mailbox<QueryWorker.Letter>
  private let writer: WriteWorker
  private let writerMailbox = Mailbox<WriteWorker.Letter>()
  /// The database's name in its directory.
  private var file = ""
  private var terminal: Terminal
  private var console: any FrontEnd
  private var theme: ResolvedTheme
  private var painter = Painter()
  /// The frame on the screen.
  private var last: Console.Frame?
  private var keyboard = KeyAssembler()
  private var keyboardDeadline: Moment?
  private var watch: LiveWatch
  private var isWatching = false
  private var alarm = Alarm()
  private var needsPaint = true
  /// The first picture waits a moment for the first answer, so that it is painted once.
  private var firstPaint: Moment?
  private var hasAnswer = false
  private var hasPainted = false
  /// What is wrong in the settings, to be told once the console has started.
  private let faults: [SettingsFault]
  /// What the console was last told is wrong with the database.
  private var trouble: StoreFault?
  /// The query whose answer is on its way without having been asked for.
  private var coming: Query?
  private var unwanted: Query?
  private var end: SessionEnd?

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
      if let end { return end }
      let ready = ct_wait(timeout())
      // A person's keys first, whatever else has come.
      if ready & UInt32(CT_READY_SIGNAL) != 0 { takeSignals() }
      if ready & UInt32(CT_READY_INPUT) != 0 { takeInput() }
      if ready & UInt32(CT_READY_HANGUP) != 0 { end = end ?? hungUp }
      if ready & UInt32(CT_READY_FILES) != 0 { takeFileChanges() }
      if ready & UInt32(CT_READY_MAIL) != 0 { takeMail() }
      takeTime()
    }
  }

  /// Keeps what stands in an open form, and waits a moment for a change on its way.
  func keepWhatWasTyped() {
    writer.finish(with: console.unsavedDraft, patience: .milliseconds(500))
  }

  // MARK: Events

  private func give(_ event: Event) {
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

  private func takeSize() {
    terminal.takeSize()
    painter.forget()
    give(.resized(width: terminal.size.width, height: terminal.size.height))
  }

  private func takeInput() {
    guard let codes = terminal.read() else {
      end = end ?? hungUp
      return
    }
    press(keyboard.take(codes))
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

  private func press(_ keys: [Key]) {
    for key in keys {
      // Whoever presses a key must see what it did.
      firstPaint = nil
      give(.key(key))
      if end != nil { return }
    }
  }

  private func takeMail() {
    // What was stored goes before what is read, so that its notice is not painted after it.
    for letter in writerMailbox.collect() {
      switch letter {
      case .written(let id, let receipt): give(.written(id, receipt))
      case .refused(let id, let fault): give(.refused(id, fault))
      }
    }
    mailbox.collect().forEach(take)
  }

  private func takeFileChanges() {
    let changes = ct_changes(file)
    if changes & UInt32(CT_DIRECTORY_LOST) != 0 {
      isWatching = false
      watchDirectory()
    }
    if changes & UInt32(CT_FILE_WRITTEN) != 0 {
      watch.eventCame(at: .now)
    } else if changes != 0 {
      watch.lookSoon(at: .now)
    }
    if changes & UInt32(CT_LOCK_RELEASED) != 0 { watch.lockReleased(at: .now) }
  }

  private func take(_ letter: QueryWorker.Letter) {
    let now = Moment.now
    switch letter {
    case .looked(let look, let query):
      coming = query
      take(look, at: now)
      unwanted = coming  // nobody wants it: the screen is held
      coming = nil
    case .answered(unwanted, _): unwanted = nil
    case .answered(let query, .success(let snapshot)):
      if !hasAnswer { session.trace("first snapshot") }
      hasAnswer = true
      give(.loaded(query, snapshot))
    case .answered(let query, .failure(let fault)):
      watch.troubleCame(at: now)
      if isHopeless(fault) { return }
      give(.failed(query, fault))
    case .cut(let cut): end = end ?? .cut(cut)
    }
  }

  private func take(_ look: ReaderKeeper.Look, at now: Moment) {
    switch look {
    case .same: watch.looked(.same, at: now)
    case .moved:
      watch.looked(.moved, at: now)
      give(.databaseChanged)
    case .replaced:
      watch.looked(.moved, at: now)
      give(.databaseTrouble(.replaced(path: session.source.path)))
      give(.databaseRecovered)
      give(.databaseChanged)
    case .trouble(let fault):
      watch.looked(.trouble(again: patience(with: fault)), at: now)
      if isHopeless(fault) || fault == trouble { return }
      trouble = fault
      give(.databaseTrouble(fault))
    case .recovered:
      watch.looked(.moved, at: now)
      trouble = nil
      give(.databaseRecovered)
      give(.databaseChanged)
    }
  }

  /// How long to wait before looking again, if nothing is told.
  private func patience(with fault: StoreFault) -> Duration {
    if case .locked = fault { return LiveWatch.troubleInterval }
    return isWatching ? LiveWatch.toldTroubleInterval : LiveWatch.troubleInterval
  }

  /// Whether a fault ends the session: nothing has ever been shown, and nobody wants to wait.
  private func isHopeless(_ fault: StoreFault) -> Bool {
    if hasAnswer || session.waitsForDatabase { return false }
    if case .locked = fault { return false }
    end = end ?? .unopenable(fault)
    return true
  }

  private func takeTime() {
    let now = Moment.now
    if let deadline = keyboardDeadline, deadline <= now {
      press(keyboard.settle())
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
    let now = Moment.now
    let first = needsPaint ? firstPaint : nil
    let moments = [keyboardDeadline, watch.deadline, first].compactMap { $0.map { $0 - now } }
    guard let waiting = (moments + [alarm.remaining(at: now)].compactMap { $0 }).min() else {
      return -1
    }
    let (seconds, attoseconds) = waiting.components
    // Rounded up, so that the deadline has come when the wait is over; an hour is soon enough.
    if seconds >= 3_600 { return 3_600_000_000_000 }
    return max(0, seconds * 1_000_000_000 + (attoseconds + 999_999_999) / 1_000_000_000)
  }

  // MARK: Effects

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .load(let query):
        if query == coming { coming = nil } else { worker.load(query) }
      case .wake(let moment): alarm.set(to: moment)
      case .quit: end = end ?? .left
      case .suspend: suspend()
      case .bell: ct_ring()
      case .applyTheme(let name):
        let chosen = session.theme(name)
        theme = ResolvedTheme(chosen.theme, depth: terminal.depth)
        painter.forget()
        if let fault = chosen.fault { give(.settingsFault(fault)) }
      case .setMouse(let on): ct_set_mouse(on)
      case .saveSettings(let settings):
        switch session.save(settings) {
        case .success(let file): give(.settingsSaved(file: file))
        case .failure(let fault): give(.settingsFault(fault))
        }
      case .write(let order): writer.write(order)
      case .saveDraft(let draft): writer.save(draft)
      case .deleteDraft(let name): writer.delete(draft: name)
      }
    }
  }

  private func suspend() {
    guard ct_suspend() else {
      ct_ring()
      return
    }
    takeSize()
  }

  private func watchDirectory() {
    let wasWatching = isWatching
    let watched = WatchedFile(path: session.source.path)
    file = watched.name
    let result = ct_watch(watched.directory, session.source.lockName)
    isWatching = result == 0 || result == EOPNOTSUPP
    watch.polls = result != 0
    // What happened while nothing watched has told nobody.
    if isWatching && !wasWatching { watch.lookSoon(at: .now) }
  }

  // MARK: Painting

  private func paintIfNeeded() {
    guard needsPaint, end == nil else { return }
    if let deadline = firstPaint, !(hasAnswer && console.isIdle), Moment.now < deadline { return }
    let frame = console.frame(after: last)
    last = frame
    painter.paint(frame, with: theme)
    if !hasPainted { session.trace("first paint") }
    hasPainted = true
    firstPaint = nil
    needsPaint = false
  }
}
