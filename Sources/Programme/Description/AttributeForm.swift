/// What the values of an attribute look like.
public enum AttributeForm: Hashable, Sendable {
  case text
  /// A text in Vietnamese and, where somebody wrote it, in English.
  case bilingual
  case integer
  case flag
  case day
  case decimal
  /// One word of a list, which ``Attribute/words`` gives.
  case word
  /// The code of one record of another kind.
  case reference(RecordKind)
  /// An ordered list of records of another kind.
  case references(RecordKind)
  /// The steps of a task, each with its days.
  case milestones
}

/// Why a record cannot take a value for an attribute.
public enum AttributeFault: Error, Hashable, Sendable {
  /// The attribute is required, and there is no value.
  case missing
  case unknownWord(String, allowed: [String])
  /// The value is of another form than the attribute.
  case wrongForm
}
