package import Programme
package import ScreenGrid
package import VietnameseText
package import Wording

/// How a form is made: which data it needs and what it makes of it. The same blueprint makes the
/// form anew when somebody else has changed the record meanwhile.
package struct Blueprint: Sendable {
  /// The form's identity, by which its draft is found again.
  var name: String { draftName ?? Blueprint.identity(parts) }
  private let parts: [String]
  private let draftName: String?
  /// What must be read first; nil where the selected row says enough.
  var query: Query?
  /// The act that it is about, of those on alerts.
  package var action: ActionName?
  /// Whether the selected row says enough to begin with; it is read only to be made anew.
  var isKnown = false
  /// Nil where the data is not there or says that there is nothing to fill in.
  let make: @Sendable (Snapshot?, FormScene) -> FormPlan?

  package init(
    _ name: [String], reading query: Query? = nil, isKnown: Bool = false,
    make: @escaping @Sendable (Snapshot?, FormScene) -> FormPlan?
  ) {
    parts = name
    draftName = nil
    self.query = query
    self.isKnown = isKnown
    self.make = make
  }

  /// Of a draft that is only read.
  init(of draft: Draft, make: @escaping @Sendable (Snapshot?, FormScene) -> FormPlan?) {
    parts = []
    draftName = draft.name
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
package struct FormScene: Sendable {
  package let wording: Wording
  package let today: Day
  package let glyphs: Glyphs
  /// What the account may do.
  package let rights: Set<Right>
}

/// What a blueprint makes: the fields, the rules between them, and the changes they stand for.
package struct FormPlan: Sendable {
  package var title: String
  /// Said above the fields.
  package var intro: [Line] = []
  package var fields: [FormField]
  /// The newest entries of what it is about, where the data tells them: by them a draft that was
  /// typed before is known to be overtaken.
  package var newest: [Reference: Int64] = [:]
  /// What stands now for fields that are there no more, by their names.
  package var settled: [String: String] = [:]
  /// The record whose new version is made; any other that is defined is new.
  package var edited: Reference?
  /// Whether it takes the whole page.
  package var isLarge = false
  /// Whether it only asks: sending without an answer closes it.
  package var isQuestion = false
  /// The rules between fields.
  package var rules: @Sendable (FormValues) -> [String: FieldFault] = { _ in [:] }
  /// What is stored; empty where nothing was filled in.
  package var changes: @Sendable (FormValues) -> [Change]

  package init(
    title: String, intro: [Line] = [], fields: [FormField], newest: [Reference: Int64] = [:],
    settled: [String: String] = [:], edited: Reference? = nil, isLarge: Bool = false,
    isQuestion: Bool = false,
    rules: @escaping @Sendable (FormValues) -> [String: FieldFault] = { _ in [:] },
    changes: @escaping @Sendable (FormValues) -> [Change]
  ) {
    self.title = title
    self.intro = intro
    self.fields = fields
    self.newest = newest
    self.settled = settled
    self.edited = edited
    self.isLarge = isLarge
    self.isQuestion = isQuestion
    self.rules = rules
    self.changes = changes
  }
}

/// A form on the screen.
package struct Form: Sendable {
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
    /// One of so many drafts, to be read and copied.
    case kept(Int, of: Int)
    /// A draft is about to be thrown away; no leads back.
    indirect case dropping(Phase)
  }

  /// Typed text that no field takes any more.
  struct Leftover: Hashable, Sendable {
    let name: String
    package let label: String
    let text: String
    /// What stands in its place by now.
    var stands: String?
  }

  let blueprint: Blueprint
  var plan: FormPlan
  package var fields: [FormField]
  private(set) var leftovers: [Leftover] = []
  /// The journal's head that its data was read with; nil where it was made of none.
  private(set) var head: Int64?
  var focus = 0
  /// Rows that are scrolled away at the top.
  package var offset = 0
  var phase = Phase.editing
  /// Whether it was tried to send it: from then on every fault is said.
  var hasTried = false
  /// Fields that were typed into; their faults are said as typed.
  var touched: Set<String> = []
  /// Something to say at the foot: who changed it, that nothing was filled in.
  var remark: String?
  package let today: Day
  let numberStyle: NumberStyle

  package init(
    _ blueprint: Blueprint, _ plan: FormPlan, head: Int64?, today: Day, numberStyle: NumberStyle
  ) {
    self.blueprint = blueprint
    self.plan = plan
    self.head = head
    fields = plan.fields
    self.today = today
    self.numberStyle = numberStyle
    focus = shown.first ?? 0
  }

  var values: FormValues {
    FormValues(
      texts: Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first },
      changed: Set(fields.filter(\.isDirty).map(\.name)), today: today, numberStyle: numberStyle)
  }

  /// The fields that are there now, by their places.
  package var shown: [Int] {
    let values = values
    return fields.indices.filter { fields[$0].isShown(values) }
  }

  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  var isDirty: Bool { fields.contains(where: \.isDirty) || !leftovers.isEmpty }

  var isSending: Bool { if case .sending = phase { true } else { false } }

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
}

