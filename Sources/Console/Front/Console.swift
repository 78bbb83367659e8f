public import ScreenGrid
public import VietnameseText

/// The front end, pure: state and event give state and effects; state gives a frame.
///
/// It reads no clock, no file and no terminal (design, section 5).
public struct Console: Sendable {
  var options: Options
  var now: Instant
  var size: Size

  /// - Parameters:
  ///   - width: columns of the terminal; any number, 1 included.
  ///   - height: rows of the terminal.
  public init(options: Options, now: Instant, width: Int, height: Int) {
    self.options = options
    self.now = now
    size = Size(width: width, height: height)
  }

  /// What the first frame needs. The first event handled, whichever it is, asks for the same.
  public mutating func start() -> [Effect] {
    []
  }

  /// Takes an event in; the effects are to be done in their order.
  public mutating func handle(_ event: Event) -> [Effect] {
    []
  }

  /// The same, with the time at which the event came.
  public mutating func handle(_ event: Event, at now: Instant) -> [Effect] {
    self.now = now
    return handle(event)
  }

  /// The screen as it is now.
  public func frame() -> Frame {
    Frame(grid: Grid(width: size.width, height: size.height, glyphs: options.glyphs))
  }

  /// Whether no load is waited for: what is on the screen is final until something happens.
  public var isIdle: Bool { true }

  /// A painted screen.
  public struct Frame: Equatable, Sendable {
    public let grid: Grid

    public init(grid: Grid) {
      self.grid = grid
    }

    /// Where the cursor rests for screen readers, and whether it shows; nil where it has no place.
    public var cursor: Grid.Cursor? { grid.cursor }
  }
}
