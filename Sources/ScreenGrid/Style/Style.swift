/// What a cell lies on. A ground lends its background to every role that brings none of its own, so a state
/// keeps its colour in a selected row.
public enum Ground: UInt8, CaseIterable, Sendable {
  case plain, raised, selected, selectedMuted, changed

  /// The role whose look the ground has; nil for the plain ground.
  public var role: Role? {
    switch self {
    case .plain: nil
    case .raised: .raised
    case .selected: .selected
    case .selectedMuted: .selectedMuted
    case .changed: .changed
    }
  }
}

/// How a cell is meant to look: what it means, what it lies on, and what is done to it besides.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var ground: Ground
  public var attributes: Attributes

  public init(_ role: Role, on ground: Ground = .plain, _ attributes: Attributes = []) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// Plain text on the plain ground.
  public static let plain = Style(.text)

  /// The same style on another ground, when it lies on the plain one. Where somebody types is let into
  /// whatever it lies on, so that its ground is its own or the screen's.
  public func laid(on ground: Ground) -> Style {
    self.ground == .plain && role != .inputFocused ? Style(role, on: ground, attributes) : self
  }

  /// The name in golden tests, for instance `overdue selected bold`.
  public var name: String {
    let ground = ground == .plain ? [] : ["on \(ground)"]
    return ([role.name] + ground + attributes.names).joined(separator: " ")
  }
}
