import Glibc
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

  /// Through a socket of the test's own: the line as the system's log gets it.
  @Test func aQueryThatTakesLongIsSentAndItsTroubleOnce() throws {
    var template = Array("/tmp/khue-log-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer {
      unlink(folder + "/log")
      rmdir(folder)
    }
    let receiver = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    defer { close(receiver) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: (folder + "/log").utf8) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(receiver, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    OperatingLog.use(.syslog(socket: folder + "/log"))
    defer { OperatingLog.use(.none) }
    let query = Query.overview(AsOf(Day(number: 1)))
    for _ in 0..<3 {
      #expect(throws: StoreFault.full(path: "/k")) {
        try OperatingLog.timing(query) { () throws(StoreFault) in throw .full(path: "/k") }
      }
    }
    let snapshot = Snapshot(
      freshness: Freshness(
        asOf: AsOf(Day(number: 1)), isDemonstration: false, lastCommit: nil, newestPeriodEnd: nil,
        journalHead: 0, journalDigest: ""), content: .accounts([]))
    _ = try OperatingLog.timing(query, slowAfter: -1) { () throws(StoreFault) in snapshot }
    var lines: [String] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = recv(receiver, &buffer, buffer.count, 0), count > 0 {
      lines.append(String(decoding: buffer[..<count], as: UTF8.self))
    }
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix(": event=database-fault fault=full path=/k") == true)
    #expect(lines.last?.contains(": event=slow-query ms=") == true)
    #expect(
      lines.last?.hasSuffix(" query=overview") == true && lines.last?.hasPrefix("<28>") == true)
  }
}
