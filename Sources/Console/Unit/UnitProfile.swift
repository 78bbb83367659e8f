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
    life + family + pillars + duties + models + activities + origin
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
    facts += links(.successor, content.tile.successors)
    return facts + links(.predecessor, content.predecessors)
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
