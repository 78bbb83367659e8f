import ScreenGrid
import Testing

/// What widgets look like, letter by letter and style by style.
@Suite struct GoldenTests {
  @Test func frame() {
    let frame = Border(title: "Đơn vị", remark: "13", isFocused: true)
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
      drawn(16, 2, glyphs: .ascii, Border(title: "Nhiệm vụ đột phá", remark: "117")),
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
       1 2 Đơn vị  3
      ~
      aabbbbbbbbbbaacccccccccc
      a = key
      b = tabSelected
      c = tab
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
    let scrolled = drawn(10, 1, TextField(TextInput("Quận Long Biên")))
    expect(
      scrolled,
      """
      Long Biên
      ~
      aaaaaaaaaa
      a = inputFocused
      """)
    #expect(scrolled.cursor?.place == Point(x: 9, y: 0) && scrolled.cursor?.isVisible == true)
    var input = TextInput("Việt")
    input.moveToStart()
    let atStart = drawn(10, 1, TextField(input))
    expect(
      atStart,
      """
      Việt
      ~
      aaaaaaaaaa
      a = inputFocused
      """)
    #expect(atStart.cursor?.place == Point(x: 0, y: 0) && atStart.cursor?.isVisible == true)
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

  @Test func aChangeInAFullCellIsUnderlined() {
    let matrix = Matrix(
      groups: [.init("", count: 2)], rowCount: 1, cellWidth: 3, labelWidth: 2,
      rowLabel: { _ in Line("a") }, columnLabel: { _ in Line("b") },
      cell: { Line($0.column == 0 ? "✓Đ≠" : "✓Đ") }, isChanged: { _ in true })
    let grid = drawn(12, 2, matrix)
    let mark = String(Character(grid.glyphs.changedMark))
    #expect(grid.text.contains("✓Đ≠✓Đ\(mark)") || grid.text.contains("✓Đ≠\(mark)✓Đ"))
    #expect(grid[3, 1]?.style.attributes.contains(.underline) == true)
  }
}
