public import VietnameseText

/// A record of the catalogue by its newest version, which stands or was withdrawn.
public struct StandingRecord: Hashable, Sendable {
  public var definition: Definition
  /// The day from which this version is known.
  public var knownFrom: Day
  /// Whether the record no longer holds.
  public var isWithdrawn: Bool
  /// Whether its version came with the program's own data, and nobody has changed it since.
  public var isShipped: Bool

  public init(definition: Definition, knownFrom: Day, isWithdrawn: Bool, isShipped: Bool) {
    self.definition = definition
    self.knownFrom = knownFrom
    self.isWithdrawn = isWithdrawn
    self.isShipped = isShipped
  }
}
