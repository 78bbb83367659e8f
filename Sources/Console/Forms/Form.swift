import Programme
import ScreenGrid
import VietnameseText
import Wording

/// How a form is made: which data it needs and what it makes of it. The same blueprint makes the
/// form anew when somebody else has changed the record meanwhile.
struct Blueprint: Sendable {
  /// The form's identity, by which its draft is found again.
  let name: String
  /// What must be read first; nil where the selected row says enough.
  var query: Query?
  /// Nil where the data is not there or says that there is nothing to fill in.
  let make: @Sendable (Snapshot?, FormScene) -> FormPlan?

  init(
    _ name: [String], reading query: Query? = nil,
    make: @escaping @Sendable (Snapshot?, FormScene) -> FormPlan?
  ) {
    self.name = Blueprint.identity(name)
    self.query = query
    self.make = make
  }

  /// ASCII only, so that it can name a file whatever the codes are.
  private static func identity(_ parts: [String]) -> String {
    let text = folded(parts.joined(separator: "--"))
    let plain = text.map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber) || character == "."
        || character == "-" ? character : "_"
    }
    return String(plain.prefix(120))
  }
}

/// What a blueprint may look at besides the data.
struct FormScene: Sendable {
  let wording: Wording
  let today: Day
  let glyphs: Glyphs
  /// What the account may do.
  let rights: Set<Right>
}

/// What a blueprint makes: the fields, the rules between them, and the changes they stand for.
struct FormPlan: Sendable {
  var title: String
  /// Said above the fields.
  var intro: [Line] = []
  var fields: [Field]
  /// What the record was read with, for those that are edited.
  var expecting: [Reference: Int64] = [:]
  /// Whether it takes the whole page.
  var isLarge = false
  /// Whether it only asks: sending without an answer closes it.
  var isQuestion = false
  /// The rules between fields.
  var rules: @Sendable (FormValues) -> [String: FieldFault] = { _ in [:] }
  /// What is stored; empty where nothing was filled in.
  var changes: @Sendable (FormValues) -> [Change]
}

/// A form on the screen.
struct Form: Sendable {
  enum Phase: Hashable, Sendable {
    case editing
    /// A draft of it was found.
    case offering(Draft)
    /// Typed text is about to be thrown away.
    case discarding
    case sending(Int)
    case refused(StoreFault)
    /// The record was changed by this entry; its new version is being read.
    case rereading(entry: Int64?)
    /// The record is no longer there.
    case gone
  }

  let blueprint: Blueprint
  var plan: FormPlan
  var fields: [Field]
  var focus = 0
  /// Rows that are scrolled away at the top.
  var offset = 0
  var phase = Phase.editing
  /// Whether it was tried to send it: from then on every fault is said.
  var hasTried = false
  /// Fields that were typed into; their faults are said as typed.
  var touched: Set<String> = []
  /// Something to say at the foot: who changed it, that nothing was filled in.
  var remark: String?
  let today: Day
  let numberStyle: NumberStyle

  init(_ blueprint: Blueprint, _ plan: FormPlan, today: Day, numberStyle: NumberStyle) {
    self.blueprint = blueprint
    self.plan = plan
    fields = plan.fields
    self.today = today
    self.numberStyle = numberStyle
    focus = shown.first ?? 0
  }

  var values: FormValues {
    FormValues(
      texts: Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }, today: today,
      numberStyle: numberStyle)
  }

  /// The fields that are there now, by their places.
  var shown: [Int] {
    let values = values
    return fields.indices.filter { fields[$0].isShown(values) }
  }

  var focused: Field? { fields.indices.contains(focus) ? fields[focus] : nil }

  var isDirty: Bool { fields.contains(where: \.isDirty) }

  var isSending: Bool { if case .sending = phase { true } else { false } }

  /// What would be kept of it.
  func draft(at now: Instant) -> Draft? {
    guard isDirty else { return nil }
    let dirty = fields.filter(\.isDirty).map { ($0.name, $0.value) }
    return Draft(
      name: blueprint.name, fields: Dictionary(dirty) { first, _ in first }, savedAt: now)
  }

  mutating func restore(_ draft: Draft) {
    for index in fields.indices {
      guard let text = draft.fields[fields[index].name] else { continue }
      fields[index].set(text)
      touched.insert(fields[index].name)
    }
  }

  /// The rules that are broken, by field.
  var faults: [String: FieldFault] {
    let values = values
    var faults = plan.rules(values)
    for index in shown {
      let name = fields[index].name
      // What a rule between fields says tells more than that one of them is empty.
      if faults[name] == nil, let fault = fields[index].fault(values) { faults[name] = fault }
    }
    let names = Set(shown.map { fields[$0].name })
    return faults.filter { names.contains($0.key) }
  }

  /// Goes along the fields; false at the ends.
  mutating func move(by step: Int) -> Bool {
    complete()
    let shown = shown
    guard let place = shown.firstIndex(of: focus) else {
      focus = shown.first { $0 > focus } ?? shown.last ?? 0
      return true
    }
    let target = min(max(0, place + step), shown.count - 1)
    guard target != place, shown.indices.contains(target) else { return false }
    focus = shown[target]
    return true
  }

  mutating func go(to field: Int) {
    complete()
    focus = field
  }

  mutating func complete() {
    guard fields.indices.contains(focus) else { return }
    fields[focus].complete(today: today)
  }

  /// Takes over the new version of the record, keeping what was typed.
  mutating func merge(_ fresh: FormPlan) {
    let mine = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    let focused = focused?.name
    fields = fresh.fields.map { new in
      guard var field = mine[new.name] else { return new }
      field.merge(new)
      return field
    }
    plan = fresh
    focus = fields.firstIndex { $0.name == focused } ?? shown.first ?? 0
  }
}
