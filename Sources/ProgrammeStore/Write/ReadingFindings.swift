import GRDB
import Programme
import VietnameseText

extension WriteTransaction {
  /// Looks for what is suspicious about the readings just stored, in their order.
  func inspect() throws {
    for id in newReadings {
      guard let reading = try stored(id) else { continue }
      let findings = try inspection(of: reading)?.findings ?? []
      suspicions += findings.map { (.reading(id), $0) }
    }
  }

  private func inspection(of reading: Reading) throws -> ReadingInspection? {
    let unit = try codes.required(db, .organisation, reading.unit.text)
    let id = try codes.required(db, .indicator, reading.indicator.text)
    guard let indicator = try newest(Indicator.self, id: id)?.version.record else { return nil }
    let life = try newest(Organisation.self, id: unit)?.version.record.life ?? Life()
    let around = try neighbours(of: reading, unit: unit, indicator: id)
    return ReadingInspection(
      series: ReadingSeries(around, of: indicator.nature, known: today), reading: reading,
      indicator: indicator,
      life: life)
  }

  /// The readings of the period ends around one, so that long series need not be read whole.
  private func neighbours(
    of reading: Reading, unit: Int64, indicator: Int64
  ) throws -> [Reading] {
    let standing = "NOT EXISTS (SELECT 1 FROM correction WHERE replaced_id = r.id)"
    return try ReadingTable.fetch(
      db,
      where: """
        r.unit_id = ?1 AND r.indicator_id = ?2 AND r.is_withdrawal = 0 AND \(standing)
          AND r.period_last BETWEEN
            coalesce((SELECT max(period_last) FROM reading r WHERE unit_id = ?1
              AND indicator_id = ?2 AND period_last < ?3 AND is_withdrawal = 0
              AND \(standing)), ?3)
            AND coalesce((SELECT min(period_last) FROM reading r WHERE unit_id = ?1
              AND indicator_id = ?2 AND period_last > ?3 AND is_withdrawal = 0
              AND \(standing)), ?3)
        """, [unit, indicator, reading.period.last.number])
  }
}

extension ReadingInspection {
  /// A reading in its series as known.
  init(series: ReadingSeries, reading: Reading, indicator: Indicator, life: Life) {
    let counted = series.counted
    let end = reading.period.last
    self.init(
      reading: reading, indicator: indicator, life: life,
      earlier: counted.last { $0.period.last < end },
      later: counted.first { $0.period.last > end },
      beside: series.readings.filter { $0.period.last == end && $0.id != reading.id })
  }
}
