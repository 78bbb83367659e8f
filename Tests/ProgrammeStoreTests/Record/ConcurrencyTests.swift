import GRDB
import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// Many sessions at one database at once: no lost update, nobody is told that it is busy.
@Suite struct ConcurrencyTests {
  static let sessions = 20
  static let rounds = 6

  private func database() throws -> SmallDatabase {
    let database = try SmallDatabase()
    var changes: [Change] = []
    for number in 0..<Self.sessions {
      let unit = Code<Organisation>("don-vi-\(number)")
      changes += [
        .define(
          .organisation(
            Organisation(code: unit, name: BilingualText("Đơn vị \(number)"), kind: .ward)),
          knownFrom: SmallProgramme.begin),
        .define(
          .account(
            Account(
              code: Code("can-bo-\(number)"), name: "Cán bộ \(number)", role: .officer, unit: unit)),
          knownFrom: SmallProgramme.begin),
      ]
    }
    changes.append(
      .define(
        .account(Account(code: "dieu-hanh", name: "Điều hành", role: .operator)),
        knownFrom: SmallProgramme.begin))
    _ = try database.gate.commit(changes, by: tester, at: instant("2024-01-02"))
    return database
  }

  @Test func twentySessionsLoseNothing() async throws {
    let database = try database()
    let path = database.path
    let before = try Store.verifyJournal(at: path).entries
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<Self.sessions {
        group.addTask {
          do {
            let (gate, reader) = (try Gate(path: path), try Reader(path: path))
            for round in 0..<Self.rounds {
              let reading = SmallProgramme.reading(
                Code("don-vi-\(number)"), on: day("2024-06-01").adding(days: round).iso,
                Int64(number))
              _ = try gate.commit(
                [.report(reading)], by: by("can-bo-\(number)"), at: instant("2025-01-10"))
              _ = try reader.snapshot(.unit(reading.unit, AsOf(day("2025-01-10"))))
            }
          } catch {
            Issue.record("\(error)")
          }
        }
      }
    }
    let proof = try Store.verifyJournal(at: path)
    #expect(proof.entries == before + Self.sessions * Self.rounds)
    let (readings, problems) = try database.gate.handle.queue.inDatabase { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM reading"),
        try Integrity.problems(db, most: 5)
      )
    }
    #expect(readings == Self.sessions * Self.rounds)
    #expect(problems.isEmpty)
  }

  /// All edit one record from what they last saw: each success is built on the one before, and
  /// each failure names the entry that came between.
  @Test func whoWasSlowerIsToldByWhatEntry() async throws {
    let database = try database()
    let path = database.path
    let counts = await withTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<8 {
        group.addTask {
          var (done, late) = (0, 0)
          do {
            let (gate, reader) = (try Gate(path: path), try Reader(path: path))
            while done < 4, late < 2_000 {
              let now = AsOf(day("2025-01-10"))
              guard case .task(let page) = try reader.snapshot(.task("nv-1", now)).content else {
                return (done, late)
              }
              let seen = page.line.entry
              var task = page.line.task
              // A counter in the title: a lost update would show in its last value.
              let value = Int(task.title.vietnamese) ?? 0
              task.title = BilingualText(String(value + 1))
              do {
                _ = try gate.commit(
                  [.define(.task(task), knownFrom: nil)],
                  by: Actor(account: "thu-ky-\(number)", origin: .console),
                  at: instant("2025-01-10"), expecting: [.task("nv-1"): seen])
                done += 1
              } catch StoreFault.refused(.changedSince(let reference, let entry)) {
                #expect(reference == .task("nv-1"))
                #expect(entry > seen)
                late += 1
              }
            }
          } catch {
            Issue.record("\(error)")
          }
          return (done, late)
        }
      }
      return await group.reduce(into: (0, 0)) { $0 = ($0.0 + $1.0, $0.1 + $1.1) }
    }
    guard
      case .task(let page) = try database.ask(.task("nv-1", AsOf(day("2025-01-10"))))
    else {
      Issue.record("no task")
      return
    }
    #expect(counts.0 == 32)
    #expect(page.line.task.title.vietnamese == "32")
    _ = try Store.verifyJournal(at: path)
  }

  @Test func whatChangedMeanwhileIsTold() throws {
    let database = try RecordedProgramme.database()
    let seen = Int64(try Store.verifyJournal(at: database.path).entries)
    let report = ProgressReport(
      task: "viec-long-bien", asOf: day("2025-05-31"), state: .inProgress)
    let said = try database.commit(.progress(report), by: by("can-bo")).entry
    let act = try database.commit(.act(ActTests.act(.reminder)), by: by("dieu-hanh")).entry
    let account = try #require(RecordedProgramme.accounts.first { $0.code == "can-bo" })
    let edited = try database.commit(
      .define(
        .account(
          Account(code: account.code, name: "Khác", role: account.role, unit: account.unit)),
        knownFrom: nil)
    ).entry
    let undone = try database.commit(.revert(entry: said), by: by("can-bo")).entry
    for (reference, entry) in [
      (Reference.task("viec-long-bien"), undone), (.act(1), act), (.account("can-bo"), edited),
      (.entry(undone), undone),
    ] {
      #expect(throws: StoreFault.refused(.changedSince(reference, entry: entry))) {
        try database.commit(
          .report(SmallProgramme.reading(on: "2025-04-30", 1)), expecting: [reference: seen])
      }
      try database.commit(
        .define(
          .document(
            Document(
              code: Code("vb-\(entry)-\(reference.key)"), number: "1",
              title: BilingualText("Văn bản"))), knownFrom: nil), expecting: [reference: entry])
    }
  }
}
