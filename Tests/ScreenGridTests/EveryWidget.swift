import ScreenGrid

/// Text that tries to leave its cell: controls, bidi, wide, decomposed, piled marks.
let hostileTexts = [
  "", "a", "Quận Long Biên", "Quâ\u{323}n Long Bie\u{302}n", "龍編郡", "👨‍👩‍👧 nhà",
  "e" + String(repeating: "\u{301}", count: 200),
  "\u{1B}]0;mất\u{7}\u{1B}[2J", "một\rhai\nba\tbốn\u{8}\u{8}", "\u{202E}gnơưd\u{202C}", "\u{301}",
  "🇻🇳", "한국",
  "\u{200B}\u{FEFF}ẩn", "क्षि", String(repeating: "Đ", count: 300),
]

private func hostile(_ index: Int) -> Line { Line(hostileTexts[abs(index) % hostileTexts.count]) }

/// Every widget, filled with what is hard to draw.
var everyWidget: [(name: String, widget: any Widget)] {
  [
    ("frame", Border(title: "Đơn vị 龍", remark: "13", isFocused: true)),
    (
      "table",
      Table(
        columns: [
          Column("Đơn vị", least: 8, share: 2), Column("Giá trị", least: 6, align: .trailing),
          Column("龍", least: 2, share: 1, most: 9, priority: 2, sorted: .ascending),
          Column("Ghi chú", least: 4, share: 1, priority: 1, align: .centre),
        ], rowCount: 40, selected: 7, offset: 5, mark: { $0 % 2 == 0 ? "龍" : nil },
        cell: { hostile($0 + $1) })
    ),
    (
      "empty table", Table(columns: [], rowCount: 0, emptyText: "không có gì", cell: { _, _ in "" })
    ),
    ("list", List(count: 30, selected: 29, offset: 99, item: { hostile($0) })),
    ("gauge", Gauge(share: 0.61, target: 1.0)),
    ("gauge without a number", Gauge(share: .nan, target: .infinity)),
    ("segments", SegmentBar([(3, .achieved), (0, .atRisk), (1, .overdue), (-4, .noData)])),
    ("sparkline", Sparkline([1, nil, 3, .nan, .infinity, 2, -7])),
    ("chart", chart), ("chart without extent", flatChart),
    (
      "tabs",
      TabStrip([.init(key: "1", label: "Tổng quan"), .init(key: "2", label: "龍")], selected: 1)
    ),
    ("tabs out of range", TabStrip([.init(key: "1", label: "Một")], selected: 9)),
    (
      "footer",
      KeyFooter([.init(key: "q", label: "thoát"), .init(key: "?", label: "giúp", priority: 0)])
    ),
    ("banner", Banner("Không đọc được \u{1B}[31mcơ sở dữ liệu 龍編郡", role: .bannerError)),
    ("paragraph", Paragraph(hostileTexts.joined(separator: " "), offset: 1)),
    ("key values", KeyValues(hostileTexts.map { ($0, Line($0)) }, offset: 2)),
    ("scrollbar", Scrollbar(offset: 900, visible: 3, count: 10)),
    ("text field", TextField(TextInput("Viê\u{323}t 龍 👨‍👩‍👧"), placeholder: "lọc")),
    ("matrix", matrix),
    (
      "heat strip",
      HeatStrip([.met, .partly, .notMet, .notAssessed, .text], groups: [2, 2], selected: 1)
    ),
  ]
}

private var chart: LineChart {
  LineChart(
    readings: [
      .init(x: 0, y: 1), .init(x: 1, y: nil), .init(x: 2, y: 9), .init(x: 30, y: .nan),
      .init(x: .infinity, y: 3), .init(x: 90, y: -1e300),
    ],
    targets: [.init(value: 8, from: 1, to: 2), .init(value: 99), .init(value: 5, from: 9, to: 1)],
    xRange: 0...10, yRange: 0...10,
    xLabels: [.init(value: 0, text: "01/2025"), .init(value: 10, text: "龍")],
    yLabels: [.init(value: 0, text: "0"), .init(value: 10, text: "100 %")])
}

private var flatChart: LineChart {
  LineChart(
    readings: [.init(x: 5, y: 5)], targets: [.init(value: 5)], xRange: 5...5, yRange: 5...5)
}

private var matrix: Matrix {
  Matrix(
    groups: [.init("Đẩy mạnh 龍", count: 5), .init("", count: 0), .init("Không", count: 5)],
    rowCount: 13, labelWidth: 12, selected: .init(row: 4, column: 6),
    offset: .init(row: 2, column: 3), rowLabel: { hostile($0) }, columnLabel: { Line("K\($0)") },
    cell: { hostile($0.row + $0.column) })
}
