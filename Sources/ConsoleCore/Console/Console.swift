package import Programme
import ScreenGrid
public import VietnameseText
package import Wording

/// The front end, pure: state and event give state and effects; state gives a frame.
///
/// It reads no clock, no file and no terminal (design, section 5).
public struct Console: Sendable {
  var options: Options
  let screens: Screens
  var now: Instant
  var size: Size
  /// The pages under the one on the screen, oldest first.
  var stack: [Visit] = []
  /// The page on the screen.
  package var visit: Visit
  /// Where a person was on each root page, for the next time it is called up by its number.
  var remembered: [Destination: Visit] = [:]
  /// What lies above the page.
  var box: Box?
  /// The form above the page, which takes all keys, and one that waits for its data.
  var form: Form?
  var opening: AwaitedForm?
  /// The query that a form waits for.
  var awaitedForm: Query?
  /// What was typed and is not stored, by the form's name; and when the open form's is to be kept.
  var drafts: [String: Draft]
  var draftDue: Instant?
  var nextOrder = 1
  /// How often panes were made.
  var makings = 0
  var own = OwnChanges()
  var undoing: Reversal?
  /// Whether keys go into the filter of the focused pane.
  var isFiltering = false
  var freeze: Freeze?
  var trouble: Trouble?
  /// The query that is waited for, of the page and of the palette.
  var awaited: Query?
  var awaitedSearch: Query?
  /// A query that failed is not asked again by itself.
  var failed: Query?
  /// When it is asked again all the same.
  var retry: Instant?
  /// What is on the screen is to be read again.
  var needsReload = false
  /// What the newest answer of any page said of the data's own state.
  var freshness: Freshness?
  /// Keys that wait for what they act on, in their order, and until when.
  var kept: [Key] = []
  var patienceEnds = Instant(milliseconds: 0)
  /// What the last key led to, until the next key.
  var notice: String?
  /// The wake that was asked for and has not come.
  var wake: Instant?

  /// The screen is held while data changes.
  struct Freeze: Hashable, Sendable {
    var since: Instant
    /// The days of what is held; midnight does not change them.
    var asOf: AsOf
    var changes = 0
  }

  /// The database cannot be read at present.
  struct Trouble: Hashable, Sendable {
    var fault: StoreFault
    var since: Instant
    /// Whether a query told, rather than the watch on the file.
    var isOfQuery: Bool
  }

  /// - Parameters:
  ///   - screens: what shows its pages.
  ///   - width: columns of the terminal; any number, 1 included.
  ///   - height: rows of the terminal.
  package init(options: Options, screens: Screens, now: Instant, width: Int, height: Int) {
    self.options = options
    self.screens = screens
    self.now = now
    size = Size(width: width, height: height)
    visit = Visit(screens.page(options.start))
    drafts = Dictionary(options.drafts.map { ($0.name, $0) }) { first, _ in first }
    if options.hasComeBack { notice = wording.phrase(.cameBack) }
    if let newest = options.drafts.map(\.savedAt).max(), options.mayWrite {
      let waiting = wording.phrase(
        FormPhrase.draftsWaiting(options.drafts.count, newest: newest))
      notice = (notice.map { $0 + " " } ?? "") + waiting
    }
  }

  /// What the first frame needs. The first event handled, whichever it is, asks for the same.
  public mutating func start() -> [Effect] {
    handle(.tick(now))
  }

  /// Takes an event in; the effects are to be done in their order.
  public mutating func handle(_ event: Event) -> [Effect] {
    if changesNothing(event) { return [] }
    var effects = take(event)
    arrange()
    effects += takeKept()
    effects += keepDueDraft()
    effects += pendingLoads()
    effects += pendingWake()
    return effects
  }

  /// The same, with the time at which the event came.
  public mutating func handle(_ event: Event, at now: Instant) -> [Effect] {
    self.now = now
    return handle(event)
  }

  /// Whether no load is waited for: what is on the screen is final until something happens.
  public var isIdle: Bool {
    awaited == nil && awaitedSearch == nil && awaitedForm == nil
  }

  package var wording: Wording {
    Wording(options.language, asciiSigns: options.glyphs.transliterates)
  }

  /// The two days of every judgement on the screen.
  package var asOf: AsOf {
    if let freeze { return freeze.asOf }
    let day = options.asOf ?? now.day
    return AsOf(day: day, known: options.known ?? day)
  }

  /// Whether the screen is large enough to work on.
  var isLargeEnough: Bool {
    size.width >= Console.least.width && size.height >= Console.least.height
  }

  /// The smallest screen that pages are made for.
  static let least = Size(width: 60, height: 20)
}
