import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What is known of a unit itself, and said to be unknown where it is.
struct UnitProfile: Sendable {
  let scene: Scene
  let content: UnitContent
  let width: Int

  private var wording: Wording { scene.wording }
  private var marks: StateMarks { StateMarks(scene.wording, scene.glyphs) }
  private var unit: Organisation { content.tile.organisation }

  var facts: [Fact] {
    life + today + family + pillars + duties + models + activities + origin
  }

  private func label(_ phrase: UnitPhrase) -> String { wording.phrase(phrase) }

  /// When it existed, and who came after it and before it; Enter goes there.
  private var life: [Fact] {
    let kind = wording.sentenceCase(wording.name(unit.kind)) + " · " + unit.code.text
    var facts = [Fact(label(.kind), kind)]
    if unit.life.hasEnded(by: scene.day), let last = unit.life.last {
      facts.append(Fact(label(.life), wording.phrase(UnitPhrase.ended(last)), .ended))
      if content.tile.successors.isEmpty {
        facts.append(Fact(label(.successor), wording.phrase(UnitPhrase.successorsUnknown), .muted))
      }
    } else {
      facts.append(
        Fact(
          label(.life), wording.life(unit.life) ?? wording.phrase(UnitPhrase.lifeUnknown), .muted))
    }
    if content.tile.heirs == nil { facts += links(.successor, content.tile.successors) }
    return facts + links(.predecessor, content.predecessors)
  }

  /// How those stand who carry on, together and one by one; Enter goes to each.
  private var today: [Fact] {
    guard let heirs = content.tile.heirs else { return [] }
    let together = wording.sentenceCase(wording.heirCount(heirs.units))
    var facts = [Fact(label(.today), line: Line(together, .strong))]
    if let none = wording.unassigned(heirs) { facts.append(Fact("", none, .muted)) }
    facts += standing(heirs.standing).map { Fact("", line: $0) }
    for heir in heirs.members {
      var line = Line(wording.shortName(heir.unit) + " ", .link)
      line +=
        heir.standing.targets.total > 0
        ? marks.counts(heir.standing.targets)
        : Line(wording.phrase(TilePhrase.noTargets), .muted)
      let coverage = heir.standing.coverage
      if coverage.owed > 0 {
        let isWhole = coverage.reported == coverage.owed
        line.append(
          " " + wording.phrase(TilePhrase.coverage(coverage)), isWhole ? .muted : .atRisk)
      }
      facts.append(Fact("", line: line, opens: .unit(heir.unit.code)))
    }
    let others = content.tile.successors.filter { !heirs.units.contains($0.unit) }
    return facts + links(.successor, others) + ownTruth
  }

  private func standing(_ standing: JointStanding) -> [Line] {
    var lines: [Line] = []
    if standing.targets.total > 0 {
      lines.append(
        Line(wording.phrase(.targets(standing.targets.total)) + " ", .muted)
          + marks.counts(standing.targets))
    }
    if standing.tasks.total > 0 {
      lines.append(
        Line(wording.taskCount(standing.tasks.total) + " ", .muted)
          + marks.counts(standing.tasks))
    }
    if standing.coverage.owed > 0 {
      lines.append(Line(wording.phrase(TilePhrase.coverage(standing.coverage)), .muted))
    }
    return lines
  }

  /// The unit's own last truth in one line; what stands in the lists beside is its own too.
  private var ownTruth: [Fact] {
    let tally = content.tile.targets
    let own =
      tally.total > 0
      ? marks.counts(tally)
      : Line(wording.phrase(TilePhrase.readingCount(content.tile.readings)), .muted)
    return [
      Fact(label(.lastTruth), line: Line(wording.lastTruth(unit) ?? "", .ended) + Line(" ") + own)
    ]
  }

  private func links(_ name: UnitPhrase, _ lines: [SuccessionLine]) -> [Fact] {
    lines.enumerated().map { number, line in
      Fact(
        number == 0 ? label(name) : "", succession(line), .link,
        opens: .unit(line.unit.code))
    }
  }

  /// With the day where there is room for it; a page has it in any case.
  private func succession(_ line: SuccessionLine) -> String {
    if width >= 60 { return wording.succession(line) }
    return wording.name(line.unit) + " (" + wording.name(line.succession.extent) + ")"
  }

  private var family: [Fact] {
    let parent = content.parent.map {
      Fact(label(.parent), wording.name($0), .link, opens: .unit($0.code))
    }
    let children = content.children.enumerated().map { number, unit in
      Fact(
        number == 0 ? label(.child) : "", wording.name(unit), .link, opens: .unit(unit.code))
    }
    return (parent.map { [$0] } ?? []) + children
  }

  private var pillars: [Fact] {
    Pillar.allCases.map { pillar in
      let tally = content.tile.pillars[pillar] ?? Tally()
      let name = wording.sentenceCase(wording.label(pillar).short)
      return tally.total == 0
        ? Fact(name, wording.phrase(TilePhrase.noTargets), .muted)
        : Fact(name, line: marks.letteredCounts(tally))
    }
  }

  private var duties: [Fact] {
    [Fact(label(.duty), wording.phrase(TilePhrase.coverage(content.tile.coverage)), .muted)]
  }

  private var models: [Fact] {
    let own = content.models.filter { $0.unit != nil }
    let named = own.enumerated().map { number, model in
      Fact(number == 0 ? label(.model) : "", wording.model(model))
    }
    if !named.isEmpty { return named }
    let elsewhere = content.models.reduce(0) { $0 + $1.count }
    let phrase: UnitPhrase = elsewhere > 0 ? .modelsElsewhere(elsewhere) : .modelsUnknown
    return [Fact(label(.model), wording.phrase(phrase), .muted)]
  }

  private var activities: [Fact] {
    guard !content.activities.isEmpty else {
      return [Fact(label(.activity), wording.phrase(UnitPhrase.noActivity), .muted)]
    }
    return content.activities.enumerated().map { number, activity in
      let trust = activity.provenance.confidence.map { " [\(wording.label($0).letter)]" } ?? ""
      return Fact(number == 0 ? label(.activity) : "", wording.text(activity.text) + trust)
    }
  }

  private var origin: [Fact] {
    wording.provenance(unit.provenance).map { [Fact(label(.origin), $0, .muted)] } ?? []
  }
}
