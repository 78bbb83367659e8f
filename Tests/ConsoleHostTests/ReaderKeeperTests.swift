import Programme
import Synchronization
import Testing
import VietnameseText

@testable import ConsoleHost

/// A database that does what a test tells it to.
final class FakeSource: ProgrammeSource {
  struct State {
    var version: Int64 = 1
    /// What opening throws.
    var opening: StoreFault?
    /// What an open reader throws on a look, and on a query.
    var looking: StoreFault?
    var answering: StoreFault?
    /// Why the session that reads ends.
    var cut: SessionCut?
    var opened = 0
    /// Readers opened so far whose file another one has replaced.
    var replaced = 0
    var answered: [Query] = []
    /// What opening the gate and writing throw.
    var gate: StoreFault?
    var writing: StoreFault?
    var gates = 0
    var written: [[Change]] = []
  }

  let path = "/nowhere/khue.db"
  let lockName = "khue.lock"
  let state = Mutex(State())

  func open() throws(StoreFault) -> any ProgrammeReader {
    let (fault, number) = state.withLock { state in
      state.opened += 1
      return (state.opening, state.opened)
    }
    if let fault { throw fault }
    return FakeReader(self, number: number)
  }

  func gate() throws(StoreFault) -> any ProgrammeWriter {
    let fault = state.withLock { state in
      state.gates += 1
      return state.gate
    }
    if let fault { throw fault }
    return FakeWriter(self)
  }

  func set(_ change: (inout State) -> Void) {
    state.withLock { change(&$0) }
  }

  var opened: Int { state.withLock { $0.opened } }
  var answered: [Query] { state.withLock { $0.answered } }

  static let asOf = AsOf(Day(number: 20_000))
  static let snapshot = Snapshot(
    freshness: Freshness(
      asOf: asOf, isDemonstration: false, lastCommit: nil, newestPeriodEnd: nil, journalHead: 0,
      journalDigest: ""),
    content: .found([]))
}

private final class FakeWriter: ProgrammeWriter {
  private let source: FakeSource

  init(_ source: FakeSource) {
    self.source = source
  }

  func write(
    _ changes: [Change], expecting expected: [Reference: Int64]
  ) throws(StoreFault) -> Receipt {
    if let fault = source.state.withLock({ $0.writing }) { throw fault }
    let count = source.state.withLock { state in
      state.written.append(changes)
      return state.written.count
    }
    return Receipt(entry: Int64(count), digest: "")
  }
}

private final class FakeReader: ProgrammeReader {
  private let source: FakeSource

  private let number: Int

  init(_ source: FakeSource, number: Int) {
    self.source = source
    self.number = number
  }

  func answer(_ query: Query) throws(StoreFault) -> Snapshot {
    let fault = source.state.withLock { state in
      state.answered.append(query)
      return state.answering
    }
    if let fault { throw fault }
    return FakeSource.snapshot
  }

  func version() throws(StoreFault) -> Int64 {
    let (fault, version, isReplaced) = source.state.withLock {
      ($0.looking, $0.version, $0.replaced >= number)
    }
    if let fault { throw fault }
    if isReplaced { throw .replaced(path: source.path) }
    return version
  }

  func cut() throws(StoreFault) -> SessionCut? { source.state.withLock { $0.cut } }
}

@Suite struct ReaderKeeperTests {
  let source = FakeSource()
  let query = Query.overview(FakeSource.asOf)

  /// A keeper that can be asked within an expectation.
  final class Keeper {
    var keeper: ReaderKeeper
    init(_ source: FakeSource) { keeper = ReaderKeeper(source) }
    func look() -> ReaderKeeper.Look { keeper.look() }
    func probe() -> ReaderKeeper.Look { keeper.probe() }
    func answer(_ query: Query) -> Result<Snapshot, StoreFault> { keeper.answer(query) }
  }

  @Test func aCommitOfAnotherProcessIsSeenOnce() {
    let keeper = Keeper(source)
    #expect(keeper.look() == .same)
    #expect(keeper.look() == .same)
    source.set { $0.version = 2 }
    #expect(keeper.look() == .moved)
    #expect(keeper.look() == .same)
    #expect(source.opened == 1)
  }

  @Test func aCommitBetweenTheFirstAnswerAndTheFirstLookIsSeen() {
    let keeper = Keeper(source)
    #expect(keeper.answer(query) == .success(FakeSource.snapshot))
    source.set { $0.version = 2 }
    #expect(keeper.look() == .moved)
  }

