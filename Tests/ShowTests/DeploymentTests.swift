import Glibc
import Programme
import Testing

@testable import khue

/// What the documentation says of rights is what the gate reads.
@Suite struct DeploymentTests {
  private static let root = #filePath.split(separator: "/").dropLast(3)
    .map { "/" + $0 }.joined()

  /// The rows of the table of rights in a page of the documentation.
  private func table(_ page: String) throws -> [String] {
    let bytes = try #require(Files.read(Self.root + "/docs/" + page))
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

  @Test func theTableOfRightsIsTheGates() throws {
    let roles = Account.Role.allCases.map(\.rawValue).joined(separator: " | ")
    let rules = Array(repeating: "---|", count: Account.Role.allCases.count + 1).joined()
    #expect(try table("deployment.md") == ["| right | \(roles) |", "|" + rules] + rows)
  }
}
