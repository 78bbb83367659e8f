extension Glyphs {
  /// The glyph of a state, so that colour is never alone (design, section 4). Within one dimension (targets,
  /// tasks, flags, assessments) no two states share a glyph. Nil for roles that are no states.
  public func state(_ role: Role) -> Unicode.Scalar? {
    switch role {
    case .achieved, .met: pick("✓", "☑", "v")
    case .onTrack: pick("●", "●", "o")
    case .atRisk: pick("▲", "▲", "!")
    case .behind: pick("▼", "▼", "<")
    case .overdue, .notMet: pick("✗", "✗", "X")
    case .notYet: pick("○", "☐", "-")
    case .noData, .notAssessed: pick("·", "·", ".")
    case .unproven: pick("?", "?", "?")
    case .notMeasurable: pick("∅", "⊘", "/")
    default: taskState(role) ?? flag(role)
    }
  }

  private func taskState(_ role: Role) -> Unicode.Scalar? {
    switch role {
    case .doneOnTime: pick("✓", "☑", "v")
    case .doneLate: pick("✔", "■", "V")
    case .inProgress: pick("●", "●", "o")
    case .inProgressLate: pick("▼", "▼", "<")
    case .notStarted: pick("○", "☐", "-")
    case .awaitingHandover: pick("⇄", "»", ">")
    case .partly: pick("◐", "⊖", "%")
    default: nil
    }
  }

  private func flag(_ role: Role) -> Unicode.Scalar? {
    switch role {
    case .stale: pick("◔", "~", "~")
    case .claimed: pick("◇", "◈", "\"")
    case .notAssignable: pick("?", "?", "?")
    case .contradicted: pick("≠", "≠", "#")
    case .ended: pick("†", "†", "+")
    case .trendBetter: pick("↗", "↑", "^")
    case .trendWorse: pick("↘", "↓", "v")
    default: nil
    }
  }
}
