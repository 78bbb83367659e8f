import GRDB
import Programme
import VietnameseText

/// What conclusions are about and whom they make responsible, by name.
extension QueryRun {
  func subjectLines(_ acts: [ActLine]) throws -> [JudgedSubject: SubjectLine] {
    var lines: [JudgedSubject: SubjectLine] = [:]
    for subject in Set(acts.map(\.act.subject)) { lines[subject] = try subjectLine(subject) }
    return lines
  }

  func owners(_ acts: [ActLine]) throws -> [Code<Organisation>: UnitReference] {
    var units: [Code<Organisation>: UnitReference] = [:]
    for owner in Set(acts.compactMap(\.act.owner)) { units[owner] = try unit(named: owner) }
    return units
  }

  /// The same acts, each with the unit that it makes responsible.
  func withOwners(_ acts: [ActLine]) throws -> [ActLine] {
    let owners = try owners(acts)
    guard !owners.isEmpty else { return acts }
    return acts.map { line in
      var line = line
      line.owner = line.act.owner.flatMap { owners[$0] }
      return line
    }
  }

  private func subjectLine(_ subject: JudgedSubject) throws -> SubjectLine? {
    switch subject {
    case .task(let code):
      guard let id = try id(.task, code.text) else { return nil }
      let name = try name(ofTask: id)
      return SubjectLine(
        title: name.title, unit: try name.lead.flatMap { try unit(withID: $0) },
        pillar: name.pillar)
    case .cell(let unit, let principle):
      guard let id = try id(.principle, principle.text) else { return nil }
      return SubjectLine(title: try self.principle(id).title, unit: try self.unit(named: unit))
    case .target(let code): return try seriesLine(.target, code.text)
    case .duty(let code): return try seriesLine(.duty, code.text)
    }
  }

  private func seriesLine(_ kind: RecordKind, _ code: String) throws -> SubjectLine? {
    let statement = try db.cachedStatement(
      sql: "SELECT indicator_id, unit_id FROM \(kind.table) WHERE code = ?")
    guard let row = try Row.fetchOne(statement, arguments: [code]) else { return nil }
    let name = try name(ofIndicator: row[0])
    return SubjectLine(
      title: name.title, unit: try unit(withID: row[1]), indicator: name.code,
      pillar: name.pillar)
  }
}
