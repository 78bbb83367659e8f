package import Programme
package import ScreenGrid
package import VietnameseText
import Wording

/// One field of a form: what it is called, what may stand in it, and what stands in it.
package struct FormField: Sendable {
  package enum Kind: Sendable {
    case text
    /// Words that may take several rows.
    case note
    /// A figure of an indicator of this kind.
    case figure(Indicator.Kind, mayExceedHundred: Bool)
    /// 0 to 100.
    case percent
    case number
    case day(first: Day? = nil, last: Day? = nil)
    case choice([Option])
    case code
  }

  /// Something to choose; an empty value says nothing.
  package struct Option: Hashable, Sendable {
    package let value: String
    package let label: String

    package init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Its name in drafts and among the form's values.
  package let name: String
  package let label: String
  /// The label with what the fields above it say, for where it stands alone.
  package var fullLabel: String?
  package let kind: Kind
  package var isRequired = false
  /// Said above it, where a part of the form begins.
  package var heading: Line?
  /// Said under the heading.
  package var remark: Line?
  package var hint = ""
  /// What was said last time, and what copying puts into the field.
  package var last: String?
  package var lastText: String?
  /// When that was: a period; nil where it was just the last time.
  package var lastWhen: String?
  /// Whether what was said last time is what the record says, so that somebody who says something
  /// else meanwhile contradicts what is typed here.
  package var lastIsRecord = false
  /// Whether it is there at all, from what stands in the others.
  package var isShown: @Sendable (FormValues) -> Bool = { _ in true }

  /// What the record holds, whole: it goes back as it is unless something is typed over it.
  package private(set) var initial: String
  /// The same as it stands in the field.
  private let opened: String
  private(set) var input: TextInput
  /// Whether what stands in it was copied from last time and not changed since.
  private(set) var isCopied = false
  /// Whether something that was to go in found no room.
  private(set) var isFull = false
  /// What somebody else made of it meanwhile, and what was typed here.
  var theirs: String?
  var mine: String?
  /// Whether it was chosen which of the two is to stand.
  private(set) var isDecided = false

  package init(_ name: String, _ label: String, _ kind: Kind, initial: String = "") {
    self.name = name
    self.label = label
    self.kind = kind
    self.initial = initial
    // What is stored is never cut, however long it is.
    let limit = max(FormField.limit(kind), initial.count)
    input = TextInput(initial, limit: limit, keepsLines: FormField.keepsLines(kind))
    opened = input.text
  }

  /// The most letters of a text in any file that is imported too.
  private static let longest = 4_000

  private static func limit(_ kind: Kind) -> Int {
    switch kind {
    case .note, .text: longest
    case .code: 64
    case .figure, .percent, .number, .day, .choice: 60
    }
  }

  private static func keepsLines(_ kind: Kind) -> Bool {
    switch kind {
    case .note, .text: true
    default: false
    }
  }

  /// What stands in it; what the record holds where nothing was typed.
  var value: String { isDirty ? input.text : initial }
  var isDirty: Bool { input.text != opened }

  /// What stands in it as it is read.
  var shownValue: String { options.first { $0.value == value }?.label ?? value }

  /// Its name where it stands alone, outside its form.
  var longLabel: String { fullLabel ?? label.trimmed }

  /// What the record says of it.
  var recorded: String {
    if !initial.isEmpty { return opened }
    return lastIsRecord ? lastText ?? "" : ""
  }

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

extension FormField {
  /// What a key does in it; false where it means nothing there.
  mutating func take(_ key: Key) -> Bool {
    if case .choice = kind { return choose(with: key) }
    let before = input
    switch key {
    case .paste(let text): paste(text)
    case .character:
      input.edit(key)
      isFull = input.text == before.text && input.count >= input.limit
    default:
      input.edit(key)
      isFull = false
    }
    if input.text != before.text {
      isCopied = false
      if mine != nil { mine = input.text }
      isDecided = theirs != nil
    }
    return input != before
  }

  private mutating func paste(_ text: String) {
    // Nothing that a person would paste into a field is longer.
    let part = String.UnicodeScalarView(text.unicodeScalars.prefix(input.limit * 4))
    let pasted = TextInput(String(part), limit: .max, keepsLines: isNote)
    isFull = input.count + pasted.count > input.limit
    input.insert(pasted.text)
  }

  private var isNote: Bool { if case .note = kind { true } else { false } }

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
    put(text)
    isCopied = false
    isDecided = theirs != nil
  }

  /// Whether somebody changed it meanwhile and nobody has said yet which of the two is to stand.
  var awaitsChoice: Bool { theirs != nil && !isDecided }

  /// What stands in it is to stand.
  mutating func decide() { isDecided = true }

  /// Whether a letter would change nothing, and this has been said: it is full.
  func surelyRefuses(_ letter: Character) -> Bool {
    // A mark may join the letter before it.
    isFull && input.count >= input.limit && letter.isASCII && options.isEmpty
  }

  private mutating func put(_ text: String) {
    input = TextInput(
      text, limit: max(input.limit, text.count), keepsLines: FormField.keepsLines(kind))
    isFull = false
  }

  /// Puts in what was said last time, or gives back theirs and mine in turn.
  mutating func copy() -> Bool {
    if let theirs {
      let isTheirs = value == theirs
      if !isTheirs { mine = value }
      put(isTheirs ? mine ?? opened : theirs)
      isDecided = true
      return true
    }
    guard let lastText, lastText != value else { return false }
    put(lastText)
    isCopied = true
    return true
  }

  /// Writes a day out in full, once the field is left.
  mutating func complete(today: Day) {
    guard case .day = kind, case .success(let day) = DayEntry.day(value.trimmed, today: today)
    else { return }
    if value != DayText.full(day) { put(DayText.full(day)) }
  }

  /// This field of the record's new version, with what was typed here. What was not typed over is
  /// theirs now; where both did something else, both are kept to choose from.
  func taken(into fresh: FormField) -> FormField {
    var field = fresh
    guard isDirty || theirs != nil else { return field }
    (field.input, field.isCopied, field.isFull) = (input, isCopied, isFull)
    (field.theirs, field.mine, field.isDecided) = (theirs, mine, isDecided)
    field.contest(with: recorded)
    return field
  }

  /// Keeps theirs beside what was typed, where the record said something else when it was typed.
  ///
  /// - Parameter before: what the record said then; nil where that is not known.
  mutating func contest(with before: String?) {
    let typed = input.text
    guard recorded != before, recorded != typed, before != nil || !recorded.isEmpty else { return }
    theirs = recorded
    mine = typed
    isDecided = false
  }
}

// MARK: - Rules

extension FormField {
  /// The rule that it breaks by itself; nil where it breaks none.
  func fault(_ values: FormValues) -> FieldFault? {
    guard let text = values.text(name) else { return isRequired ? .empty : nil }
    // What the record holds is not to be put right by whoever changes something else of it.
    if !isDirty, !initial.isEmpty { return nil }
    switch kind {
    case .text, .note, .choice: return nil
    case .code: return Code<Void>(text).isWellFormed ? nil : .malformedCode
    case .figure(let kind, let mayExceedHundred):
      let entry = FigureEntry(
        kind: kind, mayExceedHundred: mayExceedHundred, style: values.numberStyle)
      switch entry.figure(text) {
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
