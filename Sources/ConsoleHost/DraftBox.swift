public import ConsoleCore

/// Where what was typed is kept until it is stored: the account's own place on this machine.
///
/// Called on the writing thread, and on the loop's when the session ends, never on both at once.
public protocol DraftBox: Sendable {
  /// Keeps it in place of an older one of its name, whole or not at all.
  func save(_ draft: Draft)
  func delete(name: String)
}

/// Keeps nothing.
public struct NoDrafts: DraftBox {
  public init() {}

  public func save(_ draft: Draft) {}
  public func delete(name: String) {}
}
