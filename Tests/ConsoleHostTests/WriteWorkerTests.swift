import ConsoleCore
import Programme
import Synchronization
import Testing
import VietnameseText

@testable import ConsoleHost

/// Remembers what was done to drafts; can be held up.
final class FakeBox: DraftBox {
  let done = Mutex<[String]>([])

  func save(_ draft: Draft) {
    done.withLock { $0.append("save \(draft.name) \(draft.fields["text"] ?? "")") }
  }

  func delete(name: String) { done.withLock { $0.append("delete \(name)") } }

  var all: [String] { done.withLock { $0 } }
}

@Suite struct WriteWorkerTests {
  static let change = Change.withdraw(.task("nv-1"), knownFrom: nil)

  static func draft(_ text: String, name: String = "a") -> Draft {
    Draft(name: name, fields: ["text": text], savedAt: Instant(milliseconds: 0))
  }

  private func waitUntil(_ condition: () -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(10)
    while !condition(), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(1))
    }
    return condition()
  }

  private func letters(
    _ count: Int, in mailbox: Mailbox<WriteWorker.Letter>
  ) async throws -> [WriteWorker.Letter] {
    var letters: [WriteWorker.Letter] = []
    _ = try await waitUntil {
      letters += mailbox.collect()
      return letters.count >= count
    }
    return letters
  }

  @Test func ordersAreWrittenInTheirOrderThroughOneGate() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<WriteWorker.Letter>()
    let worker = WriteWorker(source, drafts: FakeBox(), mailbox: mailbox)
    for id in 1...3 { worker.write(WriteOrder(id: id, changes: [Self.change])) }
    let letters = try await letters(3, in: mailbox)
    let ids = letters.map { if case .written(let id, _) = $0 { id } else { 0 } }
    #expect(ids == [1, 2, 3])
    #expect(source.state.withLock { $0.gates } == 1)
  }

  @Test func aRefusalIsAnAnswerAndTheGateStays() async throws {
    let source = FakeSource()
    source.set { $0.writing = .refused(.unknown(.task("nv-1"))) }
    let mailbox = Mailbox<WriteWorker.Letter>()
    let worker = WriteWorker(source, drafts: FakeBox(), mailbox: mailbox)
    worker.write(WriteOrder(id: 1, changes: [Self.change]))
    guard case .refused(1, .refused)? = try await letters(1, in: mailbox).first else {
      Issue.record("no refusal")
      return
    }
    source.set { $0.writing = nil }
    worker.write(WriteOrder(id: 2, changes: [Self.change]))
    guard case .written(2, _)? = try await letters(1, in: mailbox).first else {
      Issue.record("not written")
      return
    }
    #expect(source.state.withLock { $0.gates } == 1)
  }

  @Test func aGateThatCannotBeOpenedIsTriedAnewNextTime() async throws {
    let source = FakeSource()
    source.set { $0.gate = .missing(path: "x") }
    let mailbox = Mailbox<WriteWorker.Letter>()
    let worker = WriteWorker(source, drafts: FakeBox(), mailbox: mailbox)
    worker.write(WriteOrder(id: 1, changes: [Self.change]))
    guard case .refused(1, .missing)? = try await letters(1, in: mailbox).first else {
      Issue.record("no fault")
      return
    }
    source.set { $0.gate = nil }
    worker.write(WriteOrder(id: 2, changes: [Self.change]))
    guard case .written(2, _)? = try await letters(1, in: mailbox).first else {
      Issue.record("not written")
      return
    }
  }

  @Test func ofDraftsOfOneNameTheNewestIsKept() async throws {
    let box = FakeBox()
    let worker = WriteWorker(FakeSource(), drafts: box, mailbox: Mailbox())
    for text in ["1", "2", "3"] { worker.save(Self.draft(text)) }
    worker.save(Self.draft("b", name: "b"))
    worker.delete(draft: "b")
    #expect(try await waitUntil { box.all.last == "delete b" })
    #expect(box.all.contains("save a 3"))
  }

  /// Changes that were written before leave no ring behind that would end the wait too early.
  @Test func aChangeOnItsWayIsWaitedForAtTheEnd() async throws {
    let source = FakeSource()
    let mailbox = Mailbox<WriteWorker.Letter>()
    let worker = WriteWorker(source, drafts: FakeBox(), mailbox: mailbox)
    for id in 1...5 { worker.write(WriteOrder(id: id, changes: [Self.change])) }
    #expect(try await letters(5, in: mailbox).count == 5)
    worker.write(WriteOrder(id: 6, changes: [Self.change]))
    worker.finish(with: nil, patience: .seconds(10))
    guard case .written(6, _)? = mailbox.collect().first else {
      Issue.record("not waited for")
      return
    }
  }

  /// A line that is cut leaves what was typed: nothing waits for the thread.
  @Test func atTheEndTheLastDraftIsKeptBeforeItReturns() {
    let box = FakeBox()
    let worker = WriteWorker(FakeSource(), drafts: box, mailbox: Mailbox())
    worker.finish(with: Self.draft("đang gõ"), patience: .milliseconds(100))
    #expect(box.all == ["save a đang gõ"])
  }

  @Test func aSessionThatOnlyLooksOpensNoGate() {
    let source = FakeSource()
    let worker = WriteWorker(source, drafts: FakeBox(), mailbox: Mailbox())
    worker.finish(with: nil, patience: .seconds(1))
    #expect(source.state.withLock { $0.gates } == 0)
  }
}
