import Glibc
import TerminalTesting
import Testing

/// `khue demo`: simulated data is never mistaken for real data.
@Suite struct DemonstrationTests {
  @Test func everyScreenSaysThatItsDataIsSimulated() throws {
    let workplace = try Workplace()
    let terminal = try workplace.opened(["demo", "--no-simulator"])
    for key in ["1", "2", "3", "4", "5"] {
      terminal.type(key)
      try terminal.wait(for: "the badge on screen \(key)") { screen in
        screen.lines[1].contains("DỮ LIỆU MÔ PHỎNG")
      }
      terminal.press(.enter)
      try terminal.wait(for: "the badge on what screen \(key) leads to") { screen in
        screen.lines[1].contains("DỮ LIỆU MÔ PHỎNG")
      }
    }
    terminal.type("?")
    try terminal.wait(for: "the badge beside the help") { screen in
      screen.shows("DỮ LIỆU MÔ PHỎNG")
    }
    #expect(access(workplace.database, F_OK) != 0, "the real database is not touched")
  }

  @Test func theSimulatorChangesItAndEndsWithIt() throws {
    let workplace = try Workplace()
    let database = try workplace.demonstration()
    let terminal = try workplace.opened(["demo", "--every", "0.2", "--database", database])
    let simulators = children(of: terminal.process)
    #expect(simulators.count == 1)
    let before = terminal.screen.text
    try terminal.wait(for: "a change") { $0.text != before && $0.shows("●") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    for simulator in simulators { #expect(kill(simulator, 0) != 0) }
  }

  /// Also when the console has no chance to tell it, and long before its next change is due.
  @Test(arguments: [SIGTERM, SIGHUP, SIGKILL])
  func theSimulatorEndsHoweverTheConsoleDoes(_ signal: Int32) throws {
    let workplace = try Workplace()
    let database = try workplace.demonstration()
    let terminal = try workplace.opened(["demo", "--every", "600", "--database", database])
    let simulators = children(of: terminal.process)
    #expect(simulators.count == 1)
    kill(terminal.process, signal)
    _ = try terminal.waitForExit()
    // What has ended has no program, though nobody may have asked how it ended.
    try terminal.wait(
      for: "the simulator's end",
      untilTrue: { simulators.allSatisfy { access("/proc/\($0)/exe", F_OK) != 0 } })
  }

  @Test func realDataIsNotShownForADemonstration() throws {
    let workplace = try Workplace.withFacts()
    let outcome = try workplace.run(["demo", "--database", workplace.database])
    #expect(outcome.status == .code(Int(EX_NOPERM)))
    #expect(outcome.errorText.contains("dữ liệu thật"))
  }

  @Test func realDataIsNotSimulatedOver() throws {
    let workplace = try Workplace.withFacts()
    let outcome = try workplace.run([
      "simulate", "--database", workplace.database, "--steps", "1", "--every", "0.000001",
    ])
    #expect(outcome.status == .code(Int(EX_NOPERM)))
  }
}
