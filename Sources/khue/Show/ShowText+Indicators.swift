import Programme
import VietnameseText
import Wording

extension ShowText {
  /// An indicator in a unit as an item with its newest value, targets, trend and age.
  ///
  /// - Parameter outsideLife: how many of its readings are not of the unit's time.
  mutating func add(_ line: IndicatorLine, outsideLife: Int = 0) {
    page.item(
      words.text(line.indicator.title) + ", " + words.name(line.unit) + " ["
        + line.indicator.code.text + " --unit " + line.unit.code.text + "]")
    for (name, value) in facts(of: line, outsideLife) { page.fact(name, value) }
  }

  private func facts(of line: IndicatorLine, _ outsideLife: Int) -> [(name: String, value: String?)]
  {
    var facts: [(name: String, value: String?)] = [
      (words.field(.newest), words.newest(newest(line), outsideLife: outsideLife)),
      (words.field(.trend), words.trend(line.history, of: line.indicator)),
    ]
    if line.targets.isEmpty { facts.append((words.field(.target), words.field(.noTargets))) }
    for target in line.targets {
      facts.append((words.field(.target), value(target, of: line.indicator)))
    }
    facts.append((words.field(.duty), line.duty.map { words.label($0).full }))
    return facts
  }

  private func newest(_ line: IndicatorLine) -> String? {
    guard let reading = line.newest?.reading, let figure = reading.figure else { return nil }
    return words.wholeFigure(figure, of: line.indicator) + ", " + words.field(.period) + " "
      + words.period(reading.period) + ", "
      + words.ago(reading.period.last, on: asOf.day, today: today)
  }

  /// A target and its judgement: "≥ 80 %, hạn 31/12/2025, 239/KH-UBND: quá hạn chưa đạt".
  func value(_ line: TargetLine, of indicator: Indicator) -> String {
    let document = line.document.map { ", " + words.number(of: $0) } ?? ""
    return words.target(line.target, of: indicator) + ", " + words.due(line.target) + document
      + ": " + words.verdict(line.judgement)
  }

  /// A reading as an item with its source.
  mutating func add(_ line: ReadingLine) {
    let reading = line.reading
    let said =
      reading.figure.map { words.wholeFigure($0, of: line.indicator) } ?? words.field(.withdrawn)
    let state = line.isReplaced ? " (" + words.field(.replaced) + ")" : ""
    page.item(
      words.period(reading.period) + ", " + words.text(line.indicator.title) + ": " + said + state)
    page.fact(words.field(.source), source(of: line))
    page.fact(words.field(.recorder), words.recorder(of: line))
    if reading.figure != nil {
      page.fact(words.field(.evidence), words.evidence(of: reading))
    }
    page.fact(words.field(.note), reading.note)
  }

  private func source(of line: ReadingLine) -> String {
    let trust = words.confidence(of: line.reading).map { "; " + $0 } ?? ""
    return line.source.title + ", " + words.name(line.source.kind) + ", "
      + words.reportedOn(line) + trust
  }

  mutating func add(_ content: IndicatorContent) {
    let (line, indicator) = (content.line, content.line.indicator)
    page.line("")
    page.topFact(words.field(.code), indicator.code.text)
    page.topFact(words.field(.unit), named(line.unit))
    page.topFact(
      words.field(.kind),
      [words.name(indicator.kind), words.name(indicator.nature), words.name(indicator.direction)]
        .joined(separator: ", "))
    page.topFact(words.field(.measure), indicator.measure.map { words.text($0) })
    page.topFact(words.field(.instrument), indicator.instrument.map { words.text($0) })
    page.topFact(words.field(.pillar), indicator.pillar.map { words.name($0) })
    let outside = content.findings.count { $0.isOutsideLife }
    for (name, value) in facts(of: line, outside) { page.topFact(name, value) }
    page.topFact(words.field(.provenance), provenance(indicator.provenance))
    for target in line.targets {
      why(words.why(target, of: indicator, on: asOf.day, series: line))
    }
    if !content.history.isEmpty { heading(.history, .oldestFirst) }
    for point in content.history {
      page.item(words.day(point.day) + ": " + words.point(point, of: indicator))
    }
    addReadings(content.readings, total: content.readings.count)
    if !content.findings.isEmpty { heading(.findings) }
    let names = FindingNames(
      indicators: [indicator.code: words.text(indicator.title)],
      units: [line.unit.code: words.name(line.unit)])
    for finding in content.findings { page.item(words.finding(finding, names: names)) }
  }
}
