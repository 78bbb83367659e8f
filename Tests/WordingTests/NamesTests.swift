import Programme
import Testing
import VietnameseText
import Wording

/// The labels of one kind of thing in both languages, gathered for the rules that hold for all.
struct LabelKind: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let vietnamese: [Label]
  let english: [Label]

  init(_ name: String, _ labels: (Wording) -> [Label]) {
    testDescription = name
    vietnamese = labels(Wording(.vietnamese))
    english = labels(Wording(.english))
  }

  static let all: [LabelKind] = [
    LabelKind("target states") { words in TargetState.allCases.map { words.label($0) } },
    LabelKind("task states") { words in TaskState.allCases.map { words.label($0) } },
    LabelKind("attestations") { words in Attestation.allCases.map { words.label($0) } },
    LabelKind("measured") { words in
      [.silent, .met, .partly, .notMet].map { (state: CellJudgement.Measured) in
        words.label(state)
      }
    },
    LabelKind("duty states") { words in DutyState.allCases.map { words.label($0) } },
    LabelKind("flags") { words in Flag.allCases.map { words.label($0) } },
    LabelKind("report states") { words in
      ProgressReport.State.allCases.map { words.label($0) }
    },
    LabelKind("gaps") { words in TaskJudgement.Gap.allCases.map { words.label($0) } },
    LabelKind("pillars") { words in Pillar.allCases.map { words.label($0) } },
    LabelKind("lists of principles") { words in
      Principle.List.allCases.map { words.label($0) }
    },
    LabelKind("alert statuses") { words in
      let day = Day(iso: "2025-11-21") ?? .distantPast
      let statuses: [AlertStatus] = [
        .open, .asked(by: day), .explained, .acknowledged(until: day), .closed,
      ]
      return statuses.map { words.label($0) }
    },
    LabelKind("confidence") { words in Confidence.allCases.map { words.label($0) } },
  ]
}

@Suite struct LabelTests {
  @Test(arguments: LabelKind.all)
  func everyLabelIsComplete(_ kind: LabelKind) {
    for label in kind.vietnamese + kind.english {
      #expect(!label.full.isEmpty && !label.short.isEmpty)
      #expect(displayWidth(label.short) <= 12, "\(label.short)")
      #expect(label.letter.count == 1, "\(label.letter)")
      #expect(nfc(label.full) == label.full && displayable(label.full) == label.full)
    }
  }

  @Test(arguments: LabelKind.all)
  func lettersAndNamesAreUniqueInTheirKind(_ kind: LabelKind) {
    for labels in [kind.vietnamese, kind.english] {
      #expect(Set(labels.map(\.letter)).count == labels.count)
      #expect(Set(labels.map(\.full)).count == labels.count)
      #expect(Set(labels.map(\.short)).count == labels.count)
      // A C locale shows Đ as D.
      #expect(Set(labels.map { transliterated($0.letter) }).count == labels.count)
    }
  }

  @Test(arguments: LabelKind.all)
  func noVietnameseNameIsLeftInEnglish(_ kind: LabelKind) {
    for (vietnamese, english) in zip(kind.vietnamese, kind.english) {
      #expect(vietnamese.full != english.full)
      #expect(english.full.utf8.allSatisfy { $0 < 0x80 }, "\(english.full)")
    }
  }

  @Test func everyFlagOfAVerdictHasAName() {
    let measured: Verdict.Flags = [.measuredMet, .measuredPartly, .measuredNotMet]
    let named = Flag.allCases.reduce(into: Verdict.Flags()) { $0.formUnion($1.bits) }
    for bit in 0..<10 {
      let flag = Verdict.Flags(rawValue: 1 << bit)
      #expect(named.contains(flag) != measured.contains(flag), "bit \(bit)")
    }
  }

