public import Programme
public import VietnameseText

extension Wording {
  /// One link of the reorganisation: "Phường Hoàn Kiếm (một phần, từ 01/07/2025)".
  public func succession(_ line: SuccessionLine) -> String {
    var details = [name(line.succession.extent)]
    if let day = line.succession.day {
      details.append(pick("từ \(self.day(day))", "from \(self.day(day))"))
    }
    return name(line.unit) + " (" + details.joined(separator: ", ") + ")"
  }

  /// One entry of the journal: "số liệu Tỷ lệ hồ sơ trực tuyến, Quận Long Biên: 10,1".
  public func change(_ change: ChangeLine) -> String {
    var text = deed(change) + " " + (change.title.map(self.text) ?? change.key)
    if let unit = change.unit { text += ", " + name(unit) }
    if let figure = change.figure { text += ": " + self.figure(figure, of: change) }
    if let rows = change.rows {
      text += ", " + pick("\(count(rows)) dòng", "\(count(rows)) rows")
    }
    return text
  }

  /// The figure of a change with its measure where the change tells it.
  public func figure(_ figure: Figure, of change: ChangeLine) -> String {
    let bare = self.figure(figure, kind: change.indicatorKind)
    guard let measure = change.measure, !text(measure).isEmpty,
      change.indicatorKind != .yesNo, change.indicatorKind != .rank
    else { return bare }
    return bare + " " + text(measure)
  }

  /// Who made a change and how: "an, dòng lệnh", with the SSH client's address where there is one.
  public func actor(_ change: ChangeLine) -> String {
    change.account + ", " + name(change.origin) + (change.address.map { ", " + $0 } ?? "")
  }

  /// Something that needs eyes: "Tỷ lệ hồ sơ trực tuyến, Huyện Mê Linh: quá hạn chưa đạt, từ
  /// 01/01/2026".
  public func attention(_ line: AttentionLine) -> String {
    let unit = line.unit.map { ", " + name($0) } ?? ""
    let since =
      line.since > .distantPast ? pick(", từ \(day(line.since))", ", since \(day(line.since))") : ""
    return text(line.title) + unit + ": " + verdict(line.verdict) + since
  }

  /// A document by its number, title and day: "6785/QĐ-UBND: Đề án …, ký 12/12/2024".
  public func document(_ document: Document) -> String {
    var text = number(of: document) + ": " + self.text(document.title)
    if let issued = document.issuedOn.map(day) ?? document.issuedText {
      text += pick(", ký \(issued)", ", signed \(issued)")
    }
    return text
  }

  /// "6785/QĐ-UBND"; of a document whose number no source gives the catalogue says so in
  /// parentheses, which make no name in the middle of a sentence.
  public func number(of document: Document) -> String {
    guard document.number.isEmpty || document.number.hasPrefix("(") else { return document.number }
    return pick("văn bản không rõ số", "a document without a known number")
  }

  /// A model by its name, or how many a record stands for.
  public func model(_ model: PilotModel) -> String {
    if let name = model.name { return text(name) }
    return pick(
      "\(count(model.count)) mô hình, chưa biết tên", "\(count(model.count)) models, names unknown")
  }

  /// Where a record comes from: "nguồn: vneconomy-39; độ tin cậy B: …; ghi chú"; nil where unknown.
  public func provenance(_ provenance: Provenance) -> String? {
    let codes = provenance.sources.map(\.text).joined(separator: ", ")
    return self.provenance(
      provenance, sources: codes.isEmpty ? nil : pick("nguồn: \(codes)", "source: \(codes)"))
  }

  /// Where a record comes from, its sources by their titles: "Bài về 39 mô hình [vneconomy-39]; …".
  public func provenance(_ provenance: Provenance, titles: [Code<Source>: String]) -> String? {
    let sources = provenance.sources.map { code in
      titles[code].map { "\($0) [\(code.text)]" } ?? code.text
    }
    return self.provenance(
      provenance, sources: sources.isEmpty ? nil : sources.joined(separator: ", "))
  }

  /// A source's title with the day it was published, where that is known.
  public func title(of source: Source) -> String {
    guard let day = source.publishedOn else { return source.title }
    return source.title + pick(" (đăng \(self.day(day)))", " (published \(self.day(day)))")
  }

