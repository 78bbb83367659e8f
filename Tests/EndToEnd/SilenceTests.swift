import Glibc
import TerminalTesting
import Testing

/// A console in which no key is pressed. A minute is the least that can be set.
@Suite(.enabled(if: getenv("KHUE_LONG_TESTS") != nil, "set KHUE_LONG_TESTS=1"))
struct SilenceTests {
  @Test func silenceEndsAConsoleAndKeepsWhatWasTypedAndNoWall() throws {
    let workplace = try Workplace()
    let place = ["--database", try workplace.demonstration()]
    let config = workplace.folder.path("config")
    mkdir(config, 0o755)
    mkdir(config + "/khue", 0o755)
    try writeFile(config + "/khue/config.toml", "[session]\nidle-minutes = 1\n".utf8)
    let wall = try workplace.console(["kiosk"] + place)
    try wall.wait(for: "the wall", within: .seconds(60)) { $0.shows("MÔ PHỎNG") }
    let console = try workplace.opened(place)
    try console.selectTask(SshFormTests.task)
    try console.fillProgress("gõ dở rồi đi họp")
    let silent = ContinuousClock.now

    #expect(try console.waitForExit(within: .seconds(80)) == .code(Int(EX_TEMPFAIL)))
    #expect(ContinuousClock.now - silent > .seconds(55))
    #expect(!console.screen.isAlternate)
    let left = console.screen
    #expect(left.shows("1 phút không có phím nào") && left.shows("giữ lại"), "\(left.text)")
    // Nobody sits at a wall.
    wall.readOn()
    #expect(wall.exitStatus == nil && wall.screen.isAlternate)

    // Its last line tells of the draft.
    let again = try workplace.console(place)
    try again.wait(for: "the overview", within: .seconds(60)) { $0.shows("Quận Hoàn Kiếm") }
    try again.selectTask(SshFormTests.task)
    again.type("P")
    try again.wait(for: "the draft") { $0.shows("bản nháp") }
    again.press(.enter)
    try again.wait(for: "what was typed") { $0.shows("gõ dở rồi đi họp") }
    again.hangUp()
  }
}
