import Programme

extension RecordLayout {
  /// The layouts of all kinds that have versions.
  static let all: [RecordLayout] = [
    Source.layout, Document.layout, PillarRecord.layout, TaskGroup.layout, Principle.layout,
    Organisation.layout, Succession.layout, PilotModel.layout, Activity.layout,
    Indicator.layout, Target.layout, Duty.layout, Threshold.layout, BreakthroughTask.layout,
    Account.layout,
  ]
}
