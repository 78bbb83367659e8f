import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Console {
  /// A form whose data is being read.
  struct AwaitedForm: Sendable {
    let blueprint: Blueprint
    let query: Query
  }

  /// Why an action's form cannot be opened for what is selected.
  func whyNoForm(_ action: ActionName) -> Unavailable? { circumstances.whyNoForm(action) }

  /// Where forms are asked for: what is selected here and now.
  var formPlace: FormPlace {
    FormPlace(
      subject: (visit.selectedItem ?? visit.focused?.items.first)?.about,
      destination: visit.page.destination, content: visit.answer?.snapshot.content,
      options: options, today: now.day, asOf: asOf, wording: wording, duesUnit: duesUnit)
  }

  /// The form of an action.
  func blueprint(for action: ActionName, at place: FormPlace) -> Result<Blueprint, NoForm> {
    screens.form(FormRequest(action: action, right: Action.row(action)?.right, place: place))
  }

  mutating func openForm(_ action: ActionName) {
    guard case .success(let blueprint) = blueprint(for: action, at: formPlace) else { return }
    open(blueprint)
  }

  mutating func open(_ blueprint: Blueprint) {
    box = nil
    isFiltering = false
    guard let query = blueprint.query, !blueprint.isKnown else {
      show(blueprint, from: nil)
      return
    }
    // What the page shows may be all that is needed, and is newer than nothing.
    if let answer = visit.answer, answer.query == query {
      show(blueprint, from: answer.snapshot)
    } else {
      opening = AwaitedForm(blueprint: blueprint, query: query)
    }
  }

  private var formScene: FormScene {
    FormScene(
      wording: wording, today: now.day, glyphs: options.glyphs,
      rights: Rights.of(options.account?.role ?? .operator))
  }

  private mutating func show(_ blueprint: Blueprint, from snapshot: Snapshot?) {
    opening = nil
    guard let plan = blueprint.make(snapshot, formScene) else {
      // What was typed before what it is about went away can still be read.
      if let draft = offeredDraft(of: blueprint.name) {
        showDraft(draft.name)
      } else if case .dues? = snapshot?.content {
        notice = wording.phrase(dues: .nothingOwed)
      } else {
        notice = wording.reason(Unavailable.notApplicable)
      }
      return
    }
    let read = (snapshot ?? visit.answer?.snapshot)?.freshness.journalHead
    let head = read.map { withOwn($0) }
    var form = Form(
      blueprint, plan, head: head, today: now.day,
      numberStyle: wording.numberStyle)
    if let field = screens.field(visit.selectedItem?.about, form) { form.focus = field }
    if let draft = offeredDraft(of: blueprint.name) { form.phase = .offering(draft) }
    self.form = form
  }

  // MARK: Data for forms

  /// The query that a form waits for.
  var formQuery: Query? {
    if let opening { return opening.query }
    if case .rereading(let entry)? = form?.phase {
      if let entry, form?.remark == nil { return .journalEntry(entry, asOf) }
      return form?.blueprint.query
    }
    return nil
  }

  /// Takes in what a form waited for; false where none did.
  mutating func receiveForForm(_ snapshot: Snapshot, of query: Query) {
    if let opening, opening.query == query {
      show(opening.blueprint, from: snapshot)
      return
    }
    guard case .rereading(let entry)? = form?.phase else { return }
    if case .journalEntry(let asked, _) = query, asked == entry {
      // Who it was is told even where the entry cannot be.
      var phrase = FormPhrase.changedSinceUnknown
      if case .journalEntry(let content) = snapshot.content {
        phrase = .changedSince(by: content.line.account, at: content.line.at)
      }
      remark(wording.phrase(phrase))
      return
    }
    guard query == form?.blueprint.query else { return }
    if let plan = form?.blueprint.make(snapshot, formScene) {
      form?.merge(plan, head: snapshot.freshness.journalHead)
      form?.phase = .editing
      form?.hasTried = false
    } else {
      form?.phase = .gone
    }
  }

  /// Says who it was; where nothing more is to be read, one goes on from there.
  private mutating func remark(_ remark: String) {
    form?.remark = remark
    if form?.blueprint.query == nil { form?.phase = .editing }
  }

  /// What a form waited for cannot be read.
  mutating func failForForm(_ query: Query, _ fault: StoreFault) {
    if opening?.query == query {
      opening = nil
      notice = wording.fault(fault).line
    } else if case .rereading(let entry)? = form?.phase {
      if case .journalEntry = query, entry != nil {
        remark(wording.phrase(FormPhrase.changedSinceUnknown))
      } else if query == form?.blueprint.query {
        form?.phase = .refused(fault)
      }
    }
  }

  // MARK: Sending

  mutating func send() -> [Effect] {
    guard var form else { return [] }
    form.complete()
    form.hasTried = true
    let faults = form.faults
    let changes = faults.isEmpty ? form.plan.changes(form.values) : []
    if changes.isEmpty, form.plan.isQuestion {
      self.form = nil
      return []
    }
    guard !changes.isEmpty else {
      form.phase = .editing
      form.remark = wording.phrase(
        faults.isEmpty ? FormPhrase.nothingFilled : .faults(faults.count))
      if let first = form.shown.first(where: { faults[form.fields[$0].name] != nil }) {
        form.focus = first
      }
      self.form = form
      return []
    }
    // What nobody has looked at may stand above or below what is seen.
    let contested = form.shown.filter { form.fields[$0].awaitsChoice }
    if let first = contested.first {
      form.phase = .editing
      form.focus = first
      form.remark = wording.phrase(FormPhrase.choicesLeft(contested.count))
      self.form = form
      return []
    }
    let order = WriteOrder(
      id: nextOrder, changes: changes, expecting: form.expecting(changes))
    form.phase = .sending(nextOrder)
    form.remark = nil
    nextOrder += 1
    self.form = form
    // What is on its way to the database is kept until it has arrived.
    let kept = keepDraft()
    return kept + [.write(order)]
  }

  mutating func written(_ id: Int, _ receipt: Receipt) -> [Effect] {
    if let undoing, undoing.id == id { return undone(receipt) }
    guard let form, form.phase == .sending(id) else { return [] }
    self.form = nil
    draftDue = nil
    noteOwn(receipt, title: form.plan.title)
    var said = wording.phrase(
      receipt.entries.map { FormPhrase.stored(entry: receipt.entry, changes: $0.count) }
        ?? .nothingNew)
    if !receipt.findings.isEmpty {
      said += " " + wording.phrase(FormPhrase.storedFindings(receipt.findings.count))
    }
    notice = said
    requestReload()
    // What was concluded stays where it is, and the meeting goes on with the next one.
    if case .meeting = visit.page.destination, form.blueprint.action == .conclude, box == nil {
      move(rows: 1)
    }
    drafts[form.blueprint.name] = nil
    return [.deleteDraft(name: form.blueprint.name)]
  }

  mutating func refused(_ id: Int, _ fault: StoreFault) -> [Effect] {
    if let undoing, undoing.id == id {
      undoRefused(fault)
      return []
    }
    guard form?.phase == .sending(id) else { return [] }
    form?.hasTried = false
    form?.phase = .refused(fault)
    guard case .refused(let refusal) = fault, form?.blueprint.query != nil else { return [] }
    switch refusal {
    case .changedSince(_, let entry):
      form?.phase = .rereading(entry: entry)
      form?.remark = nil
    case .contradictsReading:
      // What stands by now is shown beside what was typed.
      form?.phase = .rereading(entry: nil)
      let remark = wording.phrase(FormPhrase.changedSinceUnknown)
      form?.remark = remark
    default: break
    }
    return []
  }

  // MARK: Drafts

  /// How long what was typed may be kept in memory only, in milliseconds.
  static let draftDelay: Int64 = 1_000

  /// What stands in the open form and is not stored; the host keeps it when the session ends.
  public var unsavedDraft: Draft? {
    guard let form else { return nil }
    switch form.phase {
    case .offering, .kept, .dropping(.offering), .dropping(.kept): return nil
    default: return form.draft(at: now)
    }
  }

  mutating func keepDraft() -> [Effect] {
    draftDue = nil
    guard let draft = unsavedDraft else { return [] }
    drafts[draft.name] = draft
    return [.saveDraft(draft)]
  }

  /// Notes that something was typed: it is kept a moment later, all that was typed meanwhile at once.
  mutating func noteTyping() {
    if draftDue == nil { draftDue = now.adding(milliseconds: Console.draftDelay) }
  }

  mutating func keepDueDraft() -> [Effect] {
    guard let due = draftDue, due <= now else { return [] }
    return keepDraft()
  }

  mutating func dropDraft() -> [Effect] {
    draftDue = nil
    guard let name = form?.blueprint.name, drafts.removeValue(forKey: name) != nil else {
      return []
    }
    return [.deleteDraft(name: name)]
  }
}
