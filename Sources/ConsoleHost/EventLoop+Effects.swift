import CTerminal
import ConsoleCore
import Glibc
import Programme
import ScreenGrid
import VietnameseText

/// What the console wants done, and its picture.
extension EventLoop {
  // MARK: Effects

  func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .load(let query):
        if query == coming { coming = nil } else { worker.load(query, where: console.awaits) }
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

  func suspend() {
    guard ct_suspend() else {
      ct_ring()
      return
    }
    takeSize()
  }

  func watchDirectory() {
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

  func paintIfNeeded() {
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
