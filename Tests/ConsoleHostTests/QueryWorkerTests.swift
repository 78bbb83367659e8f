import Glibc
import Programme
import Synchronization
import Testing
import VietnameseText

@testable import ConsoleHost

@Suite struct QueryWorkerTests {
  /// Waits for letters, with a deadline, and without letting go of the thread: other tests would
  /// keep it beyond any.
  static func letters(
    _ count: Int, in mailbox: Mailbox<QueryWorker.Letter>
  ) async throws -> [QueryWorker.Letter] {
    try await letters(count, in: mailbox, of: nil)
  }

  /// The same, telling the worker of each that was taken.
  static func letters(
    _ count: Int, in mailbox: Mailbox<QueryWorker.Letter>, of worker: QueryWorker?
  ) async throws -> [QueryWorker.Letter] {
    let deadline = ContinuousClock.now + .seconds(120)
    var letters: [QueryWorker.Letter] = []
    while letters.count < count, ContinuousClock.now < deadline {
      let new = mailbox.collect()
      if new.contains(where: \.isAnswer) { worker?.lettersWereTaken() }
      letters += new
      usleep(1_000)
    }
    return letters
  }

  /// Whoever asks faster than answers are taken in gets one at a time.
  @Test func oneAnswerIsOnItsWayAtATime() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    #expect(worker.start())
    let asOf = FakeSource.asOf
    worker.load(.overview(asOf))
    _ = try await Self.letters(1, in: mailbox)
    for query: Query in [.tasks(asOf), .checklist(asOf), .tasks(asOf)] { worker.load(query) }
    worker.look()
    // The look is answered, and nothing else as long as the first answer was not taken.
    guard case .looked(.same, _)? = try await Self.letters(1, in: mailbox).first else {
      Issue.record("no look")
      return
    }
    #expect(source.answered == [.overview(asOf)])
    worker.load(.units(asOf, scope: .pilots, offset: 0, limit: 5)) { $0 == .tasks(asOf) }
    worker.lettersWereTaken()
    _ = try await Self.letters(1, in: mailbox)
    // What nobody waits for any more was forgotten.
    #expect(source.answered == [.overview(asOf), .tasks(asOf)])
  }

  @Test func onlyTheNewestQueryOfAKindThatHasNotBegunIsRun() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    for day in 1...100 {
      worker.load(.overview(AsOf(Day(number: Int32(day)))))
      worker.load(.tasks(AsOf(Day(number: Int32(day)))))
    }
    worker.look()
    #expect(worker.start())
    let letters = try await Self.letters(3, in: mailbox, of: worker)
    #expect(letters.count == 3)
    guard case .looked(.same, _)? = letters.first else {
      Issue.record("the look does not come first")
      return
    }
    #expect(
      source.answered == [
        .overview(AsOf(Day(number: 100))), .tasks(AsOf(Day(number: 100))),
      ])
  }

  /// What the screen shows is read again without being asked for.
  @Test func aCommitIsAnsweredWithTheLook() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    #expect(worker.start())
    let query = Query.checklist(FakeSource.asOf)
    worker.load(query)
    _ = try await Self.letters(1, in: mailbox, of: worker)
    source.set { $0.version += 1 }
    worker.look()
    let letters = try await Self.letters(2, in: mailbox, of: worker)
    guard letters.count == 2, case .looked(.moved, answering: query) = letters[0],
      case .answered(query, _) = letters[1]
    else {
      Issue.record("\(letters)")
      return
    }
    worker.look()
    guard case .looked(.same, answering: nil)? = try await Self.letters(1, in: mailbox).first
    else {
      Issue.record("a look that finds nothing answers nothing")
      return
    }
  }

  private static let cut = SessionCut.denied(account: "lan", .disabled)

  private func isCut(_ letter: QueryWorker.Letter?) -> Bool {
    if case .cut(Self.cut)? = letter { true } else { false }
  }

  /// Nothing more is read for somebody who may not see it.
  @Test func aSessionIsCutByTheCommitThatEndsIt() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    #expect(worker.start())
    worker.load(.checklist(FakeSource.asOf))
    _ = try await Self.letters(1, in: mailbox)
    source.set { state in
      state.version += 1
      state.cut = Self.cut
    }
    worker.look()
    let letters = try await Self.letters(1, in: mailbox)
    #expect(letters.count == 1 && isCut(letters.first), "\(letters)")
    #expect(source.answered.count == 1)
  }

  /// At midnight without any commit, and by what was said before the first answer.
  @Test func aSessionIsCutWithoutACommit() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    #expect(worker.start())
    worker.load(.checklist(FakeSource.asOf))
    _ = try await Self.letters(1, in: mailbox)
    source.set { $0.cut = Self.cut }
    worker.lookAtAccount()
    #expect(isCut(try await Self.letters(1, in: mailbox).first))

    let other = Mailbox<QueryWorker.Letter>()
    let late = QueryWorker(source, mailbox: other)
    #expect(late.start())
    late.load(.checklist(FakeSource.asOf))
    let letters = try await Self.letters(2, in: other)
    #expect(letters.count == 2 && isCut(letters.last))
  }

  @Test func aFailureIsAnAnswer() async throws {
    let source = FakeSource()
    source.set { $0.opening = .missing(path: "x") }
    let mailbox = Mailbox<QueryWorker.Letter>()
    let worker = QueryWorker(source, mailbox: mailbox)
    #expect(worker.start())
    let query = Query.checklist(FakeSource.asOf)
    worker.load(query)
    let letters = try await Self.letters(1, in: mailbox)
    guard case .answered(query, .failure(.missing(path: "x")))? = letters.first else {
      Issue.record("\(letters)")
      return
    }
  }
}
