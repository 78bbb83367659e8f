import ScreenGrid
import Testing

@Suite struct ThemeTests {
  /// Theme files of users name roles; renaming one breaks them. Add names, never change one.
  @Test func roleNamesAreStable() {
    let names = """
      text muted disabled strong title heading link code confidence border borderFocused bar \
      barTrack barTarget scrollbar scrollThumb header footer key keyLabel tab tabSelected \
      tableHeader raised selected selectedMuted changed badge badgeDemo badgeFrozen badgeWarning \
      bannerInfo bannerWarning bannerError toast error achieved onTrack atRisk behind overdue unproven \
      notYet noData notMeasurable lateFigure doneOnTime doneLate inProgress inProgressLate \
      notStarted awaitingHandover stale claimed notAssignable contradicted ended met partly notMet \
      notAssessed sparkline chartLine chartAxis chartTarget trendBetter trendWorse \
      pillarGovernment pillarEconomy pillarSociety input inputFocused inputPlaceholder cursor \
      matchHighlight
      """
    #expect(Role.allCases.map(\.name).joined(separator: " ") == names)
    #expect(Role(rawValue: "overdue") == .overdue)
    #expect(Role(rawValue: "overdo") == nil)
  }

  @Test func everyRoleHasALookOfItsOwn() {
    var theme = Theme(name: "x")
    for (number, role) in Role.allCases.enumerated() {
      theme[role] = RoleLook(foreground: .indexed(UInt8(number)))
    }
    let resolved = ResolvedTheme(theme, depth: .palette)
    for (number, role) in Role.allCases.enumerated() {
      #expect(resolved[Style(role)].foreground == Int32(number))
    }
  }

  @Test func everyRoleDescendsFromText() {
    for role in Role.allCases {
      var steps = 0
      var next = role
      while let parent = next.parent, steps < 10 {
        next = parent
        steps += 1
      }
      #expect(next == .text, "\(role)")
    }
  }

  @Test func aRoleTakesWhatItLacksFromItsParents() {
    var theme = Theme(name: "x")
    theme[.text] = RoleLook(foreground: .indexed(1), background: .indexed(2))
    theme[.strong] = RoleLook(attributes: .bold)
    theme[.title] = RoleLook(foreground: .indexed(3))
    #expect(
      theme.look(of: .title)
        == RoleLook(foreground: .indexed(3), background: .indexed(2), attributes: .bold))
    #expect(theme.look(of: .tabSelected) == theme.look(of: .title))
  }

  @Test func aStateKeepsItsColourInASelectedRowAndABadgeItsGround() {
    var theme = Theme(name: "x")
    theme[.text] = RoleLook(foreground: .standard, background: .standard)
    theme[.overdue] = RoleLook(foreground: .indexed(9))
    theme[.selected] = RoleLook(foreground: .indexed(15), background: .indexed(4))
    theme[.badge] = RoleLook(foreground: .indexed(0), background: .indexed(11))
    let resolved = ResolvedTheme(theme, depth: .palette)
    func colours(_ role: Role) -> [Int32] {
      let paint = resolved[Style(role, on: .selected)]
      return [paint.foreground, paint.background]
    }
    #expect(colours(.overdue) == [9, 4])
    #expect(colours(.text) == [15, 4])
    #expect(colours(.badge) == [0, 11])
  }

  @Test(arguments: [
    (0x000000 as UInt32, 0xFFFFFF as UInt32, 21.0), (0x777777, 0xFFFFFF, 4.48),
    (0xFF0000, 0x000000, 5.25), (0x123456, 0x123456, 1.0),
  ])
  func contrastIsThatOfWCAG(one: UInt32, other: UInt32, ratio: Double) {
    #expect(abs(RGB(hex: one).contrast(with: RGB(hex: other)) - ratio) < 0.01)
  }

  /// 24 bits stay; 256 takes the nearest of cube and greys; 16 and 8 keep the hue; none keeps attributes.
  @Test(arguments: [
    (0xFF0000 as UInt32, ColourDepth.full, 0xFF0000 as Int32), (0x000003, .full, 8),
    (0xFF0000, .palette, 196), (0x808080, .palette, 244), (0x87AFD7, .palette, 110),
    (0xF28B82, .sixteen, 9), (0x8ACB93, .sixteen, 10), (0x1F5A9C, .sixteen, 4),
    (0xE6CB74, .sixteen, 11), (0xF28B82, .eight, 1), (0xE8EBF0, .sixteen, 15),
    (0xF28B82, .none, -1),
  ])
  func colourComesLast(hex: UInt32, depth: ColourDepth, expected: Int32) {
    var theme = Theme(name: "x", assumedBackground: RGB(hex: hex > 0x400000 ? 0 : 0xFFFFFF))
    theme[.title] = RoleLook(foreground: .rgb(RGB(hex: hex)))
    #expect(ResolvedTheme(theme, depth: depth)[Style(.title)].foreground == expected)
  }

  @Test func brightColoursAreBoldWhereThereAreEight() {
    var theme = Theme(name: "x")
    theme[.overdue] = RoleLook(foreground: .indexed(9))
    let paint = ResolvedTheme(theme, depth: .eight)[Style(.overdue)]
    #expect(paint.foreground == 1)
    #expect(paint.attributes == .bold)
  }

  @Test func anUnreadablePairGivesWayWithFewColours() {
    var theme = Theme(name: "x", assumedBackground: RGB(hex: 0))
    theme[.muted] = RoleLook(foreground: .rgb(RGB(hex: 0x101010)))
    theme[.badge] = RoleLook(foreground: .indexed(15), background: .indexed(11))
    let resolved = ResolvedTheme(theme, depth: .sixteen)
    #expect(resolved[Style(.muted)].foreground == -1)
    #expect(resolved[Style(.badge)].foreground == 0)
  }

  @Test func withoutColoursAttributesKeepStatesApart() {
    let mono = ResolvedTheme(.plain, depth: .none)
    for ground in [Ground.plain, .selected] {
      let paints = [Role.achieved, .atRisk, .behind, .overdue, .noData].map {
        mono[Style($0, on: ground)]
      }
      #expect(Set(paints).count == paints.count)
      #expect(paints.allSatisfy { $0.foreground == -1 && $0.background == -1 })
    }
    #expect(mono[Style(.text, on: .selected)].attributes == .reverse)
    #expect(mono[Style(.badge, on: .selected)].attributes == [])
    #expect(mono[Style(.text, .underline)].attributes == .underline)
  }
}
