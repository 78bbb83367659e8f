import ConsoleCore
import Glibc
import Programme
import Synchronization

/// The thread on which changes and drafts are written, so that neither keys nor reading ever wait
/// for a disk or for somebody else's lock.
///
/// Started with the first thing to write; a session that only looks has no such thread.
final class WriteWorker: ThreadWorker {
  /// What the worker writes to the loop.
  enum Letter: Sendable {
    case written(Int, Receipt)
    case refused(Int, StoreFault)
  }

  private enum DraftOrder {
    case save(Draft)
    case delete(name: String)

    var name: String {
      switch self {
      case .save(let draft): draft.name
      case .delete(let name): name
      }
    }
  }

  private struct Orders {
    var writes: [WriteOrder] = []
    /// At most one of a name: the newest says it all.
    var drafts: [DraftOrder] = []
    var isStarted = false
    var isWriting = false
  }

  private let source: any ProgrammeSource
  private let box: any DraftBox
  private let mailbox: Mailbox<Letter>
  private let orders = Mutex(Orders())
  /// Held while the box is used.
  private let boxInUse = Mutex(())
  private let bell = Bell()
  /// Rung when a change has been written or refused.
  private let done = Bell()

  init(_ source: any ProgrammeSource, drafts: any DraftBox, mailbox: Mailbox<Letter>) {
    self.source = source
    box = drafts
    self.mailbox = mailbox
  }

  func write(_ order: WriteOrder) {
    orders.withLock {
      $0.writes.append(order)
      $0.isWriting = true
    }
    guard !wake() else { return }
    orders.withLock { orders in
      orders.writes.removeAll { $0.id == order.id }
      orders.isWriting = !orders.writes.isEmpty
    }
    mailbox.post(
      .refused(order.id, .failed(path: source.path, code: EAGAIN, detail: "no thread to spare")))
  }

  func save(_ draft: Draft) { order(.save(draft)) }
  func delete(draft name: String) { order(.delete(name: name)) }

  /// At the end of a session: what is yet to be done to the drafts is done here and now, the last
  /// one with it. A change on its way to the database is waited for until the deadline.
  func finish(with last: Draft?, patience: Duration) {
    if let last { note(.save(last)) }
    let end = ContinuousClock.now + patience
    // Rings of earlier changes may be left over.
    while orders.withLock({ $0.isWriting }), done.wait(atMost: end - .now) {}
    keepDrafts()
  }

  private func order(_ order: DraftOrder) {
    note(order)
    // Without a thread it is kept when the session ends.
    _ = wake()
  }

  private func note(_ order: DraftOrder) {
    orders.withLock { orders in
      orders.drafts.removeAll { $0.name == order.name }
      orders.drafts.append(order)
    }
  }

  /// False: the system has no thread to spare.
  private func wake() -> Bool {
    let isNew = orders.withLock { orders in
      defer { orders.isStarted = true }
      return !orders.isStarted
    }
    if isNew, !startThread() {
      orders.withLock { $0.isStarted = false }
      return false
    }
    bell.ring()
    return true
  }

  func work() {
    var writer: (any ProgrammeWriter)?
    while true {
      keepDrafts()
      while let order = orders.withLock({ $0.writes.isEmpty ? nil : $0.writes.removeFirst() }) {
        mailbox.post(write(order, through: &writer))
        keepDrafts()
        orders.withLock { $0.isWriting = !$0.writes.isEmpty }
        done.ring()
      }
      bell.wait()
    }
  }

  private func write(
    _ order: WriteOrder, through writer: inout (any ProgrammeWriter)?
  ) -> Letter {
    do throws(StoreFault) {
      let gate: any ProgrammeWriter
      if let writer { gate = writer } else { gate = try source.gate() }
      writer = gate
      return .written(order.id, try gate.write(order.changes, expecting: order.expecting))
    } catch {
      // What was refused was looked at by a gate that works; any other may be a file that is gone.
      if case .refused = error {} else { writer = nil }
      return .refused(order.id, error)
    }
  }

  private func keepDrafts() {
    boxInUse.withLock { _ in
      while let order = orders.withLock({ $0.drafts.isEmpty ? nil : $0.drafts.removeFirst() }) {
        switch order {
        case .save(let draft): box.save(draft)
        case .delete(let name): box.delete(name: name)
        }
      }
    }
  }
}
