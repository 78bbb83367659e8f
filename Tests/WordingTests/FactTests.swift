import Programme
import Testing
import VietnameseText
import Wording

private let vi = Wording(.vietnamese)
private let en = Wording(.english)
private let day = Day(number: 20_000)

private let file = FileFacts(
  path: "/a/khue.db", mode: 0o664, owner: 0, group: 50, isReadable: true, isWritable: false)

private let subjects: [StoreFact.Subject] = [
  .file(file), .folder(file), .log(file), .index(file), .lock(file),
  .logMissing(path: "/a/khue.db-wal"), .leftover(path: "/a/khue.db.new"),
  .unopened(.missing(path: "/a/khue.db")), .schema(found: 1, newest: 7),
  .schema(found: 9, newest: 7), .journalMode("delete"), .integrity([]), .integrity(["row 1"]),
  .foreignKeys(violations: 0), .foreignKeys(violations: 3), .journal(entries: 5, digest: "ab"),
  .journalBroken(.brokenJournal(path: "/a/khue.db", sequence: 7)),
  .sqlite(version: "3.40.1", hasResetFix: false), .size(database: 5_000, log: 9_000_000),
  .space(free: 1_000), .networkFileSystem(path: "/a"),
]

private let machine: [MachineFact] = [
  .noTerminal, .terminal("xterm", isKnown: true), .terminal("x", isKnown: false), .noLocale,
  .locale("C.UTF-8", isUTF8: true), .locale("C", isUTF8: false), .folder("/a", isWritable: true),
  .folder("/a", isWritable: false), .folderLater("/a"), .authority(user: "lan", isOwner: true),
  .authority(user: "lan", isOwner: false), .watches(most: 128, isExhausted: false),
  .watches(most: 128, isExhausted: true),
]

private let denials: [Denial] =
  [
    .unknown, .disabled, .outsideDays(Life(first: day, last: day)), .outsideDays(Life()),
    .otherUnit("me-linh"), .otherUnit(nil),
  ]
  + Account.Role.allCases.flatMap { role in Right.allCases.map { Denial.role(role, $0) } }

private let refusals: [Refusal] =
  denials.map { .notAllowed(account: "lan", $0) }
  + [.absent, .notOwn(account: "an"), .changedSince(entry: 9), .ofItsKind].map {
    .notRevertible(entry: 5, $0)
  }
  + Act.Kind.allCases.flatMap { kind in ActFault.allCases.map { Refusal.wrongAct(kind, $0) } }
  + Account.Role.allCases.map { .unitOfAccount("lan", $0) }
  + Indicator.Kind.allCases.flatMap { kind in
    FigureFault.allCases.map { Refusal.wrongFigure(kind, $0) }
  }

/// Every fact has its sentence in both languages: none is empty, none shows how it is written in
/// the program.
@Suite struct FactTests {
  private func expectSentence(_ ours: FaultText, _ theirs: FaultText) {
    for text in [ours, theirs] {
      // A digest stands last, so that it can be copied whole.
      let isEnded = text.what.hasSuffix(".") || text.what.hasSuffix(": ab")
      #expect(!text.what.isEmpty && isEnded, "\(text.what)")
      #expect(text.advice?.isEmpty != true)
      #expect(nfc(text.line) == text.line)
      for raw in FactTests.raw where text.line.contains(raw) {
        Issue.record("\(raw) stands in: \(text.line)")
      }
    }
  }

  /// Names of the program's own: the raw values that are no English word, and how Swift prints a
  /// value that nobody has put into words.
  private static let raw =
    (ActFault.allCases.map(\.rawValue) + FigureFault.allCases.map(\.rawValue)
    + Act.Kind.allCases.map(\.rawValue) + Indicator.Kind.allCases.map(\.rawValue))
    .filter { $0.contains("-") } + ["Optional(", "Programme.", "isWritable", "account:", "nil"]

  @Test(arguments: subjects)
  func everyFactAboutADatabaseIsASentence(subject: StoreFact.Subject) {
    for level in [StoreFact.Level.ok, .warning, .error] {
      let fact = StoreFact(level, subject)
      expectSentence(vi.fact(fact), en.fact(fact))
    }
  }

  @Test(arguments: machine)
  func everyFactAboutTheMachineIsASentence(fact: MachineFact) {
    expectSentence(vi.fact(fact), en.fact(fact))
    #expect(vi.fact(fact).what != en.fact(fact).what || vi.fact(fact).what.count < 30)
  }

  @Test(arguments: refusals)
  func everyRefusalIsASentence(refusal: Refusal) {
    expectSentence(vi.fault(refusal), en.fault(refusal))
    #expect(vi.fault(refusal).what != en.fault(refusal).what)
  }

  @Test func aFileWithoutRowsSaysSo() {
    for words in [vi, en] {
      let lines = words.importEffects(ImportEffects(), kinds: [:])
      #expect(lines.count == 1 && lines.first?.contains(": .") == false, "\(lines)")
    }
  }

  @Test func whatARestoreTakesAwayIsTold() {
    let account = Account(code: "lan", name: "Lan", role: .viewer)
    for words in [vi, en] {
      let texts = [
        words.restoreEntries(now: 73, backup: 72, lost: 1),
        words.restoreEntries(now: 1, backup: 5, lost: 0),
        words.restoreAccount("lan", now: account, after: nil, on: day),
        words.restoreAccount("lan", now: nil, after: account, on: day),
        words.restoreQuestion("/a/khue.db"), words.needsYes, words.notRestored,
        words.onlyTheOwner("/a/khue.db", user: "lan", isSession: true),
        words.onlyTheOwner("/a/khue.db", user: "lan", isSession: false), words.nothingToChange,
        words.restored(path: "/a", entries: 5, digest: "ab", kept: nil, entry: 5),
        words.restored(path: "/a", entries: 5, digest: "ab", kept: "/b", entry: nil),
        words.accountChanged(account, isNew: true, on: day),
        words.accountChanged(account, isNew: false, on: day),
        words.unitEnds("long-bien", on: day, successors: ["phuong-long-bien"]),
      ]
      for text in texts {
        #expect(!text.isEmpty && nfc(text) == text && !text.contains("  "), "\(text)")
      }
      #expect(Set(texts).count == texts.count)
    }
    #expect(vi.restoreEntries(now: 73, backup: 72, lost: 1).contains("1 dòng"))
    #expect(en.restoreEntries(now: 1, backup: 5, lost: 0).contains("0 that"))
  }
}
