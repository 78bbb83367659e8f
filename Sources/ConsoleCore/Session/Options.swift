public import Programme
public import ScreenGrid
public import VietnameseText

/// What the console is started with; all of it is decided outside, so that the console stays pure.
public struct Options: Hashable, Sendable {
  public var language: Language
  /// The theme's name; the console only passes names on.
  public var theme: String
  /// The names that the theme key goes through, in order.
  public var themes: [String]
  public var glyphs: Glyphs
  public var mouse: Bool
  /// A fixed day to judge on (`--as-of`); nil follows the clock.
  public var asOf: Day?
  /// What was known by which day (`--known`); nil is the day judged on.
  public var known: Day?
  /// Whether the session's account may write at all.
  public var mayWrite: Bool
  /// Who acts; nil is the owner of the database, who is its operator.
  public var account: Account?
  /// The units that an officer's account is bound to: its own with its children. The gate looks
  /// again; this only tells beforehand what it would say.
  public var covered: Set<Code<Organisation>>
  /// What was typed in earlier sessions and never stored.
  public var drafts: [Draft]
  /// Whether leaving the screen for the shell for a while can work: a job-control parent exists.
  public var maySuspend: Bool
  /// The page on which to start.
  public var start: Destination
  /// Whether the program has begun anew by itself just now.
  public var hasComeBack = false

  public init(
    language: Language = .vietnamese, theme: String = "dark", themes: [String] = ["dark"],
    glyphs: Glyphs = .full, mouse: Bool = false, asOf: Day? = nil, known: Day? = nil,
    mayWrite: Bool = false, account: Account? = nil, covered: Set<Code<Organisation>> = [],
    drafts: [Draft] = [], maySuspend: Bool = false, start: Destination = .overview
  ) {
    self.language = language
    self.theme = theme
    self.themes = themes
    self.glyphs = glyphs
    self.mouse = mouse
    self.asOf = asOf
    self.known = known
    self.mayWrite = mayWrite
    self.account = account
    self.covered = covered
    self.drafts = drafts
    self.maySuspend = maySuspend
    self.start = start
  }
}
