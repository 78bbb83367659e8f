public import Programme

/// A page that one can be on. The one list that names the screens: a new screen is a case here
/// and a folder beside the others.
public enum Destination: Hashable, Sendable {
  case overview
  case units
  case unit(Code<Organisation>)
  case checklist
  case cell(unit: Code<Organisation>, principle: Code<Principle>)
  case tasks
  case task(Code<BreakthroughTask>)
  case indicators
  case indicator(Code<Indicator>, unit: Code<Organisation>)
}
