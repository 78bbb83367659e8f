import Glibc
import Programme
import Settings
import Testing

@testable import khue

/// What the documentation says of rights is what the gate reads.
@Suite struct DeploymentTests {
  private static let root = #filePath.split(separator: "/").dropLast(3)
    .map { "/" + $0 }.joined()

  /// The rows of the table of rights in a page of the documentation.
  private func table(_ page: String) throws -> [String] {
    let bytes = try #require(Files.read(Self.root + "/docs/" + page, atMost: 1 << 20))
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "<!-- rights -->\n", maxSplits: 1)
    let table = try #require(parts.dropFirst().first?.split(separator: "<!-- /rights -->").first)
    return table.split(separator: "\n").map(String.init)
  }

  private var rows: [String] {
    Right.allCases.map { right in
      let cells = Account.Role.allCases.map { role -> String in
        guard Rights.of(role).contains(right) else { return "" }
        return role == .officer && !right.onlyLooks ? "own unit" : "yes"
      }
      return "| \(right.rawValue) |" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
    }
  }

  /// What is shown as an example is what holds anyway, so that pasting it changes nothing.
  @Test func theExampleOfBudgetsIsReadAndIsTheDefault() throws {
    let bytes = try #require(Files.read(Self.root + "/docs/deployment.md"))
    let text = String(decoding: bytes, as: UTF8.self)
    let part = try #require(text.split(separator: "```toml\n[session]").dropFirst().first)
    let example = try #require(part.split(separator: "```").first)
    let reading = ParsedConfiguration("[session]" + String(example), file: "config.toml")
    #expect(reading.faults == [])
    let settings = try #require(reading.configuration.session)
    #expect(settings.budget(of: .officer) == SessionBudget(of: .officer))
    #expect(settings.budget(of: .operator).idleMinutes == SessionBudget(of: .operator).idleMinutes)
    #expect(Set(settings.common.keys) == Set(SessionBudget.Item.allCases))
  }

  @Test func theTableOfRightsIsTheGates() throws {
    let roles = Account.Role.allCases.map(\.rawValue).joined(separator: " | ")
    let rules = Array(repeating: "---|", count: Account.Role.allCases.count + 1).joined()
    #expect(try table("deployment.md") == ["| right | \(roles) |", "|" + rules] + rows)
  }
}
