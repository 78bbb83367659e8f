import CTerminal
import ConsoleCore
import Programme
import VietnameseText

/// What other threads and the database's folder tell the loop.
extension EventLoop {
  func takeMail() {
    // What was stored goes before what is read, so that its notice is not painted after it.
    for letter in writerMailbox.collect() {
      switch letter {
      case .written(let id, let receipt): give(.written(id, receipt))
      case .refused(let id, let fault): give(.refused(id, fault))
      }
    }
    let letters = mailbox.collect()
    letters.forEach(take)
    if letters.contains(where: \.isAnswer) { worker.lettersWereTaken() }
  }

  func takeFileChanges() {
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
      // Nobody wants it: the screen is held.
      unwanted = coming
      coming = nil
    case .answered(unwanted, _):
      unwanted = nil
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
}
