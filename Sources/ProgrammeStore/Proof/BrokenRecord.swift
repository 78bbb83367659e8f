import Programme

/// A record that is not what the journal says of it.
struct BrokenRecord: Hashable {
  /// The entry; nil for what is worked out from other records.
  var sequence: Int64?
  var kind: RecordKind
  var key: String

  func fault(at path: String) -> StoreFault {
    .brokenRecord(path: path, sequence: sequence, kind: kind, key: key)
  }
}
