import ConsoleCore
public import Programme
public import ScreenGrid
import VietnameseText

/// What a wall display shows and how; all of it is decided outside.
public struct WallOptions: Hashable, Sendable {
  /// A kind of page that the wall turns to.
  public enum Page: String, CaseIterable, Sendable {
    case overview, units, checklist, tasks, alerts, meeting
  }

  /// What a key may do at a wall; all other input does nothing.
  public enum Control: String, CaseIterable, Sendable {
    case next, previous, hold, language, quit
  }

  public var language: Language
  public var theme: String
  public var glyphs: Glyphs
  /// In the order in which they are shown.
  public var pages: [Page]
  /// How long a page stays, in milliseconds.
  public var every: Int64
  /// The units of this room; empty: all pilot units.
  public var units: [Code<Organisation>]
  /// The pillar of this room; nil: all.
  public var pillar: Pillar?
  /// Whether pages turn by the clock, so that the walls of a room turn together.
  public var alignsClock: Bool
  /// Whether a new alert rings the terminal's bell.
  public var rings: Bool
  public var controls: Set<Control>
  /// How long after the last change the data counts as old, in milliseconds.
  public var promise: Int64

  /// Whether it is a room's own wall.
  var isNarrowed: Bool { !units.isEmpty || pillar != nil }

  public init(
    language: Language = .vietnamese, theme: String = "wall", glyphs: Glyphs = .full,
    pages: [Page] = Page.allCases, every: Int64 = 20_000, units: [Code<Organisation>] = [],
    pillar: Pillar? = nil, alignsClock: Bool = false, rings: Bool = false,
    controls: Set<Control> = [.next, .previous, .hold], promise: Int64 = 24 * 3_600_000
  ) {
    self.language = language
    self.theme = theme
    self.glyphs = glyphs
    self.pages = pages
    self.every = every
    self.units = units
    self.pillar = pillar
    self.alignsClock = alignsClock
    self.rings = rings
    self.controls = controls
    self.promise = promise
  }
}
