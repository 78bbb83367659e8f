import Programme
import Settings
import Testing
import VietnameseText

@testable import khue

@Suite struct LogLineTests {
  @Test func aLineIsEventAndKeysInOrder() {
    #expect(
      LogLine.text(
        of: "session-begin", ["role": "officer", "account": "lan", "address": "10.0.0.5"])
        == "event=session-begin account=lan address=10.0.0.5 role=officer")
  }

  /// Nothing that comes from outside looks like another key or another line.
  @Test(arguments: [
    ("a b", "\"a b\""), ("", "\"\""), ("x=1 account=root", "\"x=1 account=root\""),
    ("a\nevent=session-begin", "\"a↵event=session-begin\""), ("a\"b\\c", "\"a\\\"b\\\\c\""),
    ("\u{1B}]0;x\u{7}", "\"␛]0;x␇\""), ("a\u{202E}b", "\"a\u{FFFD}b\""), ("Lan Ngô", "\"Lan Ngô\""),
    ("a\u{2028}b\u{85}c\rd", "\"a↵b↵c␍d\""),
  ])
  func whatComesFromOutsideForgesNothing(value: String, shown: String) {
    #expect(LogLine.quoted(value) == shown)
    #expect(!LogLine.quoted(value).unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func aLongValueIsCut() {
    for value in [String(repeating: "a", count: 9_999), String(repeating: "ề\"", count: 9_999)] {
      #expect(LogLine.quoted(value).utf8.count <= 2 * LogLine.mostBytes + 2)
    }
  }

  @Test func faultsOfTheDiskAreToldAndRefusalsAreNot() throws {
    let full = try #require(LoggedFact.fault(.full(path: "/k.db")))
    #expect(full.event == "database-fault" && full.values == ["fault": "full", "path": "/k.db"])
    let failed = try #require(LoggedFact.fault(.failed(path: "/k", code: 10, detail: "disk I/O")))
    #expect(failed.values["code"] == "10" && failed.values["detail"] == "disk I/O")
    #expect(LoggedFact.fault(.refused(.malformedCode("x"))) == nil)
    #expect(LoggedFact.fault(.olderSchema(path: "/k", found: 1, needed: 2)) == nil)
  }

  @Test func aSlowQueryNamesItsKindAlone() {
    let fact = LoggedFact.slow(
      .find("tìm \n gì", limit: 5, AsOf(Day(number: 1))), milliseconds: 1_234)
    #expect(fact.values == ["query": "find", "ms": "1234"])
  }

  @Test func theSettingsSayWhereTo() {
    typealias Log = OperatingLog
    #expect(Log.place(nil, isSession: false) == .none)
    #expect(Log.place(LogSettings(to: .some(.none)), isSession: true) == .none)
    #expect(Log.place(LogSettings(to: .stderr), isSession: true) == .standardError)
    #expect(
      Log.place(LogSettings(to: .syslog), isSession: false) == .syslog(socket: "/dev/log"))
    #expect(
      Log.place(LogSettings(to: .syslog, socket: "/run/x"), isSession: true)
        == .syslog(socket: "/run/x"))
    // Where nothing is said, a session uses the system's log only where there is one.
    #expect(Log.place(LogSettings(socket: "/nowhere/log"), isSession: true) == .none)
  }
}
