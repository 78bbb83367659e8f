/// Who stored something: an account, the person behind it, for which unit, by which entry of the
/// journal.
public struct Recorder: Hashable, Sendable {
  public var account: String
  /// The account's name as it was then; nil where it is no account, as of a system's user.
  public var name: String?
  /// The unit that it reported for.
  public var unit: UnitReference?
  /// The journal's sequence number.
  public var entry: Int64

  public init(account: String, name: String? = nil, unit: UnitReference? = nil, entry: Int64) {
    self.account = account
    self.name = name
    self.unit = unit
    self.entry = entry
  }
}
