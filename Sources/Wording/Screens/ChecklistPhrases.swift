public import Programme
import VietnameseText

/// What the checklist 5-5-5 says besides the data.
public enum ChecklistPhrase: Sendable {
  case title
  case contents(shown: Int, of: Int)
  case contradictions(Int)
  case empty
  /// The list of cells that need eyes.
  case worst, noneWorse
  case metOf(Int, total: Int)
  case noneAssessed
}

/// What the page of one principle in one unit says besides the data.
public enum CellPhrase: Sendable {
  /// Its panes.
  case assessment, numbers, history, why
  case unit, content, meaning, attested, asOf, assessor, evidence, provenance, measured
  case noEvidence, noAssessor
  /// What is missing before anybody can say how the content stands.
  case neededToAssess, neededTargets, neededReadings
  case noTargets, noHistory
  case disagree(attested: Attestation, measured: CellJudgement.Measured)
}

extension Wording {
  public func phrase(checklist phrase: ChecklistPhrase) -> String {
    switch phrase {
    case .title: pick("Danh mục 5-5-5", "Checklist 5-5-5")
    case .contents(let shown, let total):
      shown == total
        ? pick("\(count(total)) nội dung", "\(count(total)) items")
        : pick(
          "\(count(shown)) trong \(count(total)) nội dung",
          "\(count(shown)) of \(count(total)) items")
    case .contradictions(let number):
      number == 0
        ? pick("không có chỗ trái nhau", "no contradictions")
        : pick(
          "\(count(number)) chỗ đánh giá và số liệu trái nhau",
          "\(count(number)) contradiction\(number == 1 ? "" : "s")")
    case .empty:
      pick(
        "Chưa có nội dung 5-5-5 hoặc đơn vị thí điểm nào trong cơ sở dữ liệu.",
        "There are no 5-5-5 items or pilot units in the database.")
    case .worst: pick("Trái nhau và chưa đạt", "Contradicted and not met")
    case .noneWorse:
      pick(
        "Không có chỗ nào trái nhau hay bị đánh giá là chưa đạt.",
        "Nothing is contradicted or attested as not met.")
    case .metOf(let met, let total):
      pick(
        "đạt \(count(met)) trong \(count(total)) nội dung",
        "\(count(met)) of \(count(total)) items met")
    case .noneAssessed:
      pick("chưa có nội dung nào được đánh giá", "none of the items is assessed")
    }
  }

  public func phrase(cell phrase: CellPhrase) -> String {
    switch phrase {
    case .assessment: pick("Đánh giá", "Assessment")
    case .numbers: pick("Số liệu nói gì", "What the numbers say")
    case .history: pick("Các lần đánh giá", "Assessments so far")
    case .why: pick("Vì sao?", "Why?")
    case .unit: pick("Đơn vị", "Unit")
    case .content: pick("Nội dung", "Item")
    case .meaning: pick("Nghĩa là", "That is")
    case .attested: pick("Đánh giá", "Attested")
    case .asOf: pick("Tính đến", "As of")
    case .assessor: pick("Người đánh giá", "Assessor")
    case .evidence: pick("Minh chứng", "Evidence")
    case .provenance: pick("Xuất xứ", "Provenance")
    case .measured: pick("Số liệu", "Numbers")
    case .noEvidence: pick("không kèm minh chứng", "none given")
    case .noAssessor: pick("không rõ ai đánh giá", "not known")
    case .neededToAssess:
      pick(
        "Chưa có ai đánh giá. Cần: mức đạt, người đánh giá, ngày và minh chứng.",
        "Nobody has assessed it. Needed: a grade, an assessor, a day and evidence.")
    case .neededTargets:
      pick(
        "Số liệu chưa nói được gì: chưa có mục tiêu nào của đơn vị gắn với nội dung này.",
        "The numbers say nothing yet: no target of the unit is linked to this item.")
    case .neededReadings:
      pick(
        "Số liệu chưa nói được gì: mục tiêu đã gắn nhưng chưa có số liệu dùng được.",
        "The numbers say nothing yet: targets are linked but have no usable readings.")
    case .noTargets:
      pick("Chưa có mục tiêu nào gắn với nội dung này.", "No target is linked to this item.")
    case .noHistory: pick("Chưa có lần đánh giá nào.", "Nobody has assessed it so far.")
    case .disagree(let attested, let measured):
      pick(
        "TRÁI NHAU: đánh giá là \(label(attested).full), còn \(label(measured).full).",
        "THEY DISAGREE: attested as \(label(attested).full), but the \(label(measured).full).")
    }
  }
}

extension Wording {
  /// At most nine columns for most names: "Hoàn Kiếm", "Đ. Phượng", "Sở GTVT", "Cục Thuế"; the
  /// name where it is short enough, else the first letters of its words.
  public func columnName(_ unit: UnitReference) -> String {
    let name = withoutCity(shortName(unit))
    guard displayWidth(name) > 9 else { return name }
    var words = name.split(separator: " ").map(String.init)
    if words.count == 2, let first = words[0].first, displayWidth(words[1]) <= 6 {
      return "\(first). \(words[1])"
    }
    switch (language, unit.kind) {
    case (.vietnamese, .department), (.vietnamese, .taxOffice), (.vietnamese, .newspaper):
      let kind = words.removeFirst()
      return kind + " " + initials(words)
    default: return words.count > 1 ? initials(words) : abbreviated(name)
    }
  }

  /// One long word, cut before a vowel: "Constr.", "Transp.".
  private func abbreviated(_ word: String) -> String {
    var short = String(word.prefix(7))
    while short.count > 3, let last = short.last, "aeiouy".contains(last) { short.removeLast() }
    return short + "."
  }

  /// Two to four letters for the head of a column: "HK", "GTVT"; they need not be unique, as the
  /// selected column is spelled out.
  public func columnHead(_ unit: UnitReference) -> String {
    var words = withoutCity(shortName(unit)).split(separator: " ").map(String.init)
    switch unit.kind {
    case .department, .taxOffice, .newspaper: if words.count > 1 { words.removeFirst() }
    default: break
    }
    if words.count == 1, let word = words.first {
      return displayWidth(word) <= 4 ? word : String(word.prefix(3))
    }
    return String(initials(words).prefix(4))
  }

  /// The name without what kind of unit it is, for where the whole of it has no room.
  public func briefName(_ unit: Organisation) -> String { withoutCity(shortName(unit)) }

  /// An office's name without the city that all of them are of, and without what kind of thing it
  /// is where the language says that at length.
  private func withoutCity(_ name: String) -> String {
    var name = name
    if name.hasSuffix(" Hà Nội") { name.removeLast(" Hà Nội".count) }
    if name.hasPrefix("Hà Nội "), language == .english { name.removeFirst("Hà Nội ".count) }
    guard language == .english else { return name }
    for words in ["Department of ", "Office of "] where name.hasPrefix(words) {
      name.removeFirst(words.count)
    }
    for words in [" Department", " Newspaper", " Office"] where name.hasSuffix(words) {
      name.removeLast(words.count)
    }
    return name
  }

  private func initials(_ words: [String]) -> String {
    let skipped: Set<String> = ["và", "and", "of", "the", "của"]
    return words.filter { !skipped.contains($0) }.compactMap(\.first).map { $0.uppercased() }
      .joined()
  }
}
