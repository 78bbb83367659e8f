import Glibc
import Programme
import Synchronization

/// The thread on which the database is read, so that keys never wait for it.
///
/// Looks come before queries; of queries of one kind only the newest that has not begun is run. One
/// answer is on its way at a time: who asks faster than the loop takes answers in shall not fill the
/// memory with them.
final class QueryWorker: ThreadWorker {
  /// What the worker writes to the loop.
  enum Letter: Sendable {
    /// What a look has found, and the query whose answer follows without being asked for.
    case looked(ReaderKeeper.Look, answering: Query? = nil)
    case answered(Query, Result<Snapshot, StoreFault>)
    /// The session's account is no longer what it was opened with.
    case cut(SessionCut)

    var isAnswer: Bool { if case .answered = self { true } else { false } }
  }

  private struct Orders {
    var wantsLook = false
    var wantsProbe = false
    var wantsAccount = false
    var queries: [Query] = []
    /// Whether an answer was posted that the loop has not taken yet.
    var isOnItsWay = false
  }

  private enum Job {
    case look
    case probe
    case lookAtAccount
    case answer(Query)
  }

  private let source: any ProgrammeSource
  private let mailbox: Mailbox<Letter>
  private let orders = Mutex(Orders())
  private let bell: Bell

  init(_ source: any ProgrammeSource, mailbox: Mailbox<Letter>) {
    self.source = source
    self.mailbox = mailbox
    bell = Bell()
  }

  /// Starts the thread; it opens the database at once and ends with the process.
  /// False: the system has no thread to spare.
  func start() -> Bool { startThread() }

  func look() {
    orders.withLock { $0.wantsLook = true }
    bell.ring()
  }

  func probe() {
    orders.withLock { $0.wantsProbe = true }
    bell.ring()
  }

  /// Looks whether the session's account may still act: the day has turned.
  func lookAtAccount() {
    orders.withLock { $0.wantsAccount = true }
    bell.ring()
  }

  /// - Parameter isWanted: what is still waited for; all else that has not begun is forgotten.
  func load(_ query: Query, where isWanted: (Query) -> Bool = { _ in true }) {
    orders.withLock { orders in
      orders.queries.removeAll { $0.kind == query.kind || !isWanted($0) }
      orders.queries.append(query)
    }
    bell.ring()
  }

  /// The loop has taken what the mailbox held: the next answer may come.
  func lettersWereTaken() {
    let isAwaited = orders.withLock { orders in
      defer { orders.isOnItsWay = false }
      return orders.isOnItsWay && !orders.queries.isEmpty
    }
    if isAwaited { bell.ring() }
  }

  func work() {
    var keeper = ReaderKeeper(source)
    var hasAnswered = false
    while true {
      while let job = nextJob() {
        switch job {
        case .look: look(through: &keeper)
        case .probe:
          let found = keeper.probe()
          mailbox.post(.looked(found))
          if found != .same { lookAtAccount(through: keeper) }
        case .lookAtAccount: lookAtAccount(through: keeper)
        case .answer(let query):
          mailbox.post(.answered(query, keeper.answer(query)))
          // What became of the account between its session's door and here is no commit to come.
          if !hasAnswered { lookAtAccount(through: keeper) }
          hasAnswered = true
        }
      }
      bell.wait()
    }
  }

  /// After a commit the query that was answered last is answered again at once: it is what the
  /// screen shows, and two ways between the threads are saved.
  private func look(through keeper: inout ReaderKeeper) {
    let found = keeper.look()
    // First of all: nothing more is shown to somebody who may not see it.
    if found != .same, lookAtAccount(through: keeper) { return }
    let isBusy = orders.withLock { !$0.queries.isEmpty || $0.isOnItsWay }
    guard found == .moved, !isBusy, let query = keeper.lastAnswered else {
      return mailbox.post(.looked(found))
    }
    let answer = keeper.answer(query)
    orders.withLock { $0.isOnItsWay = true }
    mailbox.post(.looked(found, answering: query), .answered(query, answer))
  }

  /// Whether the session is cut.
  @discardableResult
  private func lookAtAccount(through keeper: ReaderKeeper) -> Bool {
    guard let cut = keeper.cut() else { return false }
    mailbox.post(.cut(cut))
    return true
  }

  private func nextJob() -> Job? {
    orders.withLock { orders in
      if orders.wantsLook {
        orders.wantsLook = false
        return .look
      }
      if orders.wantsAccount {
        orders.wantsAccount = false
        return .lookAtAccount
      }
      if !orders.queries.isEmpty, !orders.isOnItsWay {
        orders.isOnItsWay = true
        return .answer(orders.queries.removeFirst())
      }
      defer { orders.wantsProbe = false }
      return orders.wantsProbe ? .probe : nil
    }
  }
}

extension Query {
  /// What makes one query take the place of another that has not begun.
  enum Kind {
    case overview, units, unit, checklist, cell, tasks, task, indicators, indicator, find
    case alerts, journal, journalEntry, dues, meeting, accounts
    case catalogue, records, record
  }

  var kind: Kind {
    switch self {
    case .overview: .overview
    case .units: .units
    case .unit: .unit
    case .checklist: .checklist
    case .cell: .cell
    case .tasks: .tasks
    case .task: .task
    case .indicators: .indicators
    case .indicator: .indicator
    case .find: .find
    case .alerts: .alerts
    case .journal: .journal
    case .journalEntry: .journalEntry
    case .dues: .dues
    case .meeting: .meeting
    case .accounts: .accounts
    case .catalogue: .catalogue
    case .records: .records
    case .record: .record
    }
  }
}
