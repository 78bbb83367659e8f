/// How Vietnamese was written before Unicode; such letters look like others to whoever does not know.
public enum LegacyEncoding: String, CaseIterable, Sendable {
  case tcvn3
  case vni
  case viscii
  /// The Vietnamese code page of Windows, taken for the Western one.
  case windows1258
}
