import Glibc
import TerminalTesting
import Testing

/// Other processes commit, and the console shows it.
@Suite struct LiveTests {
  @Test func aChangeOfAnotherProcessAppearsAndIsMarked() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    let before = terminal.screen.text
    try workplace.commitReading(1, value: "57,5")
    try terminal.wait(for: "the change and its mark") { screen in
      screen.text != before && screen.shows("●")
    }
  }

  @Test func changesOfTheShownUnitAppearOnItsPanel() throws {
    let workplace = try Workplace.withFacts()
    let terminal = try workplace.opened()
    terminal.press(.enter)
    try terminal.wait(for: "the unit") { $0.lines[1].contains("Quận Hoàn Kiếm") }
    try workplace.commitReading(1, value: "57,91")
    try terminal.wait(for: "the change", untilTrue: { terminal.screen.shows("57,91") })
  }

  @Test func theLastOfManyCommitsIsOnScreenThoughBothCoresAreBusy() throws {
    let workplace = try Workplace()
    let database = try workplace.demonstration()
    let terminal = try workplace.opened(["--database", database])
    let load = try (0..<2).map { _ in try PipedProcess("sh", ["-c", "while :; do :; done"]) }
    defer { load.forEach { kill($0.process, SIGKILL) } }
    let simulator = try workplace.start([
      "simulate", "--database", database, "--every", "0.000001", "--steps", "400",
    ])
    try terminal.wait(for: "hundreds of commits", within: .seconds(60)) { _ in simulator.hasEnded }
    #expect(try simulator.finish().status == .code(0))
    // What a console that is opened now shows, this one shows too, and soon: the bench measures
    // how soon, here the limit is generous.
    let fresh = try workplace.opened(["--database", database])
    try fresh.waitUntilQuiet()
    try terminal.wait(for: "the final state", within: .seconds(5)) { screen in
      Self.facts(screen) == Self.facts(fresh.screen)
    }
  }

  /// The page without clock, ages and marks.
  private static func facts(_ screen: Screen) -> [String] {
    screen.lines.dropFirst(2).map { line in
      String(line.filter { !"●─▸".contains($0) && $0 != " " })
    }
  }

  @Test func aConsoleAtRestSleepsAndSaysNothing() throws {
    try Workplace.withFacts().opened().expectRest()
  }
}

extension TerminalSession {
  /// Nothing is sent and nobody wakes, once the rechecks after the last event are over, which grow
  /// apart up to two seconds.
  func expectRest() throws {
    try waitUntilQuiet(for: .seconds(5), within: .seconds(30))
    // The clock's minute may change meanwhile; it does not change twice.
    if try restlessness() == nil { return }
    let second = try restlessness()
    #expect(second == nil)
  }

  /// What was done within five seconds that a console at rest does not do; nil where nothing was. A
  /// look at the database wakes both of its threads, and the first once more: who looked every two
  /// seconds would go to sleep at least six times.
  private func restlessness() throws -> String? {
    let before = try #require(ProcessFacts(of: process))
    forgetOutput()
    let told = try? wait(for: "anything", within: .seconds(5)) { _ in !output.isEmpty }
    let after = try #require(ProcessFacts(of: process))
    let (sleeps, busy) = (
      after.sleeps - before.sleeps, after.processorTime - before.processorTime
    )
    if told == nil, sleeps <= 3, busy <= .milliseconds(20) { return nil }
    return "\(sleeps) sleeps, \(busy) of a processor, \(output.count) bytes"
  }
}

extension Workplace {
  /// A demonstration database, as `khue demo` makes it when it is first opened.
  func demonstration() throws -> String {
    let path = folder.path("demo.db")
    try Self.demonstrationCopy.get().write(to: path)
    return path
  }

  private static let demonstrationCopy = Result {
    let workplace = try Workplace()
    let path = workplace.folder.path("demo.db")
    let terminal = try workplace.opened(["demo", "--no-simulator", "--database", path])
    terminal.type("q")
    _ = try terminal.waitForExit()
    return try DatabaseCopy(of: path)
  }
}
