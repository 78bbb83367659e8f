import Programme
import VietnameseText
import Wording

extension Console {
  /// The form of a record's new version, made from the one that holds now.
  func editing(_ subject: Subject) -> Blueprint? {
    switch subject {
    case .task(let code, _): return editingTask(code)
    case .unit(let code): return editingUnit(code)
    case .indicator(let code, let unit): return editingIndicator(code, unit: unit)
    case .target(let code, let unit): return editingTarget(code, unit: unit)
    default:
      switch subject.judged {
      case .task(let code)?: return editingTask(code)
      case .target(let code)?: return subject.unit.flatMap { editingTarget(code, unit: $0) }
      default: return nil
      }
    }
  }

  /// The form of a new record of the kind that the page is about.
  func creation() -> Result<Blueprint, NoForm> {
    switch visit.page.destination {
    case .tasks, .task:
      return .success(
        Blueprint(["create", "task"]) { _, scene in TaskEditor(nil, scene: scene).plan })
    case .units, .unit:
      return .success(
        Blueprint(["create", "unit"]) { _, scene in UnitEditor(nil, scene: scene).plan })
    case .indicators:
      return .success(
        Blueprint(["create", "indicator"]) { _, scene in
          IndicatorEditor(nil, scene: scene).plan
        })
    case .indicator(let indicator, let unit):
      return .success(
        Blueprint(["create", "target", indicator.text, unit.text]) { _, scene in
          TargetEditor(nil, indicator: indicator, unit: unit, scene: scene).plan
        })
    default: return .failure(NoForm(.notApplicable))
    }
  }

  private func editingTask(_ code: Code<BreakthroughTask>) -> Blueprint {
    Blueprint(["edit", "task", code.text], reading: .task(code, asOf)) { snapshot, scene in
      guard case .task(let content)? = snapshot?.content else { return nil }
      return TaskEditor(content.line.task, scene: scene).plan
    }
  }

  private func editingUnit(_ code: Code<Organisation>) -> Blueprint {
    Blueprint(["edit", "unit", code.text], reading: .unit(code, asOf)) { snapshot, scene in
      guard case .unit(let content)? = snapshot?.content else { return nil }
      return UnitEditor(content.tile.organisation, scene: scene).plan
    }
  }

  private func editingIndicator(
    _ code: Code<Indicator>, unit: Code<Organisation>
  ) -> Blueprint {
    let query = Query.indicator(code, unit: unit, asOf)
    return Blueprint(["edit", "indicator", code.text], reading: query) { snapshot, scene in
      guard case .indicator(let content)? = snapshot?.content else { return nil }
      return IndicatorEditor(content.line.indicator, scene: scene).plan
    }
  }

  /// A target is read with its unit, whose indicators hold all of its targets.
  private func editingTarget(_ code: Code<Target>, unit: Code<Organisation>) -> Blueprint {
    Blueprint(["edit", "target", code.text], reading: .unit(unit, asOf)) { snapshot, scene in
      guard case .unit(let content)? = snapshot?.content,
        let target = content.indicators.lazy.flatMap(\.targets).first(where: {
          $0.target.code == code
        })?.target
      else { return nil }
      return TargetEditor(target, indicator: target.indicator, unit: target.unit, scene: scene).plan
    }
  }
}

/// What the forms of catalogue records share: how their fields are made.
struct EditorFields: Sendable {
  let wording: Wording
  let isNew: Bool

  func field(
    _ name: String, _ label: FormLabel, _ kind: Field.Kind, _ initial: String? = nil,
    required: Bool = false
  ) -> Field {
    var field = Field(name, wording.label(label), kind, initial: initial ?? "")
    field.isRequired = required
    if case .day = kind { field.hint = wording.hint(.day) }
    return field
  }

  /// The code of a record: typed once, never changed.
  func code(_ text: String?) -> [Field] {
    isNew ? [field("code", .code, .code, text, required: true)] : []
  }

  func day(_ name: String, _ label: FormLabel, _ day: Day?) -> Field {
    field(name, label, .day(), day.map { wording.day($0) })
  }

  func bilingual(
    _ name: String, _ label: FormLabel, _ english: FormLabel, _ text: BilingualText?,
    required: Bool = false
  ) -> [Field] {
    [
      field(name, label, .text, text?.vietnamese, required: required),
      field(name + ".en", english, .text, text?.english),
    ]
  }

  func codes<Subject>(_ name: String, _ label: FormLabel, _ codes: [Code<Subject>]) -> Field {
    var field = field(name, label, .text, codes.map(\.text).joined(separator: " "))
    field.hint = wording.hint(.codes)
    return field
  }

  func choice<Value: RawRepresentable>(
    _ name: String, _ label: FormLabel, _ values: [Value], _ chosen: Value?,
    isOptional: Bool = false, _ text: (Value) -> String
  ) -> Field where Value.RawValue == String {
    let none = isOptional ? [Field.Option(value: "", label: wording.hint(.nothing))] : []
    let options = none + values.map { Field.Option(value: $0.rawValue, label: text($0)) }
    return field(name, label, .choice(options), chosen?.rawValue ?? options.first?.value)
  }

  func number(_ name: String, _ label: FormLabel, _ number: ExactDecimal?) -> Field {
    field(name, label, .number, number.map { wording.number($0) })
  }

  /// "Sửa: nhiệm vụ nv-07", or "Thêm mới: nhiệm vụ".
  func title(_ kind: RecordKind, _ code: String?) -> String {
    wording.formTitle(isNew ? .create : .edit) + ": " + wording.name(kind)
      + (code.map { " " + $0 } ?? "")
  }
}

extension FormValues {
  /// What is chosen; nil where nothing is.
  func choice<Value: RawRepresentable>(_ name: String) -> Value? where Value.RawValue == String {
    text(name).flatMap(Value.init(rawValue:))
  }

  /// Whether the second of two days is before the first.
  func areOutOfOrder(_ first: String, _ last: String) -> Day? {
    guard let start = day(first), let end = day(last), end < start else { return nil }
    return start
  }
}
