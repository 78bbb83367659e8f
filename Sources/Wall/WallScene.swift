import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What a wall's page is drawn with.
struct WallScene: Sendable {
  let wording: Wording
  let glyphs: Glyphs
  /// The day that is judged on.
  let day: Day
  let today: Day
  let options: WallOptions

  var marks: StateMarks { StateMarks(wording, glyphs) }

  /// A count that is to be zero, or to grow; nothing at all is quiet.
  func headline(
    _ count: Int, _ phrase: WallPhrase, _ role: Role, note: Line = Line()
  ) -> WallHeadlines.Headline {
    WallHeadlines.Headline(
      value: wording.count(count), label: wording.phrase(phrase),
      shortLabel: wording.shortPhrase(phrase), role: count > 0 ? role : .muted, note: note)
  }

  /// How an item's state looks: what is only claimed, or contradicted, never as good as it says.
  func role(of verdict: Verdict) -> Role {
    if verdict.flags.contains(.claimed) { return .claimed }
    if verdict.flags.contains(.contradicted) { return .contradicted }
    if verdict.flags.contains(.frozen) { return .ended }
    return StateMarks.role(verdict.state)
  }

  /// A unit's targets, or those of whoever carries on; of the room's pillar alone where it has one.
  func targets(of tile: UnitTile) -> Tally<TargetState> {
    options.pillar.map { tile.standingPillars[$0] ?? Tally() } ?? tile.standingTargets
  }

  func targets(of standing: JointStanding) -> Tally<TargetState> {
    options.pillar.map { standing.pillars[$0] ?? Tally() } ?? standing.targets
  }
}
