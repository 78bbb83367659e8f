import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Console {
  /// How long what changed stays marked, in milliseconds.
  static let markDuration: Int64 = 5_000

  /// When a query that failed is asked again though nobody has told of a change, in milliseconds.
  static let retryAfter: Int64 = 3_000

  mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(.brokenPaste):
      let remark = wording.phrase(FormPhrase.pasteUnreadable)
      if form == nil { notice = remark } else { form?.remark = remark }
    case .key(let key): return takeOrKeep(key)
    case .resized(let width, let height): size = Size(width: width, height: height)
    case .loaded(let query, let snapshot): receive(snapshot, of: query)
    case .failed(let query, let fault): fail(query, fault)
    case .databaseChanged: changeHappened()
    case .databaseTrouble(let fault):
      trouble = Trouble(fault: fault, since: now, isOfQuery: false)
    case .databaseRecovered:
      trouble = nil
      requestReload()
    case .written(let id, let receipt): return written(id, receipt)
    case .refused(let id, let fault): return refused(id, fault)
    case .settingsSaved(let file): notice = wording.phrase(.settingsSaved(file: file))
    case .settingsFault(let fault): notice = wording.notice(fault)
    case .tick(let instant): tick(instant)
    }
    return []
  }

  private mutating func tick(_ instant: Instant) {
    now = instant
    if let wake, wake <= instant { self.wake = nil }
    visit.marks = visit.marks.filter { $0.value > instant }
    if let moment = retry, moment <= instant {
      retry = nil
      requestReload()
    }
  }

  private mutating func changeHappened() {
    guard freeze == nil else {
      freeze?.changes += 1
      return
    }
    requestReload()
  }

  /// Makes the next ``pendingLoads()`` ask again for what is on the screen.
  mutating func requestReload() {
    failed = nil
    retry = nil
    awaited = nil
    needsReload = true
  }

  private mutating func receive(_ snapshot: Snapshot, of query: Query) {
    if query == awaitedSearch { awaitedSearch = nil }
    if query == awaitedForm {
      awaitedForm = nil
      receiveForForm(snapshot, of: query)
    }
    if case .find(let text, _, _) = query {
      if case .found(let matches) = snapshot.content { receive(matches, for: text) }
      return
    }
    if query == awaited { awaited = nil }
    guard query == visit.page.query(asOf) else { return }
    if trouble?.isOfQuery == true { trouble = nil }
    freshness = snapshot.freshness
    let answer = Visit.Answer(query: query, snapshot: snapshot, receivedAt: now)
    visit.receive(answer, marksUntil: now.adding(milliseconds: Console.markDuration))
  }

  private mutating func fail(_ query: Query, _ fault: StoreFault) {
    if query == awaitedSearch { awaitedSearch = nil }
    if query == awaitedForm {
      awaitedForm = nil
      failForForm(query, fault)
      if query != awaited { return }
    }
    if query == awaited { awaited = nil }
    failed = query
    retry = now.adding(milliseconds: Console.retryAfter)
    if trouble == nil { trouble = Trouble(fault: fault, since: now, isOfQuery: true) }
  }

  /// The loads that the screen needs and that nobody has asked for yet.
  mutating func pendingLoads() -> [Effect] {
    var effects: [Effect] = []
    let query = visit.page.query(asOf)
    let isNew = visit.answer?.query != query
    // One after the other: of two queries of a kind only the newer would be answered.
    if awaitedForm == nil, awaited != query, needsReload || (isNew && failed != query) {
      awaited = query
      needsReload = false
      effects.append(.load(query))
    }
    if awaited == nil, awaitedForm == nil, let wanted = formQuery {
      awaitedForm = wanted
      effects.append(.load(wanted))
    }
    if let search = box?.search(asOf), search != awaitedSearch, search != failed {
      awaitedSearch = search
      effects.append(.load(search))
    }
    return effects
  }

  /// The next moment at which the screen changes by itself: the clock's minute, the end of a mark,
  /// or of the patience of kept keys. Nothing else ever wakes the program (design, section 7).
  mutating func pendingWake() -> [Effect] {
    let minute: Int64 = 60_000
    let next = Instant(milliseconds: (now.milliseconds / minute + 1) * minute)
    let moments = [
      next, visit.marks.values.min(), retry, draftDue, kept.isEmpty ? nil : patienceEnds,
    ]
    .compactMap { $0 }
    let soonest = moments.min() ?? next
    guard wake != soonest else { return [] }
    wake = soonest
    return [.wake(at: soonest)]
  }
}
