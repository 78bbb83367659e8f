import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Console {
  /// What a key does while a form is open.
  mutating func takeInForm(_ key: Key) -> [Effect] {
    guard let phase = form?.phase else { return [] }
    switch phase {
    case .sending, .rereading: return []
    case .offering(let draft): return answerOffer(of: draft, with: key)
    case .discarding: return answerDiscard(with: key)
    case .gone where key != .escape: return moveInForm(key)
    case .editing, .refused, .gone: return editForm(key)
    }
  }

  private mutating func editForm(_ key: Key) -> [Effect] {
    switch key {
    case .escape: return leaveForm()
    case .control("s"): return send()
    case .enter:
      if form.map(isOnLast) == true { return send() }
      _ = form?.move(by: 1)
    case .control("p"):
      guard form?.phase != .gone else { return [] }
      if let focus = form?.focus, form?.fields[focus].copy() == true { typed() }
    case .up, .down, .tab, .backTab, .pageUp, .pageDown: return moveInForm(key)
    case .click(let column, let row):
      if let field = formField(at: Point(x: column, y: row)) { form?.go(to: field) }
    case .wheelUp: _ = form?.move(by: -1)
    case .wheelDown: _ = form?.move(by: 1)
    case .function: break
    default:
      guard let focus = form?.focus, form?.fields.indices.contains(focus) == true else { return [] }
      let before = form?.fields[focus].value
      _ = form?.fields[focus].take(key)
      if form?.fields[focus].value != before { typed() }
    }
    return []
  }

  private mutating func typed() {
    guard let field = form?.focused else { return }
    form?.touched.insert(field.name)
    if case .refused? = form?.phase { form?.phase = .editing }
    // What was said of the last try is said no more once it is worked on.
    if form?.hasTried == true { form?.remark = nil }
    noteTyping()
  }

  private mutating func moveInForm(_ key: Key) -> [Effect] {
    switch key {
    case .up, .backTab: _ = form?.move(by: -1)
    case .down, .tab: _ = form?.move(by: 1)
    case .pageUp: _ = form?.move(by: -6)
    case .pageDown: _ = form?.move(by: 6)
    case .left, .right, .home, .end:
      if form?.phase == .gone, let focus = form?.focus { _ = form?.fields[focus].take(key) }
    default: break
    }
    return []
  }

  /// Leaves the form; what was typed is asked about first.
  private mutating func leaveForm() -> [Effect] {
    guard form?.isDirty == true else {
      form = nil
      return []
    }
    form?.phase = .discarding
    return []
  }

  /// No is the default: only the one letter throws away.
  private mutating func answerDiscard(with key: Key) -> [Effect] {
    guard case .character(let letter) = key, folded(String(letter)) == wording.yesLetter else {
      form?.phase = .editing
      return []
    }
    if let name = form?.blueprint.name { drafts[name] = drafts[name] ?? unsavedDraft }
    let effects = dropDraft()
    form = nil
    return effects
  }

  private mutating func answerOffer(of draft: Draft, with key: Key) -> [Effect] {
    switch key {
    case .enter:
      form?.phase = .editing
      form?.restore(draft)
    case .escape: form?.phase = .editing
    case .delete, .backspace:
      form?.phase = .editing
      return dropDraft()
    default: break
    }
    return []
  }
}
