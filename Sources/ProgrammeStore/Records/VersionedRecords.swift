import Programme

// The tables of the kinds that are judged, or were there first: what their descriptions leave open.

extension Source: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension Document: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension PillarRecord: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension TaskGroup: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension Principle: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension Organisation: VersionedRecord {
  static let layout = RecordLayout(description, isSearched: true)
}

extension Succession: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension PilotModel: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension Activity: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension Indicator: VersionedRecord {
  static let layout = RecordLayout(description, isSearched: true)
}

extension Target: VersionedRecord {
  static let layout = RecordLayout(
    description,
    links: ["principles": RecordLink(table: "target_principle", column: "principle_id")])
}

extension Duty: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension Threshold: VersionedRecord {
  static let layout = RecordLayout(description)
}

extension BreakthroughTask: VersionedRecord {
  static let layout = RecordLayout(
    description,
    links: [
      "coordinating": RecordLink(table: "task_coordinating", column: "unit_id"),
      "principles": RecordLink(table: "task_principle", column: "principle_id"),
      "targets": RecordLink(table: "task_target", column: "target_id"),
    ],
    isSearched: true)
}

extension Account: VersionedRecord {
  static let layout = RecordLayout(description)
}
