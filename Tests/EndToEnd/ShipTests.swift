import Glibc
import TerminalTesting
import Testing

/// `khue journal ship`: heads leave the machine by themselves, and tell when the past was rewritten.
@Suite struct ShipTests {
  private func lines(_ path: String) -> [Substring] {
    (readFile(path) ?? "").split(separator: "\n")
  }

  @Test func eachTimeOnlyWhatIsNewIsAdded() throws {
    let workplace = try Workplace.withFacts()
    let file = workplace.folder.path("shipped.jsonl")
    let first = try workplace.run(["journal", "ship", "--to", file])
    #expect(first.status == .code(0) && first.output.isEmpty, "\(first.errorText)")
    let before = lines(file)
    #expect(!before.isEmpty && first.errorText.contains("\(before.count)"))
    let none = try workplace.run(["journal", "ship", "--to", file])
    #expect(none.status == .code(0) && none.errorText.contains("Không có dòng nhật ký mới"))
    #expect(lines(file) == before)
    for step in 0..<3 { try workplace.commitReading(step, value: "5\(step)") }
    try workplace.succeed(["journal", "ship", "--to", file])
    let after = lines(file)
    #expect(Array(after.prefix(before.count)) == before && after.count == before.count + 3)
    // Each line has its digest, and the last is what verify tells.
    let proof = try workplace.succeed(["journal", "verify"])
    let last = try #require(after.last)
    #expect(last.hasPrefix("{\"sequence\":\(after.count),"))
    #expect(proof.contains(last.dropLast(2).suffix(64)))
    // The same to standard output.
    let printed = try workplace.run(["journal", "ship", "--since", "\(before.count)"])
    #expect(printed.text.split(separator: "\n") == Array(after.dropFirst(before.count)))
    #expect(try workplace.run(["journal", "ship"]).text.split(separator: "\n") == after)
  }

  @Test func aRewrittenOrForeignJournalIsToldAndNothingIsAdded() throws {
    let workplace = try Workplace.withFacts()
    let file = workplace.folder.path("shipped.jsonl")
    try workplace.succeed(["journal", "ship", "--to", file])
    let whole = try #require(readFile(file))
    // The last line has another digest than the journal.
    let text = whole.dropLast(10) + "0123456" + "\"}\n"
    try writeFile(file, text.utf8)
    let other = try workplace.run(["journal", "ship", "--to", file])
    #expect(other.status == .code(Int(EX_DATAERR)))
    #expect(other.errorText.contains("đã bị sửa"), "\(other.errorText)")
    #expect(readFile(file) == String(text))
    // It was shipped farther than this journal goes.
    try writeFile(file, whole.utf8)
    let number = whole.split(separator: "\n").count
    let beyond = whole.replacing("{\"sequence\":\(number),", with: "{\"sequence\":\(number + 9),")
    try writeFile(file, beyond.utf8)
    #expect(try workplace.run(["journal", "ship", "--to", file]).status == .code(Int(EX_DATAERR)))
    #expect(
      try workplace.run(["journal", "ship", "--since", "\(number + 1)"]).status
        == .code(Int(EX_DATAERR)))
  }

  @Test(arguments: ["Không phải nhật ký\n", "{}\n", "x", "{\"sequence\":1}\n"])
  func whatIsNoShippedJournalIsLeftAlone(text: String) throws {
    let workplace = try Workplace.withFacts()
    let file = workplace.folder.path("other.txt")
    try writeFile(file, text.utf8)
    let outcome = try workplace.run(["journal", "ship", "--to", file])
    #expect(outcome.status == .code(Int(EX_DATAERR)))
    #expect(readFile(file) == text)
    #expect(
      try workplace.run(["journal", "ship", "--to", "/dev/null"]).status == .code(Int(EX_DATAERR)))
  }

  /// As a power cut leaves it.
  @Test func halfALineIsTakenAwayAndWrittenAgain() throws {
    let workplace = try Workplace.withFacts()
    let file = workplace.folder.path("shipped.jsonl")
    try workplace.succeed(["journal", "ship", "--to", file])
    try workplace.commitReading(1, value: "51")
    try workplace.succeed(["journal", "ship", "--to", file])
    let whole = try #require(readFile(file))
    try writeFile(file, whole.utf8.dropLast(40))
    try workplace.succeed(["journal", "ship", "--to", file])
    #expect(readFile(file) == whole)
  }

  @Test func twoWaysAtOnceAreRefused() throws {
    let workplace = try Workplace.withFacts()
    let both = try workplace.run(["journal", "ship", "--since", "1", "--to", "x"])
    #expect(both.status == .code(Int(EX_USAGE)))
    #expect(
      try workplace.run(["journal", "ship", "--since", "-1"]).status == .code(Int(EX_USAGE)))
  }
}
