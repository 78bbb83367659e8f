public import Programme
public import VietnameseText

/// A full set of invented facts over the real catalogue, to show what Khuê does.
///
/// The same seed and day always give the same facts. Nothing is said of a day after `today`, and
/// nothing of a unit after its end: the districts' last truth stays that of 30/06/2025. Every
/// record's code begins with `mp-` and every source says that the data is simulated, so that it
/// is never mistaken for real data (design, section 8).
public struct Demonstration: Sendable {
  let seed: UInt64
  let today: Day

  public init(seed: UInt64, today: Day) {
    self.seed = seed
    self.today = today
  }

  /// What the demonstration adds to a catalogue; the catalogue's own changes are not repeated.
  ///
  /// Records that the catalogue does not define are not referred to.
  ///
  /// Complexity: some ten thousand small steps; a few thousand changes.
  public func changes(over catalogue: [Change]) -> [Change] {
    story(over: catalogue).changes
  }

  /// The same, with what its accounts did on its last day.
  public func story(over catalogue: [Change]) -> Story {
    let cast = Cast(catalogue, today: today)
    let plots = plots(among: cast)
    let courses = courses(of: cast, serving: plots)
    var changes = definitions(of: courses)
    changes += courses.flatMap { $0.definitions(known: cast) }
    changes += plots.flatMap { $0.definitions(courses, known: cast) }
    changes += courses.flatMap(\.reports).sorted(by: Demonstration.isEarlier)
    changes += plots.flatMap(\.reports)
    changes += assessments(of: courses, among: cast)
    changes += Staff(cast).accounts.map { .define(.account($0.account), knownFrom: $0.knownFrom) }
    return Story(changes: changes, deeds: deeds(courses, plots, among: cast))
  }

  /// A generator of its own for each subject, so that one more reading here moves nothing there.
  func random(for subject: String) -> SplitMix64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in subject.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var mixed = SplitMix64(seed: seed)
    return SplitMix64(seed: mixed.next() ^ hash)
  }

  private static func isEarlier(_ left: Change, _ right: Change) -> Bool {
    guard let left = left.reading, let right = right.reading else { return false }
    return left.reportedOn < right.reportedOn
  }
}

extension Change {
  fileprivate var reading: Reading? {
    switch self {
    case .report(let reading), .correct(let reading): reading
    default: nil
    }
  }
}

// MARK: - What all of it rests on

extension Demonstration {
  /// The unit's own report.
  static let ownReport: Code<Source> = "mp-bao-cao"
  /// Somebody else's figure for the same.
  static let crossCheck: Code<Source> = "mp-doi-chieu"
  static let plan: Code<Document> = "mp-ke-hoach"

  static let provenance = Provenance(sources: [ownReport], note: "Dữ liệu mô phỏng.")

  private func definitions(of courses: [Course]) -> [Change] {
    var definitions: [Definition] = [
      .source(
        Source(
          code: Demonstration.ownReport, kind: .demonstration,
          title: "DỮ LIỆU MÔ PHỎNG: báo cáo của đơn vị")),
      .source(
        Source(
          code: Demonstration.crossCheck, kind: .demonstration,
          title: "DỮ LIỆU MÔ PHỎNG: hệ thống đối chiếu")),
      .document(
        Document(
          code: Demonstration.plan, number: "01/KH-MP",
          title: BilingualText(
            "Kế hoạch chuyển đổi số (mô phỏng)", english: "Digital transformation plan (simulated)"),
          provenance: Demonstration.provenance)),
    ]
    var told: Set<String> = []
    for course in courses where told.insert(course.gauge.key).inserted {
      definitions.append(.indicator(course.gauge.indicator))
    }
    return definitions.map { .define($0, knownFrom: .distantPast) }
  }
}
