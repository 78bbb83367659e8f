/// Every kind of record that is described.
public enum RecordRegistry {
  /// All kinds, each after those that it refers to.
  public static let all: [any DescribedRecord.Type] = [
    Source.self, Document.self, PillarRecord.self, TaskGroup.self, Principle.self,
    Organisation.self, Succession.self, PilotModel.self, Activity.self, Indicator.self,
    Target.self, Duty.self, Threshold.self, BreakthroughTask.self, Account.self,
  ]
}

extension RecordRegistry {
  /// What a catalogue holds: all but accounts, which are the office's own.
  public static let catalogue: [any DescribedRecord.Type] = all.filter { $0 != Account.self }

  /// The kinds of ``all``, in the same order.
  public static let kinds: [RecordKind] = all.map { $0.recordKind }

  /// The type of a kind's records; nil of a kind that has no description.
  public static func type(of kind: RecordKind) -> (any DescribedRecord.Type)? {
    kinds.firstIndex(of: kind).map { all[$0] }
  }
}