  @Test(arguments: [
    StoreFault.missing(path: "x"), .unreadable(path: "x", errno: 13),
    .damaged(path: "x", detail: ""),
    .newerSchema(path: "x", found: 9, known: 1), .failed(path: "x", code: 1, detail: ""),
  ])
  func troubleIsToldUntilTheFileCanBeReadAgain(fault: StoreFault) {
    let keeper = Keeper(source)
    #expect(keeper.look() == .same)
    source.set {
      $0.looking = fault
      $0.opening = fault
    }
    #expect(keeper.look() == .trouble(fault))
    #expect(keeper.look() == .trouble(fault))
    source.set {
      $0.looking = nil
      $0.opening = nil
    }
    #expect(keeper.look() == .recovered)
    #expect(keeper.look() == .same)
    #expect(source.opened == 3)
  }

  @Test func aLockIsWaitedForWithoutOpeningAnew() {
    let keeper = Keeper(source)
    #expect(keeper.look() == .same)
    source.set { $0.looking = .locked(path: "x", seconds: 1) }
    #expect(keeper.look() == .trouble(.locked(path: "x", seconds: 1)))
    source.set { $0.looking = nil }
    #expect(keeper.look() == .recovered)
    #expect(source.opened == 1)
  }

  @Test func aFileThatTookTheOldOnesPlaceIsOpened() {
    let keeper = Keeper(source)
    #expect(keeper.look() == .same)
    source.set { $0.replaced = 1 }
    #expect(keeper.look() == .replaced)
    #expect(keeper.look() == .same)
    source.set { $0.version = 2 }
    #expect(keeper.look() == .moved)
  }

  @Test func aFileThatTookTheOldOnesPlaceAndIsNoDatabaseIsTrouble() {
    let keeper = Keeper(source)
    #expect(keeper.look() == .same)
    source.set {
      $0.replaced = 1
      $0.opening = .foreign(path: "x")
    }
    #expect(keeper.look() == .trouble(.replaced(path: source.path)))
    #expect(keeper.look() == .trouble(.foreign(path: "x")))
    source.set { $0.opening = nil }
    #expect(keeper.look() == .recovered)
  }

  @Test func aQueryThatFailsIsTriedAgainBeforeTheTroubleIsOver() {
    let keeper = Keeper(source)
    let fault = StoreFault.damaged(path: "x", detail: "malformed")
    source.set { $0.answering = fault }
    #expect(keeper.answer(query) == .failure(fault))
    #expect(keeper.look() == .trouble(fault))
    #expect(keeper.look() == .trouble(fault))
    source.set { $0.answering = nil }
    #expect(keeper.look() == .recovered)
    #expect(source.answered == [query, query, query, query])
    #expect(keeper.look() == .same)
    #expect(source.answered.count == 4)
  }

  @Test func rubbishUnderAnOpenReaderIsFoundByOpeningAnew() {
    let keeper = Keeper(source)
    #expect(keeper.answer(query) == .success(FakeSource.snapshot))
    let fault = StoreFault.foreign(path: "x")
    source.set { $0.opening = fault }
    #expect(keeper.look() == .same)
    #expect(keeper.probe() == .trouble(fault))
    #expect(keeper.look() == .trouble(fault))
    source.set { $0.opening = nil }
    #expect(keeper.look() == .recovered)
  }

  @Test func rubbishBehindAGoodHeaderIsFoundByAskingAgain() {
    let keeper = Keeper(source)
    #expect(keeper.answer(query) == .success(FakeSource.snapshot))
    let fault = StoreFault.damaged(path: "x", detail: "malformed")
    source.set { $0.answering = fault }
    #expect(keeper.probe() == .trouble(fault))
    source.set { $0.answering = nil }
    #expect(keeper.look() == .recovered)
  }

  @Test func openingAnewForgetsNoCommit() {
    let keeper = Keeper(source)
    #expect(keeper.look() == .same)
    source.set { $0.version = 7 }
    #expect(keeper.probe() == .moved)
    #expect(keeper.look() == .same)
  }

  @Test func aDatabaseThatWasNeverThereIsOpenedOnceItIs() {
    let keeper = Keeper(source)
    source.set { $0.opening = .missing(path: "x") }
    #expect(keeper.answer(query) == .failure(.missing(path: "x")))
    source.set { $0.opening = nil }
    #expect(keeper.look() == .recovered)
    #expect(keeper.answer(query) == .success(FakeSource.snapshot))
  }
}
