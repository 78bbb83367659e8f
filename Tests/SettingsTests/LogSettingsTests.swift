import Programme
import Testing

@testable import Settings

@Suite struct LogSettingsTests {
  private func reading(_ text: String) -> ParsedConfiguration {
    ParsedConfiguration(text, file: "config.toml")
  }

  @Test func theTableSaysWhereTo() {
    let whole = reading("[log]\nto = \"syslog\"\nsocket = \"/run/khue/log\"\n")
    #expect(whole.faults.isEmpty)
    #expect(whole.configuration.log == LogSettings(to: .syslog, socket: "/run/khue/log"))
    #expect(reading("[log]\nto = \"none\"\n").configuration.log?.to == LogSettings.Target.none)
    #expect(reading("theme = \"dark\"\n").configuration.log == nil)
  }

  @Test func aFaultCostsItsOwnLine() {
    let wrong = reading("[log]\nto = \"printer\"\nsocket = \"log\"\nlevel = \"all\"\n")
    #expect(
      wrong.faults.map(\.place) == [.key("log.level"), .key("log.to"), .key("log.socket")])
    #expect(wrong.configuration.log == LogSettings())
  }

  /// What is wrong with a key that is no plain word can be found in the file.
  @Test(arguments: [("\"\"", "\"\""), ("\"a.b\"", "\"a.b\""), ("'x y'", "\"x y\"")])
  func aKeyThatIsNoWordIsShownAsItIsWritten(key: String, shown: String) {
    #expect(reading("\(key) = 1\n").faults.map(\.place) == [.key(shown)])
  }
}
