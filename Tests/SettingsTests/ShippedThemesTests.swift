import Programme
import ScreenGrid
import Settings
import Testing

/// The themes that are compiled in: they parse, they can be read, and they stay readable with fewer colours.
@Suite struct ShippedThemesTests {
  private func theme(_ name: String) throws -> Theme {
    try #require(try Themes.shipped(name))
  }

  @Test func thereAreFourAndTheyAreWhole() throws {
    #expect(Themes.shippedNames == ["dark", "light", "high-contrast", "colour-blind", "wall"])
    for name in Themes.shippedNames {
      let theme = try #require(try Themes.shipped(name))
      #expect(theme.name == name)
      #expect(theme.vietnameseTitle != name)
      #expect(theme.englishTitle != name)
    }
  }

  /// WCAG asks 4.5 for text and 3 for lines; high contrast promises 7.
  @Test(arguments: Themes.shippedNames)
  func everyRoleCanBeReadOnEveryGround(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      for ground in Ground.allCases {
        let colours = theme.colours(of: role, on: ground)
        let ratio = theme.appearance(foreground: colours.foreground)
          .contrast(with: theme.appearance(background: colours.background))
        #expect(ratio >= least(role, ground, name), "\(name): \(role) on \(ground) has \(ratio)")
      }
    }
  }

  private func least(_ role: Role, _ ground: Ground, _ theme: String) -> Double {
    let isHigh = theme == "high-contrast"
    switch role {
    case .border, .barTrack, .scrollbar, .scrollThumb, .disabled:
      // Lines hardly ever lie on a marked row, and say nothing there.
      return ground == .plain || ground == .raised ? (isHigh ? 4.5 : 3) : 2
    default: return isHigh ? 7 : 4.5
    }
  }

  @Test(arguments: Themes.shippedNames, [ColourDepth.sixteen, .eight, .palette, .full])
  func nothingVanishesWithFewerColours(name: String, depth: ColourDepth) throws {
    let theme = try theme(name)
    let resolved = ResolvedTheme(theme, depth: depth)
    for role in Role.allCases {
      for ground in Ground.allCases {
        let paint = resolved[Style(role, on: ground)]
        #expect(
          paint.foreground != paint.background || paint.foreground == -1,
          "\(name) at \(depth): \(role) on \(ground)")
      }
    }
  }

  /// What is left of the contrast when each colour has moved to the nearest one that the terminal has.
  @Test(arguments: Themes.shippedNames, [ColourDepth.palette, .sixteen, .eight])
  func fewerColoursCanStillBeRead(name: String, depth: ColourDepth) throws {
    let theme = try theme(name)
    let resolved = ResolvedTheme(theme, depth: depth)
    func seen(_ number: Int32, or own: RGB) -> RGB {
      UInt8(exactly: number).flatMap { Colour.indexed($0).appearance } ?? own
    }
    for role in Role.allCases {
      for ground in Ground.allCases {
        let paint = resolved[Style(role, on: ground)]
        let ratio = seen(paint.foreground, or: theme.assumedForeground)
          .contrast(with: seen(paint.background, or: theme.assumedBackground))
        let promised = least(role, ground, name)
        // Plain red on a dark ground has no more than 2.6, and is red nevertheless.
        let wanted = depth == .palette ? promised * 0.85 : depth == .sixteen ? 2.9 : 2.6
        #expect(ratio >= wanted, "\(name) at \(depth): \(role) on \(ground) has \(ratio)")
      }
    }
  }

  @Test(arguments: Themes.shippedNames)
  func theSelectedRowIsSeenAtEveryDepth(name: String) throws {
    let theme = try theme(name)
    for depth in ColourDepth.allCases {
      let resolved = ResolvedTheme(theme, depth: depth)
      let plain = resolved[.plain]
      for ground in [Ground.selected, .selectedMuted, .changed] {
        #expect(resolved[Style(.text, on: ground)] != plain, "\(name) at \(depth): \(ground)")
      }
    }
  }

  /// The five paces of a target as an eye without green receptors sees them.
  @Test func pacesDifferForTheColourBlind() throws {
    let theme = try #require(try Themes.shipped("colour-blind"))
    let paces: [Role] = [.achieved, .onTrack, .atRisk, .behind, .overdue]
    let seen = paces.map {
      theme.appearance(foreground: theme.colours(of: $0, on: .plain).foreground).deuteranopic
    }
    for (index, one) in seen.enumerated() {
      for other in seen[(index + 1)...] {
        #expect(distance(one, other) > 70, "\(one) and \(other)")
      }
    }
  }

  /// How far two colours are from each other, channel by channel.
  private func distance(_ one: RGB, _ other: RGB) -> Int {
    abs(Int(one.red) - Int(other.red)) + abs(Int(one.green) - Int(other.green))
      + abs(Int(one.blue) - Int(other.blue))
  }
}
