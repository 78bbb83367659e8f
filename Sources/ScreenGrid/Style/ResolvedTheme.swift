/// How many colours a terminal has.
public enum ColourDepth: String, CaseIterable, Sendable {
  /// No colour at all (`NO_COLOR`, vt100): attributes only.
  case none
  case eight
  case sixteen
  /// xterm's palette of 256.
  case palette
  /// 24 bits.
  case full
}

/// What a cell is painted with: the end of the way from meaning to terminal.
public struct Paint: Hashable, Sendable {
  /// -1 for the terminal's own; a palette index, or 0xRRGGBB at full depth.
  public let foreground: Int32
  public let background: Int32
  public let attributes: Attributes
}

/// A theme compiled for a depth: painting a cell is one look into a table.
///
/// At full depth the colours follow ncurses' direct-colour terminals, where 0–7 mean the palette: an RGB
/// value that small is lifted out of the way.
public struct ResolvedTheme: Hashable, Sendable {
  public let name: String
  public let depth: ColourDepth
  private let paints: [Paint]

  /// The paint of a style. Constant time.
  public subscript(style: Style) -> Paint {
    let paint = paints[
      Int(style.ground.rawValue) * Role.count + style.role.index]
    if style.attributes.isEmpty { return paint }
    return Paint(
      foreground: paint.foreground, background: paint.background,
      attributes: paint.attributes.union(style.attributes))
  }

  public init(_ theme: Theme, depth: ColourDepth) {
    name = theme.name
    self.depth = depth
    let resolver = ThemeResolver(theme: theme, depth: depth)
    paints = Ground.allCases.flatMap { ground in
      Role.allCases.map { resolver.paint(of: $0, on: ground) }
    }
  }
}

/// Compiles a theme; lives only that long.
private struct ThemeResolver {
  let theme: Theme
  let depth: ColourDepth
  let looks: [RoleLook]

  /// Below this contrast a colour of the sixteen gives way to black, white or the terminal's own.
  static let leastContrast = 3.0

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
    let few = depth == .sixteen || depth == .eight
    looks = Role.allCases.map { theme.look(of: $0, sixteen: few) }
  }

  func look(of role: Role) -> RoleLook { looks[role.index] }

  func paint(of role: Role, on ground: Ground) -> Paint {
    if depth == .none {
      return Paint(
        foreground: -1, background: -1,
        attributes: role.monochrome.laid(on: ground.role?.monochrome ?? []))
    }
    let (foreground, background) = theme.colours(of: look(of: role), on: ground, looks: looks)
    let attributes = (look(of: role).attributes ?? []).laid(
      on: ground.role.flatMap { look(of: $0).attributes } ?? [])
    switch depth {
    case .full: return fullPaint(foreground, background, attributes)
    case .palette: return palettePaint(foreground, background, attributes)
    case .none, .eight, .sixteen: return fewColoursPaint(foreground, background, attributes)
    }
  }

  private func fullPaint(_ fore: Colour, _ back: Colour, _ attributes: Attributes) -> Paint {
    func number(_ colour: Colour) -> Int32 {
      switch colour {
      case .standard: -1
      case .indexed(let index) where index < 8: Int32(index)
      case .indexed, .rgb: max(8, Int32(bitPattern: colour.appearance?.hex ?? 8))
      }
    }
    return Paint(foreground: number(fore), background: number(back), attributes: attributes)
  }

  private func palettePaint(_ fore: Colour, _ back: Colour, _ attributes: Attributes) -> Paint {
    func number(_ colour: Colour) -> Int32 {
      switch colour {
      case .standard: -1
      case .indexed(let index): Int32(index)
      case .rgb(let rgb): Int32(Palette.nearest256(rgb))
      }
    }
    return Paint(foreground: number(fore), background: number(back), attributes: attributes)
  }

  private func fewColoursPaint(
    _ fore: Colour, _ back: Colour, _ attributes: Attributes
  ) -> Paint {
    let background = sixteenth(back).map { depth == .eight ? $0 % 8 : $0 }
    var foreground = sixteenth(fore)
    // Bright black would be bold black, which many terminals of eight colours do not show at all.
    if depth == .eight, foreground == 8 { foreground = 7 }
    foreground = readable(foreground, on: background)
    var attributes = attributes
    if depth == .eight, let bright = foreground, bright > 8 {
      attributes.insert(.bold)
      // Not every terminal brightens what is bold, and dark blue on black cannot be read: cyan stands in.
      let isLost = bright == 12 && readable(4, on: background) != 4
      foreground = isLost ? 6 : bright % 8
    }
    return Paint(
      foreground: foreground.map(Int32.init) ?? -1, background: background.map(Int32.init) ?? -1,
      attributes: attributes)
  }

  private func sixteenth(_ colour: Colour) -> UInt8? {
    switch colour {
    case .standard: nil
    case .indexed(let index) where index < 16: index
    case .indexed, .rgb: colour.appearance.map(Palette.nearest16)
    }
  }

  /// The colour itself where it can be read; else the terminal's own, black or white.
  private func readable(_ colour: UInt8?, on background: UInt8?) -> UInt8? {
    let ground = background.map(Palette.appearance) ?? theme.assumedBackground
    let ink = colour.map(Palette.appearance) ?? theme.assumedForeground
    if ink.contrast(with: ground) >= Self.leastContrast { return colour }
    guard background != nil else { return nil }
    let (black, white) = (Palette.appearance(of: 0), Palette.appearance(of: 15))
    let bright: UInt8 = depth == .eight ? 7 : 15
    return black.contrast(with: ground) >= white.contrast(with: ground) ? 0 : bright
  }
}

extension Theme {
  /// The colours of a role on a ground. A role that brings its own background keeps it everywhere; one that
  /// looks like plain text takes over the ground's colours.
  public func colours(of role: Role, on ground: Ground) -> (foreground: Colour, background: Colour)
  {
    colours(of: look(of: role), on: ground, looks: Role.allCases.map(look(of:)))
  }

  fileprivate func colours(
    of look: RoleLook, on ground: Ground, looks: [RoleLook]
  ) -> (foreground: Colour, background: Colour) {
    let own = (look.foreground ?? .standard, look.background ?? .standard)
    guard let groundRole = ground.role else { return own }
    let text = looks[Role.text.index]
    let lower = looks[groundRole.index]
    if look.background != text.background { return own }
    let foreground = look.foreground == text.foreground ? lower.foreground : look.foreground
    return (foreground ?? .standard, lower.background ?? .standard)
  }
}

extension Attributes {
  /// The attributes on a ground that has some itself: reversing twice would hide, so it cancels.
  fileprivate func laid(on ground: Attributes) -> Attributes {
    var sum = union(ground)
    if contains(.reverse), ground.contains(.reverse) { sum.remove(.reverse) }
    return sum
  }
}
