import ConsoleCore
import Programme
import VietnameseText
import Wording

/// What the forms of catalogue records share: how their fields are made.
struct EditorFields: Sendable {
  let wording: Wording
  let isNew: Bool

  func field(
    _ name: String, _ label: FormLabel, _ kind: FormField.Kind, _ initial: String? = nil,
    required: Bool = false
  ) -> FormField {
    var field = FormField(name, wording.label(label), kind, initial: initial ?? "")
    field.isRequired = required
    if case .day = kind { field.hint = wording.hint(.day) }
    return field
  }

  /// The code of a record: typed once, never changed.
  func code(_ text: String?) -> [FormField] {
    isNew ? [field("code", .code, .code, text, required: true)] : []
  }

  func day(_ name: String, _ label: FormLabel, _ day: Day?) -> FormField {
    field(name, label, .day(), day.map { wording.day($0) })
  }

  func bilingual(
    _ name: String, _ label: FormLabel, _ english: FormLabel, _ text: BilingualText?,
    required: Bool = false
  ) -> [FormField] {
    [
      field(name, label, .text, text?.vietnamese, required: required),
      field(name + ".en", english, .text, text?.english),
    ]
  }

  func codes<Subject>(_ name: String, _ label: FormLabel, _ codes: [Code<Subject>]) -> FormField {
    var field = field(name, label, .text, codes.map(\.text).joined(separator: " "))
    field.hint = wording.hint(.codes)
    return field
  }

  func choice<Value: RawRepresentable>(
    _ name: String, _ label: FormLabel, _ values: [Value], _ chosen: Value?,
    isOptional: Bool = false, _ text: (Value) -> String
  ) -> FormField where Value.RawValue == String {
    let none = isOptional ? [FormField.Option(value: "", label: wording.hint(.nothing))] : []
    let options = none + values.map { FormField.Option(value: $0.rawValue, label: text($0)) }
    return field(name, label, .choice(options), chosen?.rawValue ?? options.first?.value)
  }

  func number(_ name: String, _ label: FormLabel, _ number: ExactDecimal?) -> FormField {
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
