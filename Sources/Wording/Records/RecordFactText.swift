public import Programme
import VietnameseText

/// Any record as people read it, by its description.
extension Wording {
  /// What a record is called; its key where it has no name.
  public func name(_ record: NamedRecord) -> String {
    let key = record.reference.key
    guard let name = record.name.map({ text($0) }), name != key else { return key }
    return "\(name) (\(key))"
  }

  /// The label of a fact, as at the beginning of a line.
  public func label(_ fact: RecordFact, of kind: RecordKind) -> String {
    sentenceCase(label(fact.attribute, of: kind) ?? fact.attribute)
  }

  /// The value of a fact, line by line where it is several.
  public func lines(_ fact: RecordFact, of kind: RecordKind) -> [String] {
    switch fact.value {
    case .text(let text):
      [text.map { value($0, of: fact.attribute, in: kind) }].compactMap { $0 }
    case .bilingual(let text): [text.map { self.text($0) }].compactMap { $0 }
    case .integer(let number): [number.map { count(Int($0)) }].compactMap { $0 }
    case .flag(let flag): [flag ? pick("có", "yes") : pick("không", "no")]
    case .day(let day): [day.map { self.day($0) }].compactMap { $0 }
    case .decimal(let number): [number.map { self.number($0) }].compactMap { $0 }
    case .reference, .references: fact.named.map { name($0) }
    case .milestones(let milestones): milestones.map { line($0) }
    }
  }

  private func line(_ milestone: Milestone) -> String {
    var line = text(milestone.title)
    if let due = milestone.due { line += pick(", hạn ", ", due ") + day(due) }
    if let done = milestone.doneOn { line += pick(", xong ngày ", ", done on ") + day(done) }
    return line
  }

  /// A version: since when it is known, until when, and what it changed.
  public func line(_ version: RecordVersionLine, of kind: RecordKind) -> String {
    let from =
      version.knownFrom == .distantPast
      ? pick("biết từ đầu", "known from the start")
      : pick("biết từ ", "known from ") + day(version.knownFrom)
    let to = version.knownTo.map { pick(" đến hết ", " to the end of ") + day($0) } ?? ""
    let changed = version.changed.map { label($0, of: kind) ?? $0 }
    let what =
      changed.isEmpty ? "" : pick(": sửa ", ": changed ") + changed.joined(separator: ", ")
    return from + to + what
  }

  /// Who defined a version, and when: "lan, 07:49 01/12/2026, dòng 12".
  public func recorder(of version: RecordVersionLine) -> String {
    "\(version.account), \(moment(version.at)), \(entry(version.entry))"
  }

  /// What names a record: "nhiệm vụ · mục tiêu: 3", three tasks that have it among their targets.
  public func line(_ mentions: RecordMentions) -> String {
    let attribute = label(mentions.attribute, of: mentions.kind) ?? mentions.attribute
    return "\(name(mentions.kind)) · \(attribute): \(count(mentions.total))"
  }
}

/// What the pages of the catalogue say.
public enum RecordPhrase: Sendable {
  case catalogue
  case kinds
  case kind
  case count
  case code
  case name
  case more
  case records(RecordKind, shown: Int, of: Int)
  case noRecords
  case facts
  case versions
  case mentions
  case noMentions
  /// The first of so many are listed.
  case others(Int)
}

extension Wording {
  public func phrase(records phrase: RecordPhrase) -> String {
    switch phrase {
    case .catalogue: pick("Danh mục dữ liệu", "Catalogue")
    case .kinds: pick("Các loại bản ghi", "Kinds of record")
    case .kind: pick("Loại", "Kind")
    case .count: pick("Số bản ghi", "Records")
    case .code: pick("Mã", "Code")
    case .name: pick("Tên", "Name")
    case .more: pick("Nội dung", "What it says")
    case .records(let kind, let shown, let total):
      sentenceCase(name(kind)) + " · " + count(shown)
        + (shown < total ? pick(" trong \(count(total))", " of \(count(total))") : "")
    case .noRecords:
      pick(
        "Chưa có bản ghi nào; khue define nhận tệp theo mẫu.",
        "There are no records yet; khue define takes a file.")
    case .facts: pick("Nội dung", "What it says")
    case .versions: pick("Các phiên bản", "Versions")
    case .mentions: pick("Được nhắc đến ở", "Named by")
    case .noMentions: pick("Không bản ghi nào nhắc đến.", "No record names it.")
    case .others(let number): pick("và \(count(number)) nữa", "and \(count(number)) more")
    }
  }
}
