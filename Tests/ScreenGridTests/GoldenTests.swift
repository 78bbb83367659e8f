import ScreenGrid
import Testing

/// What widgets look like, letter by letter and style by style.
@Suite struct GoldenTests {
  private func drawn(
    _ width: Int, _ height: Int, glyphs: Glyphs = .full, _ widget: some Widget
  ) -> Grid {
    var grid = Grid(width: width, height: height, glyphs: glyphs)
    grid.draw(widget, in: grid.bounds)
    return grid
  }

  private func expect(
    _ grid: Grid, _ golden: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(grid.text + "\n~\n" + grid.styleMap == golden, sourceLocation: sourceLocation)
  }

  @Test func frame() {
    let frame = Frame(title: "Đơn vị", remark: "13", isFocused: true)
    expect(
      drawn(24, 3, frame),
      """
      ┌─ Đơn vị ──────── 13 ─┐
      │                      │
      └──────────────────────┘
      ~
      aa.bbbbbb.aaaaaaaa.cc.aa
      a......................a
      aaaaaaaaaaaaaaaaaaaaaaaa
      a = borderFocused
      b = title
      c = muted
      """)
  }

  @Test func frameWithoutRoomForARemark() {
    expect(
      drawn(16, 2, glyphs: .ascii, Frame(title: "Nhiệm vụ đột phá", remark: "117")),
      """
      +- Nhiệm vụ đ~-+
      +--------------+
      ~
      aa.bbbbbbbbbbbaa
      aaaaaaaaaaaaaaaa
      a = border
      b = heading
      """)
  }

  private func table(focused: Bool) -> Table {
    let rows = [
      ("Quận Long Biên", "87,5", Role.overdue, "quá hạn"),
      ("龍編郡 dài quá khổ", "100,0", .achieved, "đạt"),
      ("Sở Y tế", "–", .noData, "chưa có số liệu"), ("Hoàn Kiếm", "61", .atRisk, "có nguy cơ"),
    ]
    return Table(
      columns: [
        Column("Đơn vị", least: 9, share: 1, sorted: .ascending),
        Column("Giá trị", least: 7, align: .trailing), Column("Kết luận", least: 10, priority: 1),
      ], rowCount: rows.count, selected: 1, isFocused: focused,
      mark: { $0 == 2 ? Line("●", .changed) : nil },
      cell: { row, column in
        switch column {
        case 0: Line(rows[row].0)
        case 1: Line(rows[row].1)
        default: Line(rows[row].3, rows[row].2)
        }
      })
  }

  @Test func tableThatFits() {
    expect(
      drawn(36, 5, table(focused: true)),
      """
       Đơn vị▲          Giá trị Kết luận
       Quận Long Biên      87,5 quá hạn
      ▸龍編郡 dài quá …   100,0 đạt
      ●Sở Y tế                – chưa có s…
       Hoàn Kiếm             61 có nguy cơ
      ~
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ..........................bbbbbbb
      ccccccccccccccccccccccccccdddccccccc
      e.........................ffffffffff
      ..........................gggggggggg
      a = tableHeader
      b = overdue
      c = text on selected
      d = achieved on selected
      e = changed
      f = noData
      g = atRisk
      """)
  }

  @Test func tableThatScrollsAndDropsAColumn() {
    expect(
      drawn(24, 3, glyphs: .half, table(focused: false)),
      """
       Đơn vị▲        Giá trị
       Quận Long Biên    87,5█
      ▸龍編郡 dài qu…   100,0│
      ~
      aaaaaaaaaaaaaaaaaaaaaaaa
      .......................b
      cccccccccccccccccccccccd
      a = tableHeader
      b = scrollThumb
      c = text on selectedMuted
      d = scrollbar
      """)
  }

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

  private var tabs: TabStrip {
    TabStrip(
      [
        .init(key: "1", label: "Tổng quan"), .init(key: "2", label: "Đơn vị"),
        .init(key: "3", label: "5-5-5"),
      ],
      selected: 1)
  }

  @Test func tabStrip() {
    expect(
      drawn(40, 1, tabs),
      """
       1 Tổng quan  2 Đơn vị  3 5-5-5
      ~
      aabbbbbbbbbbbccccccccccaabbbbbbbbbbbbbbb
      a = key
      b = tab
      c = tabSelected
      """)
  }

  @Test func tabStripOnANarrowScreen() {
    expect(
      drawn(24, 1, tabs),
      """
       1  2 Đơn vị  3
      ~
      aabccccccccccaabbbbbbbbb
      a = key
      b = tab
      c = tabSelected
      """)
  }