// MARK: - What was typed, and what somebody else did meanwhile

extension Form {
  /// What it is and what it is about, for when neither is there any more.
  private var subject: String {
    let about = plan.intro.first.map { $0.spans.map(\.text).joined() }
    return ([plan.title] + (about.map { [$0] } ?? [])).joined(separator: ": ")
  }

  /// What would be kept of it.
  func draft(at now: Instant) -> Draft? {
    guard isDirty else { return nil }
    var draft = Draft(
      name: blueprint.name, fields: [:], savedAt: now, title: subject, head: head)
    var recorded: [String: String] = [:]
    for field in fields where field.isDirty {
      draft.fields[field.name] = field.value
      draft.labels[field.name] = field.longLabel
      recorded[field.name] = field.theirs == nil ? field.recorded : ""
    }
    for leftover in leftovers {
      draft.fields[leftover.name] = leftover.text
      draft.labels[leftover.name] = leftover.label
    }
    draft.recorded = recorded
    return draft
  }

  /// Puts a draft into the fields. Where the record says something else than when it was typed,
  /// both are shown; what no field takes is told.
  ///
  /// - Returns: the entry by which somebody changed what is to be changed here, since then.
  mutating func restore(_ draft: Draft) -> Int64? {
    for index in fields.indices {
      let name = fields[index].name
      guard let text = draft.fields[name] else { continue }
      fields[index].set(text)
      fields[index].contest(with: draft.recorded?[name])
      touched.insert(name)
    }
    let names = Set(fields.map(\.name))
    for (name, text) in draft.fields.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
      leave(name, draft.labels[name] ?? name, text)
    }
    guard let typedAt = draft.head else { return nil }
    head = head.map { min($0, typedAt) }
    let references = Set(plan.changes(values).compactMap(\.touched))
    return references.compactMap { plan.newest[$0] }.filter { $0 > typedAt }.max()
  }

  /// Takes over the new version of the record, keeping what was typed.
  mutating func merge(_ fresh: FormPlan, head: Int64) {
    let mine = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    let (before, focused) = (fields, focused?.name)
    plan = fresh
    self.head = head
    fields = fresh.fields.map { mine[$0.name]?.taken(into: $0) ?? $0 }
    let names = Set(fields.map(\.name))
    for field in before where field.isDirty && !names.contains(field.name) {
      leave(field.name, field.longLabel, field.shownValue)
    }
    focus = fields.firstIndex { $0.name == focused } ?? shown.first ?? 0
  }

  private mutating func leave(_ name: String, _ label: String, _ text: String) {
    guard !text.trimmed.isEmpty, !leftovers.contains(where: { $0.name == name }) else { return }
    leftovers.append(
      Leftover(name: name, label: label, text: text, stands: plan.settled[name]))
  }

  /// What the changes rest on: that nobody touched it since it was read.
  func expecting(_ changes: [Change]) -> [Reference: Int64] {
    var expecting: [Reference: Int64] = [:]
    for change in changes {
      guard let reference = change.touched else { continue }
      if case .define = change, plan.edited != reference {
        expecting[reference] = 0
      } else if let head {
        expecting[reference] = head
      }
    }
    return expecting
  }
}

extension Change {
  /// What it adds to or changes, so that nobody else's change of the same is overwritten unseen.
  /// A request for an extension stands beside whatever else is done about its task.
  var touched: Reference? {
    switch self {
    case .define(let definition, _): definition.reference
    case .withdraw(let reference, _): reference
    case .report(let reading):
      // A correction names the reading that it replaces.
      reading.replaces != nil
        ? nil
        : .slot(
          reading.indicator, unit: reading.unit, period: reading.period, source: reading.source)
    case .progress(let report): .task(report.task)
    case .extend(let granted): .task(granted.task)
    case .assess(let assessment, _):
      .cell(unit: assessment.unit, principle: assessment.principle)
    case .act(let act): act.kind == .extensionRequest ? nil : .alert(act.subject)
    case .correct, .revert: nil
    }
  }
}