  @Test func aTaskWithoutDeadlineIsNotSaidToBeInTime() throws {
    let report = ProgressReport(
      task: "a", asOf: try #require(Day(iso: "2025-03-01")), state: .inProgress)
    let task = BreakthroughTask(code: "a", title: BilingualText("A"), basis: .annex)
    let history = TaskHistory(task: .init(always: task), reports: [report])
    let day = try #require(Day(iso: "2025-03-02"))
    let judgement = try #require(history.judge(on: day, known: day))
    #expect(Wording(.vietnamese).label(judgement).full == "đang thực hiện, không rõ hạn")
    #expect(Wording(.vietnamese).label(judgement).letter == "T")
  }

  @Test func aVerdictIsSaidWithItsFlagsSharpestFirst() {
    let verdict = Verdict(.task(.doneOnTime), flags: [.extended, .claimed])
    #expect(
      Wording(.vietnamese).verdict(verdict)
        == "hoàn thành đúng hạn; báo xong, chưa đủ căn cứ; đã gia hạn")
    #expect(Wording(.english).verdict(verdict) == "done on time; claimed, not shown; extended")
  }
}

@Suite struct KindNameTests {
  private static func names(_ words: Wording) -> [String] {
    var names: [String] = []
    names += Pillar.allCases.map { words.name($0) }
    names += Indicator.Kind.allCases.map { words.name($0) }
    names += Indicator.Nature.allCases.map { words.name($0) }
    names += Indicator.Direction.allCases.map { words.name($0) }
    names += Source.Kind.allCases.map { words.name($0) }
    names += BreakthroughTask.Basis.allCases.map { words.name($0) }
    names += Succession.Extent.allCases.map { words.name($0) }
    names += Granularity.allCases.map { words.name($0) }
    names += ImportKind.allCases.map { words.name($0) }
    names += SubjectKind.allCases.map { words.name($0) }
    names += Threshold.Kind.allCases.map { words.name($0) }
    names += RecordKind.allCases.map { words.name($0) }
    names += Actor.Origin.allCases.map { words.name($0) }
    names += Organisation.Kind.allCases.map { words.name($0) }
    names += Target.Comparison.allCases.map { words.name($0) }
    names += Confidence.allCases.map { words.confidence($0) }
    names += Figure.Qualifier.allCases.filter { $0 != .exact }.map { words.qualifier($0) }
    return names
  }

  @Test func everyKindHasItsNameInBothLanguages() {
    let vietnamese = Self.names(Wording(.vietnamese))
    let english = Self.names(Wording(.english))
    for (ours, theirs) in zip(vietnamese, english) {
      #expect(!ours.isEmpty && !theirs.isEmpty)
      #expect(ours != theirs, "\(ours)")
      #expect(nfc(ours) == ours)
      #expect(theirs.utf8.allSatisfy { $0 < 0x80 }, "\(theirs)")
    }
  }

  @Test func theSummaryIsNamedAsTheDesignSays() {
    #expect(
      Wording(.vietnamese).name(BreakthroughTask.Basis.summary) == "theo bản tóm tắt đã công bố")
  }

  @Test(arguments: [
    (
      "Quận Long Biên", "Long Biên District", Organisation.Kind.urbanDistrict, "Long Biên",
      "Long Biên"
    ),
    ("Huyện Mê Linh", "Mê Linh District", .ruralDistrict, "Mê Linh", "Mê Linh"),
    ("Phường Sài Đồng", "Sài Đồng Ward", .ward, "Sài Đồng", "Sài Đồng"),
    (
      "Sở Giao thông vận tải", "Department of Transport", .department,
      "Sở Giao thông vận tải", "Department of Transport"
    ),
    ("Quận", "District", .urbanDistrict, "Quận", "District"),
  ])
  func aShortNameLeavesTheKindOut(
    vietnamese: String, english: String, kind: Organisation.Kind, short: String,
    shortEnglish: String
  ) {
    let unit = UnitReference(
      code: "x", name: BilingualText(vietnamese, english: english), kind: kind)
    #expect(Wording(.vietnamese).shortName(unit) == short)
    #expect(Wording(.english).shortName(unit) == shortEnglish)
  }

  @Test func listsAreJoinedAsInASentence() {
    #expect(Wording(.vietnamese).list([]) == "")
    #expect(Wording(.vietnamese).list(["a"]) == "a")
    #expect(Wording(.vietnamese).list(["a", "b", "c"]) == "a, b và c")
    #expect(Wording(.english).list(["a", "b"]) == "a and b")
    #expect(Wording(.vietnamese).sentenceCase("đạt") == "Đạt")
  }
}
