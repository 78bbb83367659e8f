/// What a row of readings is to the readings that are stored.
public enum Correction: String, CaseIterable, Sendable {
  case none
  /// Replaces the stored reading of the same indicator, unit, period and source.
  case correct
  /// Withdraws it; the row needs no value.
  case withdraw
}
