import Programme
import Settings
import Testing

@Suite struct SessionSettingsTests {
  private func read(_ text: String) throws -> SessionSettings {
    try #require(try Configuration(text, file: "config.toml").session)
  }

  @Test func aRoleGoesBeforeWhatIsSaidForAll() throws {
    let settings = try read(
      """
      [session]
      memory-mib = 96
      sessions = 3
      [session.officer]
      sessions = 2
      idle-minutes = 30
      """)
    let officer = settings.budget(of: .officer)
    #expect(officer.memoryMiB == 96)
    #expect(officer.sessions == 2)
    #expect(officer.idleMinutes == 30)
    let viewer = settings.budget(of: .viewer)
    #expect(viewer.sessions == 3)
    #expect(viewer.idleMinutes == SessionBudget(of: .viewer).idleMinutes)
  }

  @Test(arguments: SessionBudget.Item.allCases)
  func everyAmountIsReadUnderItsKey(_ item: SessionBudget.Item) throws {
    let amount = item.range.lowerBound + 1
    let settings = try read("[session]\n\(item.rawValue) = \(amount)\n")
    for role in Account.Role.allCases {
      #expect(settings.budget(of: role)[item] == amount)
      #expect(item.range.contains(SessionBudget(of: role)[item]))
    }
  }

  @Test func aWallAndAnOperatorAreNotEndedForSilence() {
    #expect(SessionBudget(of: .kiosk).idleMinutes == 0)
    #expect(SessionBudget(of: .operator).idleMinutes == 0)
    #expect(SessionBudget(of: .viewer).idleMinutes > 0)
  }

  @Test func aFaultCostsOnlyItsOwnLine() {
    let reading = ParsedConfiguration(
      """
      theme = "light"
      [session]
      memory-mib = 1
      sessions = "many"
      sesions = 3
      idle-minutes = 5
      [session.guest]
      sessions = 1
      [session.viewer]
      import-rows = 0
      """, file: "config.toml")
    #expect(reading.configuration.theme == "light")
    #expect(reading.configuration.session?.budget(of: .viewer).idleMinutes == 5)
    let places = Set(
      reading.faults.map { fault in
        if case .key(let key) = fault.place { key } else { "" }
      })
    #expect(
      places == [
        "session.memory-mib", "session.sessions", "session.sesions", "session.guest",
        "session.viewer.import-rows",
      ])
  }

  @Test func savingOtherSettingsLeavesItAlone() throws {
    let text = "theme = \"light\"\n[session]\nsessions = 2\n"
    let changed = try Configuration(theme: "dark").text(in: text, file: "config.toml")
    #expect(changed == "theme = \"dark\"\n[session]\nsessions = 2\n")
  }
}
