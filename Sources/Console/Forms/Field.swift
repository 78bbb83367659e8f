import Programme
import ScreenGrid
import VietnameseText
import Wording

/// One field of a form: what it is called, what may stand in it, and what stands in it.
struct Field: Sendable {
  enum Kind: Sendable {
    case text
    /// Words that may take several rows.
    case note
    /// A figure of an indicator of this kind.
    case figure(Indicator.Kind)
    /// 0 to 100.
    case percent
    case number
    case day(first: Day? = nil, last: Day? = nil)
    case choice([Option])
    case code
  }

  /// Something to choose; an empty value says nothing.
  struct Option: Hashable, Sendable {
    let value: String
    let label: String
  }

  /// Its name in drafts and among the form's values.
  let name: String
  let label: String
  let kind: Kind
  var isRequired = false
  /// Said above it, where a part of the form begins.
  var heading: Line?
  /// Said under the heading.
  var remark: Line?
  var hint = ""
  /// What was said last time, and what copying puts into the field.
  var last: String?
  var lastText: String?
  /// Whether it is there at all, from what stands in the others.
  var isShown: @Sendable (FormValues) -> Bool = { _ in true }

  private(set) var initial: String
  private(set) var input: TextInput
  /// Whether what stands in it was copied from last time and not changed since.
  private(set) var isCopied = false
  /// What somebody else made of it meanwhile, and what was typed here.
  var theirs: String?
  var mine: String?

  init(_ name: String, _ label: String, _ kind: Kind, initial: String = "") {
    self.name = name
    self.label = label
    self.kind = kind
    self.initial = initial
    input = TextInput(initial, limit: Field.limit(kind))
  }

  private static func limit(_ kind: Kind) -> Int {
    switch kind {
    case .note: 4_000
    case .text: 400
    case .code: 64
    case .figure, .percent, .number, .day, .choice: 60
    }
  }

  var value: String { input.text }
  var isDirty: Bool { value != initial }

  var options: [Option] {
    if case .choice(let options) = kind { options } else { [] }
  }

  /// Whether it takes whole rows rather than a short place in one.
  var isWide: Bool {
    switch kind {
    case .text, .note: true
    default: false
    }
  }
}

// MARK: - Typing

extension Field {
  /// What a key does in it; false where it means nothing there.
  mutating func take(_ key: Key) -> Bool {
    if case .choice = kind { return choose(with: key) }
    let before = input
    switch key {
    case .paste(let text):
      // Nothing that a person would paste into a field is longer.
      input.insert(String(String.UnicodeScalarView(text.unicodeScalars.prefix(input.limit * 4))))
    default: input.edit(key)
    }
    if input.text != before.text {
      isCopied = false
      if mine != nil { mine = input.text }
    }
    return input != before
  }

  private mutating func choose(with key: Key) -> Bool {
    guard let place = options.firstIndex(where: { $0.value == value }) ?? options.indices.first
    else { return false }
    switch key {
    case .left: set(options[(place + options.count - 1) % options.count].value)
    case .right, .character(" "): set(options[(place + 1) % options.count].value)
    case .home: set(options[0].value)
    case .end: set(options[options.count - 1].value)
    case .backspace, .delete, .deleteLine: set(options[0].value)
    case .character(let letter):
      let ahead = options.indices.map { (place + 1 + $0) % options.count }
      let typed = folded(String(letter))
      guard
        let found = ahead.first(where: { folded(options[$0].label).hasPrefix(typed) })
      else { return false }
      set(options[found].value)
    default: return false
    }
    return true
  }

  mutating func set(_ text: String) {
    input.replaceAll(with: text)
    isCopied = false
  }

  /// Puts in what was said last time, or gives back theirs and mine in turn.
  mutating func copy() -> Bool {
    if let theirs {
      let isTheirs = value == theirs
      if !isTheirs { mine = value }
      input.replaceAll(with: isTheirs ? mine ?? initial : theirs)
      return true
    }
    guard let lastText, lastText != value else { return false }
    input.replaceAll(with: lastText)
    isCopied = true
    return true
  }

  /// Writes a day out in full, once the field is left.
  mutating func complete(today: Day) {
    guard case .day = kind, case .success(let day) = DayEntry.day(value.trimmed, today: today)
    else { return }
    if value != DayText.full(day) { input.replaceAll(with: DayText.full(day)) }
  }

  /// Takes over what somebody else made of the record: what was not typed over here becomes theirs,
  /// and where both did something else, both are kept to choose from.
  mutating func merge(_ fresh: Field) {
    let (before, new) = (initial, fresh.initial)
    initial = new
    guard new != before else { return }
    if value == before {
      input.replaceAll(with: new)
      theirs = nil
    } else if value != new {
      theirs = new
      mine = value
    }
  }
}

// MARK: - Rules

extension Field {
  /// The rule that it breaks by itself; nil where it breaks none.
  func fault(_ values: FormValues) -> FieldFault? {
    guard let text = values.text(name) else { return isRequired ? .empty : nil }
    switch kind {
    case .text, .note, .choice: return nil
    case .code: return Code<Void>(text).isWellFormed ? nil : .malformedCode
    case .figure(let kind):
      switch FigureEntry(kind: kind, style: values.numberStyle).figure(text) {
      case .success: return nil
      case .failure(let fault): return fault.fault
      }
    case .number: return values.number(name) == nil ? .notANumber : nil
    case .percent:
      guard let percent = values.number(name) else { return .notANumber }
      return percent.isNegative || ExactDecimal(100).isLess(than: percent) ? .percentRange : nil
    case .day(let first, let last):
      switch DayEntry.day(text, today: values.today) {
      case .failure(let fault): return fault.fault
      case .success(let day):
        if let first, day < first { return .dayBefore(first) }
        if let last, day > last { return .dayAfter(last) }
        return nil
      }
    }
  }
}
