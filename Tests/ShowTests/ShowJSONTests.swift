// An independent parser judges what our own writer wrote.
import Foundation
import Programme
import Testing
import VietnameseText
import Wording

@testable import khue

@Suite struct ShowJSONTests {
  private func parsed(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func everyScreenIsValidAndNamesItself() throws {
    for (name, content) in try Sample().contents {
      for language in Language.allCases {
        let text = ShowJSON.render(try Sample().snapshot(content), Wording(language))
        let json = try parsed(text)
        #expect(json["screen"] as? String == name)
        #expect(json["asOf"] as? String == "2025-05-20")
        #expect(json["language"] as? String == language.rawValue)
        #expect(json["journalHead"] as? Int == 1_234)
        #expect(json["content"] != nil)
      }
    }
  }

  @Test func numbersOfTheDataStayExactStrings() throws {
    let text = ShowJSON.render(
      try Sample().snapshot(.indicator(try Sample().indicatorContent)), Wording(.vietnamese))
    let content = try #require(try parsed(text)["content"] as? [String: Any])
    let line = try #require(content["indicator"] as? [String: Any])
    let newest = try #require(line["newest"] as? [String: Any])
    let reading = try #require(newest["reading"] as? [String: Any])
    let figure = try #require(reading["figure"] as? [String: Any])
    #expect(figure["value"] as? String == "10.1")
    #expect(figure["upper"] is NSNull)
    #expect(reading["reportedOn"] as? String == "2025-03-31")
    #expect(reading["reportedOnIsDerived"] as? Bool == true)
    let target = try #require((line["targets"] as? [[String: Any]])?.first)
    #expect(target["attainment"] as? String == "0.0680")
    #expect(target["state"] as? String == "at-risk")
  }

  @Test func onlyTheSentencesDependOnTheLanguage() throws {
    let snapshot = try Sample().snapshot(.overview(try Sample().overview))
    let ours = ShowJSON.render(snapshot, Wording(.vietnamese))
    let theirs = ShowJSON.render(snapshot, Wording(.english))
    #expect(ours.replacing("\"language\": \"vi\"", with: "\"language\": \"en\"") == theirs)
  }

  @Test func talliesNameEveryStateAndFlag() throws {
    let text = ShowJSON.render(
      try Sample().snapshot(.overview(try Sample().overview)), Wording(.vietnamese))
    let content = try #require(try parsed(text)["content"] as? [String: Any])
    let city = try #require(content["city"] as? [String: Any])
    let states = try #require(city["states"] as? [String: Int])
    #expect(Set(states.keys) == Set(TargetState.allCases.map(\.rawValue)))
    #expect(states["at-risk"] == 1 && states["achieved"] == 2 && states["overdue"] == 0)
    let flags = try #require(city["flags"] as? [String: Int])
    #expect(flags["stale"] == 1 && flags["claimed"] == 0)
  }

  @Test(arguments: [
    ("a\"b\\c", "\"a\\\"b\\\\c\"\n"), ("a\nb\tc", "\"a\\nb\\tc\"\n"),
    ("\u{1B}[2J", "\"\\u001b[2J\"\n"), ("\u{202E}", "\"\\u202e\"\n"),
    ("Việt 漢 😀", "\"Việt 漢 😀\"\n"), ("\u{E0041}", "\"\\udb40\\udc41\"\n"),
  ])
  func stringsAreEscapedOnlyWhereTheyMust(text: String, written: String) {
    #expect(JSON.string(text).text == written)
  }

  @Test func emptyCollectionsStayOnOneLine() {
    #expect(
      JSON.object([("a", .array([])), ("b", .object([]))]).text
        == "{\n  \"a\": [],\n  \"b\": {}\n}\n")
    #expect(JSON.rounded(.nan, scale: 2).text == "null\n")
  }
}