  private var footer: KeyFooter {
    KeyFooter([
      .init(key: "↵", label: "mở"), .init(key: "/", label: "lọc", priority: 2),
      .init(key: "?", label: "trợ giúp", priority: 0), .init(key: "q", label: "thoát"),
    ])
  }

  @Test func keyFooter() {
    expect(
      drawn(40, 1, footer),
      """
       ↵ mở  / lọc  ? trợ giúp  q thoát
      ~
      aabbbbaabbbbbaabbbbbbbbbbaabbbbbbbcccccc
      a = key
      b = keyLabel
      c = footer
      """)
  }

  @Test func keyFooterLeavesOutByPriority() {
    expect(
      drawn(26, 1, footer),
      """
       ↵ mở  / lọc  ? trợ giúp
      ~
      aabbbbaabbbbbaabbbbbbbbbbc
      a = key
      b = keyLabel
      c = footer
      """)
  }

  @Test func banner() {
    expect(
      drawn(30, 2, Banner("Tệp bị khoá. Màn hình giữ số liệu lúc 14:05.", role: .bannerError)),
      """
       Tệp bị khoá. Màn hình giữ số
       liệu lúc 14:05.
      ~
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      a = bannerError
      """
    )
  }

  @Test func keyValues() {
    let rows: [(label: String, value: Line)] = [
      ("Chủ trì", [Span("Văn phòng ", .text), Span("UBND thành phố", .strong)]),
      ("Hạn", "31/12/2025"),
    ]
    expect(
      drawn(24, 4, KeyValues(rows)),
      """
      Chủ trì Văn phòng UBND
              thành phố
      Hạn     31/12/2025

      ~
      aaaaaaa...........bbbb
      ........bbbbbbbbb
      aaa

      a = muted
      b = strong
      """)
  }

  @Test func matrix() {
    let matrix = Matrix(
      groups: [.init("Đẩy mạnh", count: 3), .init("Không", count: 2)], rowCount: 3, labelWidth: 8,
      selected: .init(row: 1, column: 3), rowLabel: { Line("Đơn vị \($0)") },
      columnLabel: { Line("\($0 + 1)", .muted) },
      cell: { place in
        let role: Role = [.met, .partly, .notMet, .notAssessed][(place.row + place.column) % 4]
        return Line("\(Character(Glyphs.full.state(role) ?? "?"))", role)
      })
    expect(
      drawn(26, 5, matrix),
      """
               Đẩy mạnh  Không
                1  2  3   4  5
      Đơn vị 0  ✓  ◐  ✗   ·  ✓
      Đơn vị 1  ◐  ✗  ·   ✓  ◐
      Đơn vị 2  ✗  ·  ✓   ◐  ✗
      ~
      .........aaaaaaaa..aaaaa
      ..........b..b..b...c..b
      ..........d..e..f...g..d
      hhhhhhhh..e..f..g..iji.e
      ..........f..g..d...e..f
      a = heading
      b = muted
      c = muted on selectedMuted
      d = met
      e = partly
      f = notMet
      g = notAssessed
      h = text on selectedMuted
      i = text on selected
      j = met on selected
      """)
  }

  @Test func modalBox() {
    var grid = Grid(width: 24, height: 5)
    grid.fill(grid.bounds, with: "x")
    ModalBox(title: "Vì sao?", size: Size(width: 20, height: 4)).draw(on: &grid, in: grid.bounds) {
      $0.draw(Paragraph("Quá hạn từ 01/07."), in: $1)
    }
    expect(
      grid,
      """
      xx┌─ Vì sao? ────────┐xx
      xx│ Quá hạn từ       │xx
      xx│ 01/07.           │xx
      xx└──────────────────┘xx
      xxxxxxxxxxxxxxxxxxxxxxxx
      ~
      ..aabcccccccbaaaaaaaaa
      ..abbbbbbbbbbbbbbbbbba
      ..abbbbbbbbbbbbbbbbbba
      ..aaaaaaaaaaaaaaaaaaaa

      a = borderFocused on raised
      b = text on raised
      c = title on raised
      """)
  }

  @Test func textField() {
    expect(
      drawn(10, 1, TextField(TextInput("Quận Long Biên"))),
      """
      Long Biên
      ~
      aaaaaaaaab
      a = input
      b = cursor
      """)
    var input = TextInput("Việt")
    input.moveToStart()
    expect(
      drawn(10, 1, TextField(input)),
      """
      Việt
      ~
      abbbbbbbbb
      a = cursor
      b = input
      """)
    expect(
      drawn(10, 1, TextField(TextInput(), placeholder: "lọc", isFocused: false)),
      """
      lọc
      ~
      aaabbbbbbb
      a = inputPlaceholder
      b = input
      """)
  }
}
