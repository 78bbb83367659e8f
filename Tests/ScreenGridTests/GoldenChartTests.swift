import ScreenGrid
import Testing

/// What bars and charts look like with each set of glyphs.
@Suite struct GoldenChartTests {
  @Test(arguments: [Glyphs.full, .half, .ascii])
  func bars(glyphs: Glyphs) {
    var grid = Grid(width: 20, height: 6, glyphs: glyphs)
    grid.draw(Gauge(share: 0.43, target: 0.8), in: grid.bounds.row(0))
    grid.draw(Gauge(share: 1, target: 0.8, role: .achieved), in: grid.bounds.row(1))
    grid.draw(Gauge(share: nil), in: grid.bounds.row(2))
    grid.draw(SegmentBar([(90, .achieved), (1, .behind), (9, .noData)]), in: grid.bounds.row(3))
    grid.draw(Sparkline([0, 1, 2, nil, 4, 5, 6, 7]), in: grid.bounds.row(4))
    grid.draw(
      HeatStrip([.met, .partly, .notMet, .notAssessed, .contradicted], groups: [2], selected: 2),
      in: grid.bounds.row(5))
    let golden: [Glyphs: String] = [
      .full: """
      ████████▋──────┃────
      ███████████████┃████
      ────────────────────
      ✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓▼·
                  ▁▂▃ ▅▆▇█
      ✓◐ ✗·≠
      ~
      aaaaaaaaabbbbbbcbbbb
      dddddddddddddddcdddd
      bbbbbbbbbbbbbbbbbbbb
      ddddddddddddddddddef
      ............gggggggg
      hi.jkl
      a = bar
      b = barTrack
      c = barTarget
      d = achieved
      e = behind
      f = noData
      g = sparkline
      h = met
      i = partly
      j = notMet on selected
      k = notAssessed
      l = contradicted
      """,
      .half: """
      █████████░░░░░░┃░░░░
      ███████████████┃████
      ░░░░░░░░░░░░░░░░░░░░
      ☑☑☑☑☑☑☑☑☑☑☑☑☑☑☑☑☑☑▼·
                  ··░ ▒▒██
      ☑⊖ ✗·≠
      ~
      aaaaaaaaabbbbbbcbbbb
      dddddddddddddddcdddd
      bbbbbbbbbbbbbbbbbbbb
      ddddddddddddddddddef
      ............gggggggg
      hi.jkl
      a = bar
      b = barTrack
      c = barTarget
      d = achieved
      e = behind
      f = noData
      g = sparkline
      h = met
      i = partly
      j = notMet on selected
      k = notAssessed
      l = contradicted
      """,
      .ascii: """
      #########......|....
      ###############|####
      ....................
      vvvvvvvvvvvvvvvvvv<.
                  _.- +*##
      v% X.#
      ~
      aaaaaaaaabbbbbbcbbbb
      dddddddddddddddcdddd
      bbbbbbbbbbbbbbbbbbbb
      ddddddddddddddddddef
      ............gggggggg
      hi.jkl
      a = bar
      b = barTrack
      c = barTarget
      d = achieved
      e = behind
      f = noData
      g = sparkline
      h = met
      i = partly
      j = notMet on selected
      k = notAssessed
      l = contradicted
      """,
    ]
    expect(grid, golden[glyphs] ?? "")
  }

  @Test(arguments: [Glyphs.full, .half, .ascii])
  func lineChart(glyphs: Glyphs) {
    let chart = LineChart(
      readings: [
        .init(x: 0, y: 10), .init(x: 30, y: 35), .init(x: 60, y: 30), .init(x: 70, y: nil),
        .init(x: 80, y: 60), .init(x: 100, y: 95),
      ], targets: [.init(value: 80)], xRange: 0...120, yRange: 0...100,
      xLabels: [.init(value: 0, text: "01/2025"), .init(value: 120, text: "07/2025")],
      yLabels: [.init(value: 0, text: "0 %"), .init(value: 100, text: "100 %")])
    let golden: [Glyphs: String] = [
      .full: """
      100 %│                       ⢀●
           │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌⢀⠔⠁╌╌╌╌╌╌
           │                   ●⠔⠁
           │
           │      ⣀●⠤⠤⠤⢄⣀⣀⣀●
           │ ⣀⠤⠔⠊⠉
        0 %│●
           └┬────────────────────────────┬
            01/2025                07/2025
      ~
      aaaaaa.......................bb
      .....acccccccccccccccccccccbbbcccccc
      .....a...................bbb
      .....a
      .....a......bbbbbbbbbb
      .....a.bbbbb
      ..aaaab
      .....aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ......aaaaaaa................aaaaaaa
      a = chartAxis
      b = chartLine
      c = chartTarget
      """,
      .half: """
      100 %│                       ·●
           │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄··┄┄┄┄┄┄┄
           │                   ●·
           │
           │    ···●·······●
           │●···
        0 %│
           └┬────────────────────────────┬
            01/2025                07/2025
      ~
      aaaaaa.......................bb
      .....acccccccccccccccccccccbbccccccc
      .....a...................bb
      .....a
      .....a....bbbbbbbbbbbb
      .....abbbb
      ..aaaa
      .....aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ......aaaaaaa................aaaaaaa
      a = chartAxis
      b = chartLine
      c = chartTarget
      """,
      .ascii: """
      100 %|                       .o
           |---------------------..-------
           |                   o.
           |
           |    ...o.......o
           |o...
        0 %|
           ++----------------------------+
            01/2025                07/2025
      ~
      aaaaaa.......................bb
      .....acccccccccccccccccccccbbccccccc
      .....a...................bb
      .....a
      .....a....bbbbbbbbbbbb
      .....abbbb
      ..aaaa
      .....aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ......aaaaaaa................aaaaaaa
      a = chartAxis
      b = chartLine
      c = chartTarget
      """,
    ]
    expect(drawn(36, 9, glyphs: glyphs, chart), golden[glyphs] ?? "")
  }

  /// Readings that run along their target in the target's own row.
  @Test(arguments: [Glyphs.full, .half, .ascii], [0.0, 52, 60])
  func aTargetIsSeenBesideDataInItsRow(glyphs: Glyphs, last: Double) {
    let chart = LineChart(
      readings: [.init(x: 0, y: 50), .init(x: 100, y: 50), .init(x: 101, y: last)],
      targets: [.init(value: 51)], xRange: 0...101, yRange: 0...100)
    let grid = drawn(30, 5, glyphs: glyphs, chart)
    let row = grid.text.split(separator: "\n", omittingEmptySubsequences: false)[2]
    let marks: (target: Character, data: ClosedRange<Character>) =
      switch glyphs {
      case .full: ("╌", "\u{2801}"..."\u{28FF}")
      case .half: ("┄", "·"..."·")
      default: ("-", "."...".")
      }
    #expect(row.filter { $0 == marks.target }.count >= 12, "\(row)")
    #expect(row.filter { marks.data.contains($0) }.count >= 9, "\(row)")
  }
}
