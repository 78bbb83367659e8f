import Programme
import Testing
import VietnameseText

@testable import ProgrammeStore

/// What the schema's own checks refuse is refused before, by a rule that names record and field.
@Suite struct SchemaCheckTests {
  private static let name = BilingualText("Tên")

  private static func unit(_ change: (inout Organisation) -> Void) -> Definition {
    var unit = Organisation(code: "moi", name: name, kind: .ward)
    change(&unit)
    return .organisation(unit)
  }

  private static func duty(after days: Int) -> Definition {
    .duty(
      Duty(
        code: "moi", indicator: "dvctt", unit: "long-bien", every: .month, dueAfterDays: days,
        first: day("2024-01-01")))
  }

  private static let wrong: [(definition: Definition, field: String)] = [
    (unit { $0.parent = "moi" }, "parent"), (unit { $0.order = -1 }, "display_order"),
    (
      .document(Document(code: "moi", number: "1", title: name, replaces: "moi")), "replaces"
    ),
    (
      .succession(
        Succession(
          predecessor: "long-bien", successor: "long-bien", day: nil, extent: .unknown)),
      "successor"
    ),
    (.taskGroup(TaskGroup(code: "moi", order: -1, name: name)), "display_order"),
    (
      .principle(Principle(code: "ĐM9", list: .push, order: 0, title: name, detail: name)),
      "display_order"
    ),
    (
      .principle(Principle(code: "ĐM9", list: .push, order: 6, title: name, detail: name)),
      "display_order"
    ),
    (.model(PilotModel(code: "moi", unit: nil, pillar: nil, name: nil, count: 0)), "count"),
    (.model(PilotModel(code: "moi", unit: nil, pillar: nil, name: name, count: 2)), "count"),
    (duty(after: -1), "due_after_days"), (duty(after: 367), "due_after_days"),
    (
      .threshold(
        Threshold(
          kind: Threshold.Kind.allCases[0], value: ExactDecimal(-1),
          validFrom: day("2024-01-01"))), "value"
    ),
  ]

  @Test(arguments: wrong.indices)
  func whatTheSchemaRefusesNamesItsField(_ index: Int) throws {
    let (definition, field) = Self.wrong[index]
    let database = try SmallDatabase()
    switch try database.refusal(.define(definition, knownFrom: nil)) {
    case .outOfRange(let reference, let named, _, _, _), .namesItself(let reference, let named):
      #expect(reference == definition.reference)
      #expect(named == field)
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  /// Every number that a record has, as far off as it can be, and every text as short: whatever is
  /// refused is refused by name, never by SQLite.
  @Test func noCheckOfTheSchemaIsReached() throws {
    let database = try SmallDatabase()
    let hostile = ["", " ", "\u{0}", "\u{0}a", "a\u{0}", "\u{200B}", "\u{3164}", "\n", "\u{2800}"]
    var definitions: [Definition] = Self.wrong.map(\.definition)
    for (number, text) in hostile.enumerated() {
      let both = BilingualText(text, english: text)
      let code = "x-\(number)"
      definitions += [
        .source(Source(code: Code(code), kind: .published, title: text, publisher: text)),
        .document(Document(code: Code(code), number: text, title: both, issuer: text)),
        .taskGroup(TaskGroup(code: Code(code), order: 1, name: both)),
        .organisation(Organisation(code: Code(code), name: both, kind: .ward)),
        .organisation(Organisation(code: Code(text), name: Self.name, kind: .ward)),
        .indicator(
          Indicator(code: Code(code), title: both, kind: .count, nature: .stock, measure: both)),
        .task(BreakthroughTask(code: Code(code), title: both, output: both, basis: .annex)),
        .account(Account(code: Code(code), name: text, role: .viewer)),
        .activity(
          Activity(code: Code(code), unit: "long-bien", pillar: nil, text: both)),
      ]
      definitions.append(
        Self.unit { $0.provenance = Provenance(sources: [], confidence: nil, note: text) })
    }
    for definition in definitions {
      do {
        _ = try database.gate.commit(
          [.define(definition, knownFrom: nil)], by: tester, at: RecordedProgramme.now)
        Issue.record("stored: \(definition)")
      } catch StoreFault.refused {
        continue
      } catch {
        Issue.record("\(definition): \(error)")
      }
    }
  }

  /// A chain of units is walked once, however deep: each used to be walked to its end.
  @Test func thousandsOfNestedParentsTakeNoTime() throws {
    let database = try SmallDatabase()
    let units = (0..<5_000).map { number in
      Organisation(
        code: Code("u-\(number)"), name: Self.name, kind: .ward,
        parent: number == 0 ? nil : Code("u-\(number - 1)"))
    }
    let start = ContinuousClock.now
    _ = try database.gate.commit(
      units.map { .define(.organisation($0), knownFrom: nil) }, by: tester,
      at: RecordedProgramme.now)
    #expect(start.duration(to: .now) < .seconds(20))
    var first = units[0]
    first.parent = "u-4999"
    guard case .parentCycle = try database.refusal(.define(.organisation(first), knownFrom: nil))
    else {
      Issue.record("a circle of units")
      return
    }
  }
}
