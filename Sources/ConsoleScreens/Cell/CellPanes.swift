import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The panes of one principle in one unit, for the room there is.
struct CellPanes: Sendable {
  let scene: Scene
  let content: CellContent

  private var wording: Wording { scene.wording }
  private var judgement: CellJudgement { content.judgement }

  /// In the order of Tab.
  var all: [Pane] {
    let room = scene.room
    guard room.width >= 100, room.height >= 30 else {
      let rect = scene.roomBelowStrip
      return scene.oneAtATime([
        facts(in: rect), targets(in: rect), why(in: rect), history(in: rect),
      ])
    }
    let columns = room.columns([.share(1), .share(1)], spacing: 2)
    let targets = targets(in: room)
    let (facts, why) = (facts(in: columns[0]), why(in: columns[1]))
    let top = min(max(facts.wantedHeight, why.wantedHeight), room.height / 2)
    let rows = room.rows([
      .cells(top), .cells(min(targets.wantedHeight, room.height / 3)), .share(1),
    ])
    let upper = rows[0].columns([.share(1), .share(1)], spacing: 2)
    return [
      facts.placed(in: upper[0]), targets.placed(in: rows[1]), why.placed(in: upper[1]),
      history(in: rows[2]),
    ]
  }

  private func label(_ phrase: CellPhrase) -> String { wording.phrase(cell: phrase) }

  private func facts(in rect: Rect) -> Pane {
    .facts(
      .cellFacts, title: label(.assessment), in: rect,
      contradiction + subject + assessment + measured)
  }

  private var contradiction: [Fact] {
    guard judgement.isContradicted else { return [] }
    let glyph = scene.glyphs.state(.contradicted).map { String(Character($0)) } ?? ""
    return [
      Fact(
        glyph, label(.disagree(attested: judgement.attested, measured: judgement.measured)),
        .contradicted)
    ]
  }

  private var subject: [Fact] {
    let principle = content.principle
    return [
      Fact(label(.unit), wording.name(content.unit), .link, opens: .unit(content.unit.code)),
      Fact(
        label(.content), "\(principle.code.text) \(wording.text(principle.title))", .strong),
      Fact(label(.meaning), wording.text(principle.detail), .muted),
    ]
  }

  private var assessment: [Fact] {
    let name = wording.label(judgement.attested)
    let frozen = judgement.frozenOn.map { ", " + wording.frozen(on: $0) } ?? ""
    let state = Fact(label(.attested), name.full + frozen, judgement.attested.role)
    guard let assessment = judgement.assessment else {
      return [state, Fact("", label(.neededToAssess), .muted)]
    }
    let evidence = assessment.evidence.map { Fact(label(.evidence), $0.whole) }
    let origin = wording.provenance(assessment.provenance).map {
      [Fact(label(.provenance), $0, .muted)]
    }
    return [
      state,
      Fact(
        label(.asOf),
        "\(wording.day(assessment.asOf)) (\(wording.ago(assessment.asOf, on: scene.day, today: scene.today)))"
      ),
      assessment.assessor.map { Fact(label(.assessor), $0) }
        ?? Fact(label(.assessor), label(.noAssessor), .muted),
      evidence ?? Fact(label(.evidence), label(.noEvidence), .claimed),
    ] + (origin ?? [])
  }

  /// What the numbers say; where they are silent, what they would need to speak.
  private var measured: [Fact] {
    guard judgement.measured == .silent else {
      return [
        Fact(label(.measured), wording.label(judgement.measured).full, judgement.measured.role)
      ]
    }
    let needed: CellPhrase = content.targets.isEmpty ? .neededTargets : .neededReadings
    return [Fact(label(.measured), label(needed), .muted)]
  }

  private func targets(in rect: Rect) -> Pane {
    TargetRows(scene, content.targets, of: content.indicators).pane(
      "cell.targets", title: label(.numbers), emptyText: label(.noTargets), in: rect)
  }

  private func why(in rect: Rect) -> Pane {
    scene.sentences(
      "cell.why", title: label(.why),
      wording.why(judgement, targets: content.targets, indicators: content.indicators), in: rect)
  }

  /// All assessments, newest first, each with who, evidence and source.
  private func history(in rect: Rect) -> Pane {
    let facts = content.assessments.flatMap { assessment -> [Fact] in
      let who = assessment.assessor ?? label(.noAssessor)
      let evidence = assessment.evidence.map { label(.evidence) + ": " + $0.whole }
      let details = [evidence, wording.provenance(assessment.provenance)].compactMap { $0 }
      return [
        Fact(
          wording.day(assessment.asOf), wording.label(assessment.attestation).full + " · " + who,
          assessment.attestation.role)
      ] + details.map { Fact("", $0, .muted) }
    }
    var pane = Pane.facts(
      "cell.history", title: label(.history),
      remark: content.assessments.isEmpty ? "" : wording.count(content.assessments.count),
      in: rect, facts)
    pane.emptyText = label(.noHistory)
    return pane
  }
}

extension CellJudgement.Measured {
  var role: Role {
    switch self {
    case .silent: .noData
    case .met: .met
    case .partly: .partly
    case .notMet: .notMet
    }
  }
}
