import Programme
import VietnameseText
import Wording

extension ShowText {
  mutating func add(_ content: OverviewContent) {
    heading(.city)
    page.item(words.tally(content.city) ?? words.field(.noTargets))
    addLiving(content.living)
    heading(.units, count: content.units.count)
    for tile in content.units { add(tile) }
    heading(.principles)
    for line in content.principles {
      page.item(title(of: line.principle) + ": " + (words.tally(line.cells) ?? words.field(.none)))
    }
    heading(.tasks)
    page.item(words.tally(content.tasks) ?? words.field(.none))
    heading(.models)
    page.item(words.models(content.models))
    heading(.attention, .worstFirst, count: content.attentionTotal)
    add(content.census)
    for line in content.attention { page.item(words.attention(line)) }
    add(content.changes)
  }

  /// Whom what follows covers.
  mutating func add(_ census: UnitCensus) {
    if let said = words.covers(census) { page.line(said) }
  }

  private mutating func addLiving(_ groups: [GroupStanding]) {
    guard !groups.isEmpty else { return }
    if groups.isBeforeReorganisation {
      page.heading(words.phrase(.knownUnits))
      page.line(words.sentenceCase(words.phrase(.wardsUnknown)) + ".")
    } else {
      heading(.living)
    }
    for group in groups { page.item(words.standing(of: group)) }
  }

  mutating func add(_ content: UnitsContent) {
    page.line("")
    page.line(words.unitCount(content.total))
    let groups = Dictionary(grouping: content.units) { $0.organisation.group(on: asOf.day) }
    for group in UnitGroup.allCases {
      guard let members = groups[group] else { continue }
      if groups.count > 1 {
        page.heading(words.name(group) + " (" + words.count(members.count) + ")")
      }
      for tile in members { add(tile) }
    }
  }

  /// A unit as an item with its counts.
  mutating func add(_ tile: UnitTile) {
    let unit = tile.organisation
    let ended = unit.life.hasEnded(by: asOf.day)
    let frozen = ended ? unit.life.last.map { ": " + words.frozen(on: $0) } ?? "" : ""
    page.item(words.name(unit) + " [" + unit.code.text + "]" + frozen)
    for (name, value) in counts(of: tile) { page.fact(name, value) }
  }

  /// The counts of a unit by name, in the order of its panel.
  private func counts(of tile: UnitTile) -> [(name: String, value: String?)] {
    var facts: [(name: String, value: String?)] = [
      (words.field(.life), words.life(tile.organisation.life)),
      (
        words.field(.successors),
        tile.successors.map { words.succession($0) }.joined(separator: "; ")
      ),
    ]
    if let heirs = tile.heirs {
      let standing = heirs.standing
      facts.append(
        (words.field(.heirs), heirs.units.map { words.name($0) }.joined(separator: "; ")))
      facts += [
        (words.field(.heirTargets), words.tally(standing.targets) ?? words.field(.noTargets)),
        (words.field(.heirTasks), words.tally(standing.tasks) ?? words.field(.noTasks)),
        (words.field(.heirCoverage), words.coverage(standing.coverage)),
      ]
    }
    facts.append((words.field(.targets), words.tally(tile.targets) ?? words.field(.noTargets)))
    for pillar in Pillar.allCases {
      guard let tally = tile.pillars[pillar], let said = words.tally(tally) else { continue }
      facts.append((words.name(pillar), said))
    }
    facts += [
      (words.field(.tasks), words.tally(tile.tasks) ?? words.field(.noTasks)),
      (words.field(.checklist), words.tally(tile.cells) ?? words.field(.unassessed)),
      (words.field(.coverage), words.coverage(tile.coverage)),
      (words.field(.readings), readings(of: tile)),
    ]
    return facts
  }

  private func readings(of tile: UnitTile) -> String {
    guard let newest = tile.newestPeriodEnd else { return words.field(.noReadings) }
    return words.count(tile.readings) + ", "
      + words.newest(newest, of: tile.organisation.life, on: asOf.day, today: today)
  }

  mutating func add(_ content: UnitContent) {
    let tile = content.tile
    page.line("")
    page.topFact(words.field(.code), tile.organisation.code.text)
    page.topFact(words.field(.kind), words.name(tile.organisation.kind))
    page.topFact(words.field(.parent), content.parent.map(named))
    page.topFact(words.field(.children), words.units(content.children))
    for (name, value) in counts(of: tile) { page.topFact(name, value) }
    page.topFact(
      words.field(.predecessors),
      content.predecessors.map { words.succession($0) }.joined(separator: "; "))
    page.topFact(words.field(.provenance), provenance(tile.organisation.provenance))
    addModels(content.models)
    addActivities(content.activities)
    heading(.tasks)
    if content.tasks.isEmpty { page.item(words.field(.none)) }
    for line in content.tasks { add(line) }
    heading(.indicators)
    if content.indicators.isEmpty { page.item(words.field(.noReadings)) }
    for line in content.indicators {
      let life = tile.organisation.life
      add(
        line,
        outsideLife: content.readings.count {
          $0.indicator.code == line.indicator.code && $0.reading.isOutside(life)
        })
    }
    addCells(content)
    addReadings(content.readings, total: content.readingsTotal)
  }

  private mutating func addModels(_ models: [PilotModel]) {
    guard !models.isEmpty else { return }
    heading(.models)
    for model in models {
      page.item(words.model(model))
      page.fact(words.field(.provenance), provenance(model.provenance))
    }
  }

  private mutating func addActivities(_ activities: [Activity]) {
    guard !activities.isEmpty else { return }
    heading(.activities)
    for activity in activities {
      page.item(words.text(activity.text))
      page.fact(words.field(.pillar), activity.pillar.map { words.name($0) })
      page.fact(words.field(.provenance), provenance(activity.provenance))
    }
  }

  private mutating func addCells(_ content: UnitContent) {
    heading(.principles)
    for principle in content.principles {
      let cell = content.cells.first { $0.principle == principle.code }
      page.item(title(of: principle) + ": " + words.cell(cell?.verdict))
    }
  }

  mutating func addReadings(_ readings: [ReadingLine], total: Int) {
    heading(.readings, .newestFirst, count: total)
    if readings.isEmpty { page.item(words.field(.noReadings)) }
    for line in readings { add(line) }
  }

  func title(of principle: Principle) -> String {
    principle.code.text + " " + words.text(principle.title)
  }
}
