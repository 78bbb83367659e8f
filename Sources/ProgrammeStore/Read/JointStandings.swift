import GRDB
import Programme
import VietnameseText

// Counts over several units are made in the database: what comes back is a row for each state that
// any of them is in, however many units they are.
extension QueryRun {
  /// How the units of each set stand together; a unit that is in several sets counts in each.
  func jointStandings(_ sets: [Int64: [Int64]]) throws -> [Int64: JointStanding] {
    var standings: [Int64: JointStanding] = [:]
    let pairs = QueryRun.pairs(sets)
    for source in [QueryRun.jointItems, QueryRun.jointTasks] {
      let statement = try db.cachedStatement(
        sql: """
          SELECT member, subject_kind, state, flags, pillar, count(*) FROM (\(source))
          GROUP BY 1, 2, 3, 4, 5
          """)
      let rows = try Row.fetchCursor(statement, arguments: [pairs, on, known])
      while let row = try rows.next() {
        guard let kind = SubjectKind(rawValue: row[1]),
          let state = Verdict.State(kind, text: row[2])
        else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a span of no known state")
        }
        let pillar: String? = row[4]
        standings[row[0], default: JointStanding()].add(
          state, flags: Verdict.Flags(rawValue: row[3]), times: row[5],
          pillar: pillar.flatMap { Pillar(rawValue: $0) })
      }
    }
    return standings
  }

  /// How many units of each set have anything of a kind.
  func concernedUnits(_ sets: [Int64: [Int64]]) throws -> [Int64: [SubjectKind: Int]] {
    var counts: [Int64: [SubjectKind: Int]] = [:]
    let pairs = QueryRun.pairs(sets)
    for source in [QueryRun.jointItems, QueryRun.jointTasks] {
      let statement = try db.cachedStatement(
        sql: """
          SELECT member, subject_kind, count(DISTINCT whose) FROM (\(source)) GROUP BY 1, 2
          """)
      let rows = try Row.fetchCursor(statement, arguments: [pairs, on, known])
      while let row = try rows.next() {
        guard let kind = SubjectKind(rawValue: row[1]) else { continue }
        counts[row[0], default: [:]][kind] = row[2]
      }
    }
    return counts
  }

  private static let jointItems: String = {
    let columns = """
      , json_extract(j.value, '$[0]') AS member, s.unit_id AS whose,
        CASE s.subject_kind WHEN 'target' THEN (SELECT p.pillar FROM target t
          JOIN indicator_version p ON p.indicator_id = t.indicator_id AND p.known_from <= ?3
            AND p.known_to >= ?3 WHERE t.id = s.subject_id) END AS pillar
      """
    func items(_ index: String) -> String {
      """
      json_each(?1) j CROSS JOIN judgement_span s INDEXED BY \(index)
        WHERE s.unit_id = json_extract(j.value, '$[1]')
      """
    }
    return selection(
      now: items("judgement_span_now"), then: items("judgement_span_then"), columns: columns)
  }()

  private static let jointTasks: String = {
    let tasks = """
      json_each(?1) j CROSS JOIN task_version v CROSS JOIN judgement_span s
        INDEXED BY judgement_span_subject
        WHERE v.lead_id = json_extract(j.value, '$[1]') AND v.known_from <= ?3
          AND v.known_to >= ?3 AND s.subject_kind = 'task' AND s.subject_id = v.task_id
          AND s.unit_id = 0
      """
    return selection(
      now: tasks, then: tasks,
      columns: """
        , json_extract(j.value, '$[0]') AS member, v.lead_id AS whose, NULL AS pillar
        """)
  }()

  /// Sets and their members for a statement's `json_each`.
  private static func pairs(_ sets: [Int64: [Int64]]) -> String {
    let pairs = sets.flatMap { set, members in members.map { "[\(set),\($0)]" } }
    return "[" + pairs.joined(separator: ",") + "]"
  }
}

extension JointStanding {
  fileprivate mutating func add(
    _ state: Verdict.State, flags: Verdict.Flags, times: Int, pillar: Pillar?
  ) {
    switch state {
    case .target(let state):
      targets.add(state, flags: flags, times: times)
      if let pillar { pillars[pillar, default: Tally()].add(state, flags: flags, times: times) }
    case .task(let state): tasks.add(state, flags: flags, times: times)
    case .duty(let state):
      duties.add(state, flags: flags, times: times)
      coverage.add(flags, times: times)
    case .cell: break
    }
  }
}
