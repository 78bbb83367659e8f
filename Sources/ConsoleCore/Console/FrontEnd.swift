public import Programme
public import VietnameseText

/// What a host runs at a terminal: a console, or a wall. Pure: it reads no clock, no file and no
/// terminal (design, section 5).
public protocol FrontEnd: Sendable {
  /// What the first frame needs.
  mutating func start() -> [Effect]
  /// Takes an event in, with the time at which it came; the effects are to be done in their order.
  mutating func handle(_ event: Event, at now: Instant) -> [Effect]
  /// The screen as it is now; the frame before may spare drawing, and changes nothing else.
  func frame(after last: Frame?) -> Frame
  /// Whether no load is waited for: what is on the screen is final until something happens.
  var isIdle: Bool { get }
  /// What was typed and is not stored yet.
  var unsavedDraft: Draft? { get }
  /// Whether typed letters are text, rather than each a key with a meaning.
  var takesText: Bool { get }
  /// Whether an answer to the query is still waited for.
  func awaits(_ query: Query) -> Bool
  /// Whether the keyboard's signals (Ctrl-C, Ctrl-\, Ctrl-Z) mean nothing.
  var isDeafToKeyboardSignals: Bool { get }
}

extension Console: FrontEnd {
  public func awaits(_ query: Query) -> Bool {
    query == awaited || query == awaitedSearch || query == awaitedForm
  }

  public var isDeafToKeyboardSignals: Bool { false }
}
