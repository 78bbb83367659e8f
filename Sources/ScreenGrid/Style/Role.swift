/// What a cell means. Screens speak of roles; a theme turns them into colours (design, section 5).
///
/// The case names are the names that theme files use, so renaming one breaks every theme.
public enum Role: String, CaseIterable, Sendable {
  // Words.
  case text, muted, disabled, strong, title, heading, link, code, confidence
  // The frame around them.
  case border, borderFocused, bar, barTrack, barTarget, scrollbar, scrollThumb
  case header, footer, key, keyLabel, tab, tabSelected, tableHeader
  // Grounds: the background that a cell lies on.
  case raised, selected, selectedMuted, changed
  // Marks that stand for a whole screen.
  case badge, badgeDemo, badgeFrozen, badgeWarning
  case bannerInfo, bannerWarning, bannerError, toast, error
  // Judgements of a target (design, section 4).
  case achieved, onTrack, atRisk, behind, overdue, unproven, notYet, noData, notMeasurable
  // What is late, in letters of many cells.
  case lateFigure
  // Judgements of a task.
  case doneOnTime, doneLate, inProgress, inProgressLate, notStarted, awaitingHandover
  // Flags beside a judgement.
  case stale, claimed, notAssignable, contradicted, ended
  // Attested assessments of a principle.
  case met, partly, notMet, notAssessed
  // Figures over time.
  case sparkline, chartLine, chartAxis, chartTarget, trendBetter, trendWorse
  case pillarGovernment, pillarEconomy, pillarSociety
  // Typing.
  case input, inputFocused, inputPlaceholder, cursor, matchHighlight

  /// The name in theme files and in golden tests.
  public var name: String { rawValue }

  /// The place in the order of the cases, from zero.
  var index: Int {
    // An enumeration without payloads is stored as the number of its case; a test compares it with `allCases`.
    // The raw value cannot be that number, because it is the name, and asking the runtime for names by
    // reflection costs a millisecond of the start.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  static let count = allCases.count
}

extension Role {
  /// The role in letters that are made of blocks: no look that is told apart by reverse alone.
  var inBlocks: Role {
    switch self {
    case .overdue, .notMet, .error: .lateFigure
    default: self
    }
  }

  /// The role whose look this one has where a theme says nothing; nil for `text` alone.
  public var parent: Role? {
    switch self {
    case .text: nil
    case .muted, .strong, .header, .raised, .selected, .input, .toast: .text
    case .disabled, .border, .footer, .confidence, .inputPlaceholder, .notMeasurable: .muted
    case .title, .heading, .link, .key: .strong
    case .code, .keyLabel, .tab, .tableHeader, .chartAxis: .muted
    case .tabSelected, .borderFocused: .title
    case .bar, .sparkline, .chartLine, .chartTarget: .text
    case .barTrack, .scrollbar: .border
    case .barTarget: .strong
    case .scrollThumb: .muted
    case .selectedMuted: .selected
    case .changed: .strong
    case .badge: .selected
    case .badgeDemo, .badgeFrozen, .badgeWarning: .badge
    case .bannerInfo, .bannerWarning: .badge
    case .bannerError: .bannerWarning
    case .error, .lateFigure: .overdue
    case .achieved, .onTrack, .atRisk, .overdue: .text
    case .behind: .atRisk
    case .notYet, .noData: .muted
    case .inputFocused: .input
    case .doneOnTime, .met, .trendBetter: .achieved
    case .doneLate, .partly, .stale: .atRisk
    case .inProgress: .onTrack
    case .inProgressLate, .unproven: .behind
    case .notStarted: .notYet
    case .awaitingHandover, .ended: .muted
    case .claimed: .overdue
    case .notAssignable: .atRisk
    case .contradicted: .claimed
    case .notMet, .trendWorse: .overdue
    case .notAssessed: .noData
    case .pillarGovernment, .pillarEconomy, .pillarSociety: .heading
    case .cursor: .selected
    case .matchHighlight: .strong
    }
  }

  /// What sets the role apart where there are no colours at all.
  public var monochrome: Attributes {
    switch self {
    case .muted, .disabled, .border, .barTrack, .scrollbar, .inputPlaceholder: .dim
    case .ended, .noData, .notMeasurable, .notAssessed: .dim
    case .title, .heading, .strong, .key, .borderFocused, .barTarget, .behind, .unproven: .bold
    // A whole block in reverse is a hole.
    case .lateFigure: .bold
    case .inProgressLate, .contradicted, .claimed, .matchHighlight: [.bold, .underline]
    case .link, .changed, .atRisk, .stale, .partly, .notAssignable, .tableHeader: .underline
    case .overdue, .notMet, .error, .bannerError, .badgeDemo: [.bold, .reverse]
    case .selected, .badge, .badgeFrozen, .badgeWarning, .tabSelected, .cursor: .reverse
    case .bannerInfo, .bannerWarning, .toast: .reverse
    case .selectedMuted, .input, .inputFocused: .underline
    default: []
    }
  }
}