  private func provenance(_ provenance: Provenance, sources: String?) -> String? {
    var parts = sources.map { [$0] } ?? []
    if let confidence = provenance.confidence {
      parts.append(
        self.confidence(
          confidence, sources: provenance.sources.count, note: provenance.note))
    }
    if let note = provenance.note, !note.isEmpty { parts.append(note) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// "A, B, C" of units.
  public func units(_ units: [UnitReference]) -> String {
    units.map { name($0) }.joined(separator: ", ")
  }
}

extension Wording {
  /// What a cell says: the attestation, flags, and what the numbers say; nothing known at all for nil.
  public func cell(_ verdict: Verdict?) -> String {
    guard let verdict else { return label(Attestation.notAssessed).full }
    let measured = measured(verdict.flags)
    return self.verdict(verdict) + (measured.map { "; " + label($0).full } ?? "")
  }

  /// What the numbers say according to a cell's flags; nil where they say nothing.
  public func measured(_ flags: Verdict.Flags) -> CellJudgement.Measured? {
    if flags.contains(.measuredMet) { return .met }
    if flags.contains(.measuredPartly) { return .partly }
    return flags.contains(.measuredNotMet) ? .notMet : nil
  }

  /// "13 đơn vị".
  public func unitCount(_ number: Int) -> String {
    pick("\(count(number)) đơn vị", "\(count(number)) unit\(number == 1 ? "" : "s")")
  }

  /// "7 nhiệm vụ".
  public func taskCount(_ number: Int) -> String {
    pick("\(count(number)) nhiệm vụ", "\(count(number)) task\(number == 1 ? "" : "s")")
  }

  /// An entry of the journal by its number: "số 1.234".
  public func entry(_ sequence: Int64) -> String {
    pick("số ", "number ") + count(Int(clamping: sequence))
  }

  /// "mới nhất về ngày 31/03/2025, 8 tháng trước"; with a remark where its unit had ended by then.
  public func newest(_ day: Day, of life: Life, on asOf: Day, today: Day) -> String {
    let isLate = life.last.map { day > $0 } ?? false
    let remark =
      isLate ? pick(" (sau ngày đơn vị kết thúc)", " (after the unit had ended)") : ""
    let age = ago(day, on: asOf, today: today)
    return pick(
      "mới nhất về ngày \(self.day(day))\(remark), \(age)",
      "newest about \(self.day(day))\(remark), \(age)")
  }

  /// What the newest reading says, and how many stand beside it that do not count because their
  /// unit did not exist then.
  public func newest(_ said: String?, outsideLife: Int) -> String {
    guard outsideLife > 0 else { return said ?? field(.noReadings) }
    let number = count(outsideLife)
    guard let said else {
      return pick(
        "chưa có số liệu trong thời gian đơn vị tồn tại; \(number) số liệu nằm ngoài thời gian đó",
        "none from the time of the unit; \(number) from outside that time")
    }
    return said
      + pick(
        "; \(number) số liệu nằm ngoài thời gian đơn vị tồn tại, không tính",
        "; \(number) from outside the time of the unit, not counted")
  }

  /// "Mốc: hạn 01/02/2025, chưa xong".
  public func milestone(_ milestone: Milestone, on day: Day) -> String {
    let due =
      milestone.due.map { pick("hạn \(self.day($0))", "due \(self.day($0))") }
      ?? pick("chưa có thời hạn", "no due day")
    let state: String
    if let done = milestone.doneOn, done <= day {
      state = pick("xong ngày \(self.day(done))", "done on \(self.day(done))")
    } else if milestone.isMissed(on: day) {
      state = pick("quá hạn, chưa xong", "overdue, not done")
    } else {
      state = pick("chưa xong", "not done yet")
    }
    return text(milestone.title) + ": " + due + ", " + state
  }

  /// "đến 31/05/2025 theo 12/QĐ-UBND, ngày 30/03/2025".
  public func extended(_ item: Extension) -> String {
    let note = item.note.map { "; " + $0 } ?? ""
    return pick(
      "đến \(day(item.deadline)) theo \(item.document), ngày \(day(item.grantedOn))\(note)",
      "to \(day(item.deadline)) by \(item.document) of \(day(item.grantedOn))\(note)")
  }
}
