import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Draft {
  /// What stands in the name of a draft that was laid aside, between its form's and the moment.
  static let asideMark = "--kept-"
}

/// Drafts as they are read again: whatever has become of what they were about, their words are
/// there to be read, copied and thrown away.
extension Console {
  /// The newest first.
  private var keptDrafts: [Draft] {
    drafts.values.sorted { ($1.savedAt, $0.name) < ($0.savedAt, $1.name) }
  }

  mutating func showDrafts() {
    if let newest = keptDrafts.first { showDraft(newest.name) }
  }

  mutating func showDraft(_ name: String) {
    let all = keptDrafts
    guard let place = all.firstIndex(where: { $0.name == name }) else { return }
    let draft = all[place]
    let plan = FormPlan(
      title: wording.phrase(FormPhrase.draftTitle(draft.savedAt)),
      intro: [Line(draft.title.isEmpty ? draft.name : draft.title, .strong)],
      fields: draft.fields.sorted { $0.key < $1.key }.map { name, text in
        FormField(name, draft.labels[name] ?? name, .note, initial: text)
      }, changes: { _ in [] })
    var form = Form(
      Blueprint(of: draft) { _, _ in nil }, plan, head: nil, today: now.day,
      numberStyle: wording.numberStyle)
    form.phase = .kept(place + 1, of: all.count)
    self.form = form
  }

  /// The draft that a form of this name offers: its own, else the newest that was laid aside.
  func offeredDraft(of name: String) -> Draft? {
    drafts[name] ?? keptDrafts.first { $0.name.hasPrefix(name + Draft.asideMark) }
  }

  /// Keeps a draft that was left where it is out of the way of what is typed next, which is kept
  /// under the form's own name.
  mutating func layAside(_ draft: Draft) -> [Effect] {
    guard draft.name == form?.blueprint.name else { return [] }
    var kept = draft
    kept.name += Draft.asideMark + String(draft.savedAt.milliseconds)
    drafts[draft.name] = nil
    drafts[kept.name] = kept
    return [.saveDraft(kept), .deleteDraft(name: draft.name)]
  }

  /// Makes a draft that was laid aside the form's own again.
  mutating func takeBack(_ draft: Draft) -> [Effect] {
    guard let name = form?.blueprint.name, draft.name != name else { return [] }
    var own = draft
    own.name = name
    drafts[draft.name] = nil
    drafts[name] = own
    return [.saveDraft(own), .deleteDraft(name: draft.name)]
  }

  /// Goes along the drafts while they are read.
  mutating func turnDraft(by step: Int) {
    let all = keptDrafts
    guard case .kept(let number, _)? = form?.phase, all.indices.contains(number - 1 + step) else {
      return
    }
    showDraft(all[number - 1 + step].name)
  }

  /// Throws the draft away that is read, and shows the next one.
  mutating func dropShownDraft() -> [Effect] {
    guard let phase = form?.phase else { return [] }
    if case .gone = phase, let name = form?.blueprint.name { drafts[name] = unsavedDraft }
    let effects = dropDraft()
    form = nil
    if case .kept = phase { showDrafts() }
    return effects
  }
}
