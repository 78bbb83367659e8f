import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What an indicator is, with which instrument it is measured, and what was said of it last.
struct IndicatorFacts: Sendable {
  let scene: Scene
  let line: IndicatorLine

  private var wording: Wording { scene.wording }
  private var indicator: Indicator { line.indicator }

  var facts: [Fact] {
    subject + newest + [duty] + definition + origin
  }

  private func label(_ phrase: IndicatorPhrase) -> String { wording.phrase(indicator: phrase) }

  private var subject: [Fact] {
    [
      Fact(label(.facts), wording.text(indicator.title), .strong),
      Fact(label(.unit), wording.name(line.unit), .link, opens: .unit(line.unit.code)),
    ]
  }

  private var newest: [Fact] {
    guard let reading = line.newest, let figure = reading.reading.figure else {
      return [Fact(label(.newest), wording.phrase(indicators: .noReading), .noData)]
    }
    let period = reading.reading.period
    let trust = wording.confidence(of: reading.reading).map { [Fact("", $0, .muted)] } ?? []
    return [
      Fact(label(.newest), wording.wholeFigure(figure, of: indicator), .strong),
      Fact(
        "",
        "\(wording.period(period)), \(wording.ago(period.last, on: scene.day, today: scene.today))",
        .muted),
    ] + trust + who(reading)
  }

  /// Who said it and what shows it, where the number is.
  private func who(_ line: ReadingLine) -> [Fact] {
    let evidence = wording.evidence(of: line.reading)
    return [
      Fact("", wording.sentenceCase(wording.reportedOn(line)), .muted),
      wording.recorder(of: line).map { Fact("", $0, .muted) },
      Fact("", wording.sentenceCase(evidence), line.reading.evidence == nil ? .claimed : .muted),
    ].compactMap { $0 }
  }

  private var duty: Fact {
    guard let duty = line.duty else { return Fact(label(.duty), label(.noDuty), .muted) }
    return Fact(label(.duty), wording.label(duty).full, duty.role)
  }

  private var definition: [Fact] {
    let kind = [wording.name(indicator.kind), wording.name(indicator.nature)]
      .joined(separator: ", ")
    var facts = [
      Fact(label(.nature), kind), Fact(label(.direction), wording.name(indicator.direction)),
    ]
    for (phrase, text) in [
      (IndicatorPhrase.measure, indicator.measure), (.instrument, indicator.instrument),
    ] {
      guard let text, !wording.text(text).isEmpty else { continue }
      facts.append(Fact(label(phrase), wording.text(text)))
    }
    if let pillar = indicator.pillar { facts.append(Fact(label(.pillar), wording.name(pillar))) }
    return facts
  }

  private var origin: [Fact] {
    wording.provenance(indicator.provenance).map { [Fact(label(.provenance), $0, .muted)] } ?? []
  }
}
