/// The look of one role: what a theme says of it, and nil where it says nothing.
public struct RoleLook: Hashable, Sendable {
  public var foreground: Colour?
  public var background: Colour?
  public var attributes: Attributes?

  public init(
    foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This look, with what it leaves open taken from another.
  func over(_ other: RoleLook) -> RoleLook {
    RoleLook(
      foreground: foreground ?? other.foreground, background: background ?? other.background,
      attributes: attributes ?? other.attributes)
  }
}

/// Roles turned to colours: a value that a theme file is read into.
public struct Theme: Hashable, Sendable {
  /// The name by which it is chosen, for instance `dark`.
  public let name: String
  public let vietnameseTitle: String
  public let englishTitle: String
  /// What `default` is taken for where contrast matters: a guess of the terminal's own colours.
  public let assumedForeground: RGB
  public let assumedBackground: RGB
  private var looks: [RoleLook?]
  private var sixteenColourLooks: [RoleLook?]

  /// A theme that says nothing of any role yet.
  public init(
    name: String, vietnameseTitle: String = "", englishTitle: String = "",
    assumedForeground: RGB = RGB(hex: 0xd0d0d0), assumedBackground: RGB = RGB(hex: 0x000000)
  ) {
    self.name = name
    self.vietnameseTitle = vietnameseTitle.isEmpty ? name : vietnameseTitle
    self.englishTitle = englishTitle.isEmpty ? name : englishTitle
    self.assumedForeground = assumedForeground
    self.assumedBackground = assumedBackground
    looks = Array(repeating: nil, count: Role.count)
    sixteenColourLooks = looks
  }

  /// What the theme itself says of a role, without what the role inherits.
  public subscript(role: Role) -> RoleLook? {
    get { looks[role.index] }
    set { looks[role.index] = newValue }
  }

  /// What the theme says of a role for terminals of 16 colours and fewer; it goes before ``subscript(_:)``.
  public subscript(sixteen role: Role) -> RoleLook? {
    get { sixteenColourLooks[role.index] }
    set { sixteenColourLooks[role.index] = newValue }
  }

  /// What can be said at worst: no colours, so that the roles' own attributes alone keep states apart.
  public static let plain = Theme(
    name: "plain", vietnameseTitle: "Không màu", englishTitle: "No colours")

  /// The full look of a role, with what it inherits: attributes come from the nearest role that names any,
  /// and so does each colour.
  public func look(of role: Role) -> RoleLook {
    look(of: role, sixteen: false)
  }

  func look(of role: Role, sixteen: Bool) -> RoleLook {
    var look = RoleLook()
    var next: Role? = role
    while let role = next {
      if sixteen, let own = self[sixteen: role] { look = look.over(own) }
      if let own = self[role] { look = look.over(own) }
      next = role.parent
    }
    return look
  }

  /// A colour as it is thought to appear, for contrast.
  public func appearance(foreground colour: Colour) -> RGB {
    colour.appearance ?? assumedForeground
  }

  public func appearance(background colour: Colour) -> RGB {
    colour.appearance ?? assumedBackground
  }
}
