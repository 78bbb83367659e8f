public import Programme
public import VietnameseText

/// How the alerts are put together in their list.
public enum AlertGroupKey: CaseIterable, Sendable {
  case status, unit, kind, none
}

/// What the page of alerts says besides the data.
public enum AlertPhrase: Sendable {
  case title, column, statusColumn, unitColumn, remindersColumn, lastColumn, ageColumn
  case needsHandsFirst, oldestFirst, mostRemindedFirst, byUnit
  case grouped(AlertGroupKey)
  case alerts(shown: Int, of: Int)
  /// The list holds only the first of all.
  case firstOf(Int, total: Int)
  case empty
  case escalated(Int)
  /// In the detail of one alert.
  case detail, unit, since, status, reminders, acts, noActs, noUnit
  case more(Int)
}

extension Wording {
  public func phrase(alerts phrase: AlertPhrase) -> String {
    switch phrase {
    case .title, .column: pick("Cảnh báo", "Alerts")
    case .statusColumn: pick("Xử lý", "Handling")
    case .unitColumn: pick("Đơn vị", "Unit")
    case .remindersColumn: pick("Đ.đốc", "Rem.")
    case .lastColumn: pick("Việc cuối", "Last act")
    case .ageColumn: pick("Đã", "For")
    case .needsHandsFirst: pick("cần xử lý trước", "what needs hands first")
    case .oldestFirst: pick("lâu nhất trước", "longest first")
    case .mostRemindedFirst: pick("đôn đốc nhiều trước", "most reminded first")
    case .byUnit: pick("theo đơn vị", "by unit")
    case .grouped(let grouping): grouped(grouping)
    case .alerts(let shown, let total):
      shown == total
        ? pick("\(count(total)) cảnh báo", "\(count(total)) alert\(total == 1 ? "" : "s")")
        : pick(
          "\(count(shown)) trong \(count(total)) cảnh báo", "\(count(shown)) of \(count(total))")
    case .firstOf(let shown, let total):
      pick(
        "\(count(shown)) đầu tiên trong \(count(total))", "first \(count(shown)) of \(count(total))"
      )
    case .empty: pick("Không có cảnh báo nào.", "No alerts.")
    case .escalated(let number):
      pick("\(count(number)) trình Ban cán sự", "\(count(number)) to be escalated")
    case .detail: pick("Chi tiết", "Detail")
    case .unit: pick("Đơn vị", "Unit")
    case .since: pick("Từ ngày", "Since")
    case .status: pick("Xử lý", "Handling")
    case .reminders: pick("Đôn đốc", "Reminders")
    case .acts: pick("Việc đã làm", "What was done")
    case .noActs: pick("Chưa ai làm gì.", "Nobody has done anything yet.")
    case .noUnit: pick("chưa giao đơn vị nào", "no unit is responsible")
    case .more(let number): pick("còn \(count(number)) dòng nữa", "\(count(number)) more lines")
    }
  }

  private func grouped(_ grouping: AlertGroupKey) -> String {
    switch grouping {
    case .none: pick("không nhóm", "not grouped")
    case .status: pick("nhóm theo xử lý", "by handling")
    case .unit: pick("nhóm theo đơn vị", "by unit")
    case .kind: pick("nhóm theo loại", "by kind")
    }
  }

  /// How far people have got, with the day that matters: "chờ giải trình, hạn 25/11/2025 (còn 4
  /// ngày)".
  public func status(_ status: AlertStatus, on day: Day) -> String {
    let name = label(status).full
    switch status {
    case .asked(let by?):
      return pick(
        "\(name), hạn \(self.day(by)) (\(remaining(until: by, on: day)))",
        "\(name) by \(self.day(by)) (\(remaining(until: by, on: day)))")
    case .acknowledged(let until):
      return pick("\(name) đến hết \(self.day(until))", "\(name) until \(self.day(until))")
    default: return name
    }
  }

  /// How often the unit was reminded, and what follows: "4 lần; quá 3 lần, trình Ban cán sự".
  public func reminded(_ line: AlertLine) -> String {
    guard line.reminders > 0 else { return pick("chưa lần nào", "none yet") }
    let times = pick(
      "\(count(line.reminders)) lần",
      "\(count(line.reminders)) time\(line.reminders == 1 ? "" : "s")"
    )
    guard line.isEscalated else { return times }
    return times
      + pick(
        "; quá \(count(AlertRule.reminders)) lần, trình Ban cán sự ở kỳ họp tới",
        "; more than \(count(AlertRule.reminders)), to be escalated at the next meeting")
  }

  /// What a person did, with the days that it names: "yêu cầu giải trình trước 25/11/2025".
  ///
  /// - Parameter owner: the name of the unit that a conclusion makes responsible; its code where
  ///   that is not at hand.
  public func act(_ act: Act, owner: String? = nil) -> String {
    let name = name(act.kind)
    let until = act.until.map(day)
    switch act.kind {
    case .request: return until.map { pick("\(name) trước \($0)", "\(name) by \($0)") } ?? name
    case .acknowledgement:
      return until.map { pick("\(name) đến hết \($0)", "\(name) until \($0)") } ?? name
    case .extensionRequest:
      return until.map { pick("\(name) đến \($0)", "\(name) to \($0)") } ?? name
    case .conclusion:
      let unit = owner ?? act.owner?.text
      let parts = [
        name, unit.map { pick("giao \($0)", "\($0) is responsible") },
        until.map { pick("hạn \($0)", "by \($0)") },
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    case .reminder, .explanation, .closing, .withdrawal: return name
    }
  }

  /// The same as a whole sentence with who, when and what was said: for reading at leisure.
  public func actSentence(_ line: ActLine, owner: String? = nil) -> String {
    let taken = line.isWithdrawn ? pick(" (đã rút)", " (withdrawn)") : ""
    let evidence =
      line.act.evidence.map { pick(" Minh chứng: ", " Evidence: ") + whole($0) } ?? ""
    let deed = act(line.act, owner: owner ?? line.owner.map(name))
    return "\(moment(line.at)), \(line.account): \(deed)\(taken). "
      + line.act.text + evidence
  }

  private func whole(_ evidence: Evidence) -> String {
    guard let address = evidence.address, !address.isEmpty else { return evidence.text }
    return "\(evidence.text) (\(address))"
  }

  /// What an act answers: "trả lời yêu cầu ngày 20/11/2025".
  public func answering(_ request: ActLine) -> String {
    pick(
      "trả lời \(name(request.act.kind)) ngày \(day(request.act.on))",
      "answers the \(name(request.act.kind)) of \(day(request.act.on))")
  }

  /// Why something needs eyes, and after that what people did about it, as plain sentences.
  public func why(_ line: AlertLine, on day: Day) -> [String] {
    let handled = pick(
      "Xử lý: \(status(line.status, on: day)). Đôn đốc: \(reminded(line)).",
      "Handling: \(status(line.status, on: day)). Reminders: \(reminded(line)).")
    return reasons(line, on: day) + [handled] + line.acts.reversed().map { actSentence($0) }
  }
}
