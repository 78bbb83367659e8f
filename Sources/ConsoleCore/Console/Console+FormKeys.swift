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
    case .dropping(let before): return answerDrop(from: before, with: key)
    case .gone, .kept: return readForm(key)
    case .editing, .refused: return editForm(key)
    }
  }

  private mutating func editForm(_ key: Key) -> [Effect] {
    switch key {
    case .escape: return leaveForm()
    case .control("s"): return send()
    case .enter:
      if let focus = form?.focus, form?.focused?.awaitsChoice == true {
        form?.fields[focus].decide()
      }
      if form.map(isOnLast) == true { return send() }
      _ = form?.move(by: 1)
    case .control("p"):
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
    default: break
    }
    return []
  }

  /// What a key does where what was typed can only be read and copied.
  private mutating func readForm(_ key: Key) -> [Effect] {
    switch key {
    case .escape:
      let effects = keepDraft()
      form = nil
      return effects
    case .delete: askToDrop()
    case .pageUp: turnDraft(by: -1)
    case .pageDown: turnDraft(by: 1)
    case .left, .right, .home, .end:
      if let focus = form?.focus { _ = form?.fields[focus].take(key) }
    default: return moveInForm(key)
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
    case .enter: return takeUp(draft)
    case .escape:
      form?.phase = .editing
      return layAside(draft)
    case .delete, .backspace: askToDrop()
    default: break
    }
    return []
  }

  /// No one key throws a draft away.
  private mutating func askToDrop() {
    if let phase = form?.phase { form?.phase = .dropping(phase) }
  }

  /// No is the default here too.
  private mutating func answerDrop(from before: Form.Phase, with key: Key) -> [Effect] {
    form?.phase = before
    guard case .character(let letter) = key, folded(String(letter)) == wording.yesLetter else {
      return []
    }
    guard case .offering(let draft) = before else { return dropShownDraft() }
    form?.phase = .editing
    drafts[draft.name] = nil
    return [.deleteDraft(name: draft.name)]
  }

  /// Goes on with a draft, saying what somebody else did since it was typed.
  private mutating func takeUp(_ draft: Draft) -> [Effect] {
    form?.phase = .editing
    let effects = takeBack(draft)
    let overtaken = form?.restore(draft)
    let isContested = form?.fields.contains { $0.theirs != nil } == true
    if let entry = overtaken.flatMap({ $0 }) {
      form?.remark = nil
      form?.phase = .rereading(entry: entry)
    } else if draft.recorded == nil {
      let remark = wording.phrase(FormPhrase.draftOfOld)
      form?.remark = remark
    } else if isContested {
      let remark = wording.phrase(FormPhrase.changedSinceUnknown)
      form?.remark = remark
    }
    return effects
  }
}
