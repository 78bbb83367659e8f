public import VietnameseText

/// What the pages of a meeting say besides the data.
public enum MeetingPhrase: Sendable {
  case title
  case titleOf(Day)
  case items
  case item(Int, of: Int)
  case noItems
  case settled
  case standing(Int)
  case minutesRow(Int)
  /// The mark of an item of which something was concluded in this meeting.
  case concludedMark
  case since(Day?)
  case noChanges
  case acts, noActs
  case conclusions, noConclusions
  case why
  /// The minutes.
  case minutes
  case minutesOf(Day)
  case conclusionCount(Int)
  case numberColumn, itemColumn, conclusionColumn, ownerColumn, deadlineColumn
  case noMinutes
  /// So many items of which nothing was concluded and nothing is new.
  case notDiscussed(Int)
  case export(Day)
  /// Who does what was concluded, by when, and who wrote it down.
  case responsible(String?, until: Day?, by: String)
}

extension Wording {
  public func phrase(meeting phrase: MeetingPhrase) -> String {
    switch phrase {
    case .title: pick("Giao ban", "Meeting")
    case .titleOf(let day): pick("Giao ban \(self.day(day))", "Meeting \(self.day(day))")
    case .items: pick("Việc cần bàn", "Items")
    case .item(let number, let total):
      pick(
        "Việc \(count(number)) trong \(count(total))", "Item \(count(number)) of \(count(total))")
    case .noItems:
      pick("Không có việc nào cần bàn.", "There is nothing that needs the meeting.")
    case .settled: pick("Đã ghi nhận, đã đóng", "Settled already")
    case .standing(let number):
      pick(
        "Kết luận đến hạn (\(count(number)))",
        "Conclusions due (\(count(number)))")
    case .minutesRow(let number):
      pick("Biên bản: \(count(number)) kết luận", "Minutes: \(conclusions(number))")
    case .concludedMark: pick("KL", "C")
    case .since(let day):
      day.map {
        pick("Thay đổi từ giao ban \(self.day($0))", "Changed since the meeting of \(self.day($0))")
      } ?? pick("Thay đổi gần đây (chưa có giao ban nào trước)", "Latest changes (first meeting)")
    case .noChanges: pick("Không có gì thay đổi.", "Nothing has changed.")
    case .acts: pick("Việc đã làm", "What was done")
    case .noActs: pick("Chưa ai làm gì.", "Nobody has done anything yet.")
    case .conclusions: pick("Kết luận hôm nay", "Concluded in this meeting")
    case .noConclusions: pick("Chưa kết luận.", "Nothing concluded yet.")
    case .why: pick("Vì sao?", "Why?")
    case .minutes: pick("Biên bản giao ban", "Minutes")
    case .minutesOf(let day):
      pick("Biên bản \(self.day(day))", "Minutes \(self.day(day))")
    case .conclusionCount(let number): conclusions(number)
    case .numberColumn: pick("TT", "#")
    case .itemColumn: pick("Việc", "Item")
    case .conclusionColumn: pick("Kết luận", "Conclusion")
    case .ownerColumn: pick("Giao cho", "Owner")
    case .deadlineColumn: pick("Thời hạn", "Deadline")
    case .noMinutes:
      pick(
        "Chưa có kết luận nào trong buổi giao ban này.",
        "Nothing has been concluded in this meeting.")
    case .notDiscussed(let number):
      pick(
        "Còn \(count(number)) việc cần bàn khác, không có kết luận và không có gì mới từ lần trước.",
        "\(count(number)) other items, with no conclusion and nothing new since the last meeting.")
    case .export(let day):
      pick(
        "In biên bản: khue show meeting \(day.iso) --format md",
        "To print: khue show meeting \(day.iso) --format md")
    case .responsible(let owner, let until, let account): responsible(owner, until, account)
    }
  }

  private func responsible(_ owner: String?, _ until: Day?, _ account: String) -> String {
    let parts = [
      owner.map { pick("Giao \($0)", "\($0) does it") },
      until.map { pick("hạn \(day($0))", "by \(day($0))") },
      pick("ghi: \(account)", "written by \(account)"),
    ]
    return sentenceCase(parts.compactMap { $0 }.joined(separator: ", "))
  }

  private func conclusions(_ number: Int) -> String {
    pick("\(count(number)) kết luận", "\(count(number)) conclusion\(number == 1 ? "" : "s")")
  }
}
