import Programme
import VietnameseText
import Wording

/// The minutes of a meeting as Markdown, to be sent round or put into a document: what was concluded
/// first, then what came up, and of the rest how much there is.
enum ShowMarkdown {
  static func render(
    _ content: MeetingContent, _ freshness: Freshness, _ words: Wording
  ) -> String {
    var lines = ["# " + text(words.minutes(of: content.day)), ""]
    for sentence in words.freshness(freshness) + [words.previousMeeting(content.previous)] {
      lines.append(text(sentence) + "  ")
    }
    let concluded = content.items.filter { !$0.conclusions.isEmpty }
    // Talked of is what somebody did something about on that day.
    let cameUp = content.items.filter { item in
      item.conclusions.isEmpty
        && item.alert.acts.contains { $0.act.on == content.day && !$0.isWithdrawn }
    }
    for (index, item) in (concluded + cameUp).enumerated() {
      lines += ["", "## \(index + 1). " + text(words.attention(item.alert.attention)), ""]
      lines += points(item, content, words).map { "- " + text($0.name) + ": " + text($0.value) }
    }
    let rest = content.items.count { item in
      item.isToDiscuss && !concluded.contains(item) && !cameUp.contains(item)
    }
    if rest > 0 { lines += ["", text(words.phrase(meeting: .notDiscussed(rest)))] }
    for (title, acts) in [(Heading.others, content.others), (.standing, content.standing)]
    where !acts.isEmpty {
      lines += ["", "## " + text(words.heading(title)), ""]
      lines += acts.map {
        "- " + text(words.subject($0, named: content.subjects)) + ": "
          + text(words.act($0, owners: content.owners))
      }
    }
    lines += ["", "---", "", text(words.journalHead(freshness))]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func points(
    _ item: MeetingLine, _ content: MeetingContent, _ words: Wording
  ) -> [(name: String, value: String)] {
    var points = item.conclusions.map {
      (words.field(.conclusion), words.act($0, owners: content.owners))
    }
    points.append((words.field(.status), words.status(item.alert.status)))
    if let times = words.reminders(item.alert) { points.append((words.field(.reminders), times)) }
    return points + item.changes.map { (words.heading(.changes), ShowText.line($0, words)) }
  }

  /// Text that is shown as it is: without controls, and with what Markdown would obey escaped.
  private static func text(_ text: String) -> String {
    var result = ""
    for character in displayable(text) {
      if "\\`*_{}[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
