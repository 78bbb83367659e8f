/// What the gate answers when it has stored: it is in the journal and survives a power cut.
public struct Receipt: Hashable, Sendable {
  /// The journal's sequence number of the (last) entry.
  public var entry: Int64
  /// That of the first entry of the commit; one more than `entry` where nothing new was said.
  public var first: Int64
  /// Hexadecimal SHA-256 at the head of the chain, which is the digest of the (last) entry.
  public var digest: String
  public var findings: [Finding]

  public init(entry: Int64, first: Int64? = nil, digest: String, findings: [Finding] = []) {
    self.entry = entry
    self.first = first ?? entry
    self.digest = digest
    self.findings = findings
  }

  /// The entries of the commit; nil where nothing new was said.
  public var entries: ClosedRange<Int64>? { first <= entry ? first...entry : nil }
}
