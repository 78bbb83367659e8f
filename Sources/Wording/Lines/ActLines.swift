public import Programme
public import VietnameseText

extension Wording {
  /// How far people have got with an alert, with its day: "chờ giải trình, trước hết 20/05/2025".
  public func status(_ status: AlertStatus) -> String {
    let name = label(status).full
    return switch status {
    case .asked(let by?): name + pick(", hạn \(day(by))", ", by \(day(by))")
    case .acknowledged(let until): name + pick(", đến \(day(until))", ", until \(day(until))")
    case .open, .asked, .explained, .closed: name
    }
  }

  /// What a person did, on one line: "13/05/2025, đôn đốc (an): Đề nghị báo cáo; hạn 20/05/2025".
  ///
  /// - Parameter owners: the names of units that conclusions make responsible.
  public func act(
    _ line: ActLine, owners: [Code<Organisation>: UnitReference] = [:]
  ) -> String {
    let act = line.act
    var text = "\(day(act.on)), \(name(act.kind)) (\(line.account)): \(act.text)"
    if let owner = act.owner {
      text += "; " + field(.lead) + " " + ((line.owner ?? owners[owner]).map(name) ?? owner.text)
    }
    if let until = act.until { text += "; " + field(.due) + " " + day(until) }
    if let evidence = act.evidence {
      text += "; " + field(.evidence) + ": " + evidence.text
      if let address = evidence.address { text += " <\(address)>" }
    }
    if line.isWithdrawn { text += " (" + field(.withdrawn) + ")" }
    return text
  }

  /// What a conclusion is about: "Tỷ lệ hồ sơ trực tuyến, Huyện Mê Linh".
  public func subject(_ line: ActLine, named: [JudgedSubject: SubjectLine]) -> String {
    guard let known = named[line.act.subject] else { return name(line.act.subject.reference) }
    return text(known.title) + (known.unit.map { ", " + name($0) } ?? "")
  }

  /// How often a unit was reminded: "2 lần"; nil where never.
  public func reminders(_ line: AlertLine) -> String? {
    guard line.reminders > 0 else { return nil }
    let times = pick("\(count(line.reminders)) lần", things(line.reminders, "time"))
    return line.isEscalated
      ? times + pick(", phải báo cáo Ban cán sự", ", to be reported to the party committee") : times
  }

  /// A reading that is owed: "Tỷ lệ hồ sơ trực tuyến, kỳ 04/2025, hạn 05/05/2025: quá hạn chưa báo
  /// cáo".
  public func due(_ line: DueLine) -> String {
    text(line.indicator.title) + ", " + field(.period) + " " + period(line.period) + ", "
      + field(.due) + " " + day(line.dueOn) + ": " + label(line.state).full
      + (line.frozenOn.map { ", " + frozen(on: $0) } ?? "")
  }

  /// The head of the journal, by which a later rewrite of it can be noticed.
  public func journalHead(_ freshness: Freshness) -> String {
    let entry = count(Int(clamping: freshness.journalHead))
    return pick(
      "Nhật ký đến số \(entry), mã băm \(freshness.journalDigest)",
      "Journal up to entry \(entry), digest \(freshness.journalDigest)")
  }

  /// "Biên bản giao ban ngày 20/05/2025".
  public func minutes(of day: Day) -> String {
    pick("Biên bản giao ban ngày \(self.day(day))", "Minutes of the meeting of \(self.day(day))")
  }

  /// "Cuộc họp trước: 13/05/2025"; the first has none.
  public func previousMeeting(_ day: Day?) -> String {
    guard let day else { return pick("Chưa có cuộc họp nào trước đó.", "There was none before.") }
    return pick("Cuộc họp trước: \(self.day(day)).", "The meeting before: \(self.day(day)).")
  }

  /// What an account is on a day: "cán bộ đơn vị Quận Long Biên [long-bien], từ 01/01/2025; đã khóa".
  public func account(
    _ account: Account, of units: [UnitReference] = [], on day: Day
  ) -> String {
    var text = name(account.role)
    if let unit = account.unit {
      let named = units.first { $0.code == unit }
      text += " " + (named.map { name($0) + " [" + unit.text + "]" } ?? unit.text)
    }
    if let life = life(account.life) { text += ", " + life }
    if account.isDisabled {
      text += "; " + pick("đã khóa", "disabled")
    } else if !account.isOpen(on: day) {
      text += "; " + pick("không dùng được vào ngày này", "not open on this day")
    }
    return text
  }
}
