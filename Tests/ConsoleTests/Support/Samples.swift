import Programme
import VietnameseText

/// Hand-made data for the pages: a little of everything that they must be able to say.
enum Samples {
  static let today = day(2025, 11, 21)
  /// 10:32 on the sample day.
  static let now = Instant(today, hour: 10, minute: 32)
  static let asOf = AsOf(today)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? .distantPast
  }

  static func freshness(head: Int64 = 100, demo: Bool = false) -> Freshness {
    Freshness(
      asOf: asOf, isDemonstration: demo, lastCommit: Instant(today, hour: 10, minute: 20),
      newestPeriodEnd: day(2025, 9, 30), journalHead: head, journalDigest: "abc")
  }

  static func snapshot(
    _ content: Snapshot.Content, head: Int64 = 100, demo: Bool = false
  ) -> Snapshot {
    Snapshot(freshness: freshness(head: head, demo: demo), content: content)
  }

  static func tally<State>(_ counts: KeyValuePairs<State, Int>, flags: Verdict.Flags = [])
    -> Tally<State>
  {
    var tally = Tally<State>()
    for (state, count) in counts { tally.add(state, flags: flags, times: count) }
    return tally
  }
}

/// The units.
extension Samples {
  static let districtEnd = day(2025, 6, 30)

  static let names: [(code: String, name: String, english: String, kind: Organisation.Kind)] = [
    ("hoan-kiem", "Quận Hoàn Kiếm", "Hoàn Kiếm District", .urbanDistrict),
    ("long-bien", "Quận Long Biên", "Long Biên District", .urbanDistrict),
    ("my-duc", "Huyện Mỹ Đức", "Mỹ Đức District", .ruralDistrict),
    ("chuong-my", "Huyện Chương Mỹ", "Chương Mỹ District", .ruralDistrict),
    ("ba-vi", "Huyện Ba Vì", "Ba Vì District", .ruralDistrict),
    ("ung-hoa", "Huyện Ứng Hòa", "Ứng Hòa District", .ruralDistrict),
    ("me-linh", "Huyện Mê Linh", "Mê Linh District", .ruralDistrict),
    ("dan-phuong", "Huyện Đan Phượng", "Đan Phượng District", .ruralDistrict),
    ("thanh-oai", "Huyện Thanh Oai", "Thanh Oai District", .ruralDistrict),
    ("phu-xuyen", "Huyện Phú Xuyên", "Phú Xuyên District", .ruralDistrict),
    ("so-gtvt", "Sở Giao thông Vận tải", "Department of Transport", .department),
    ("cuc-thue-ha-noi", "Cục Thuế Hà Nội", "Hà Nội Tax Department", .taxOffice),
    ("bao-ktdt", "Báo Kinh tế và Đô thị", "Kinh tế và Đô thị Newspaper", .newspaper),
  ]

  static func organisation(_ index: Int) -> Organisation {
    let (code, name, english, kind) = names[index]
    let isDistrict = kind == .urbanDistrict || kind == .ruralDistrict
    return Organisation(
      code: Code(code), name: BilingualText(name, english: english), kind: kind,
      parent: "ha-noi", isPilot: true, order: index + 1,
      life: Life(last: isDistrict ? districtEnd : nil),
      provenance: Provenance(sources: ["sggp-126"], confidence: .press))
  }

  static func reference(_ index: Int) -> UnitReference {
    let unit = organisation(index)
    return UnitReference(code: unit.code, name: unit.name, kind: unit.kind)
  }

  static func ward(_ code: String, _ name: String) -> UnitReference {
    UnitReference(code: Code(code), name: BilingualText("Phường " + name), kind: .ward)
  }

  static func successors(_ index: Int) -> [SuccessionLine] {
    guard index < 2 else { return [] }
    let names = [
      [("phuong-hoan-kiem", "Hoàn Kiếm"), ("phuong-cua-nam", "Cửa Nam")],
      [
        ("phuong-long-bien", "Long Biên"), ("phuong-bo-de", "Bồ Đề"),
        ("phuong-viet-hung", "Việt Hưng"), ("phuong-phuc-loi", "Phúc Lợi"),
      ],
    ]
    return names[index].map { code, name in
      SuccessionLine(
        unit: ward(code, name),
        succession: Succession(
          predecessor: organisation(index).code, successor: Code(code),
          day: day(2025, 7, 1), extent: .part))
    }
  }

  static func tile(_ index: Int, entry: Int64 = 0) -> UnitTile {
    var tile = UnitTile(
      organisation: organisation(index), successors: successors(index), heirs: heirs(index),
      entry: entry)
    switch index {
    case 0:
      tile.pillars = [
        .government: tally([.achieved: 3, .overdue: 1]), .economy: tally([.atRisk: 2]),
      ]
      tile.readings = 12
      tile.newestPeriodEnd = day(2025, 6, 30)
    case 1:
      tile.pillars = [
        .government: tally([.achieved: 5, .onTrack: 2, .behind: 1, .overdue: 2, .noData: 4]),
        .economy: tally([.notYet: 1]), .society: tally([.noData: 3]),
      ]
      tile.tasks = tally([.awaitingHandover: 1, .doneOnTime: 2])
      tile.readings = 43
      tile.newestPeriodEnd = day(2025, 3, 31)
    case 10:
      tile.pillars = [.society: tally([.onTrack: 4, .behind: 1])]
      tile.coverage = Coverage(owed: 5, reported: 3)
      tile.tasks = tally([.inProgress: 2, .overdue: 1])
      tile.readings = 128
      tile.newestPeriodEnd = day(2025, 9, 30)
    default: break
    }
    tile.targets = tile.pillars.values.reduce(into: Tally()) { sum, pillar in
      for state in TargetState.allCases where pillar[state] > 0 {
        sum.add(state, flags: [], times: pillar[state])
      }
    }
    return tile
  }
}

/// Those who report today.
extension Samples {
  /// The second ward of each does worse than the others.
  static func heirs(_ index: Int) -> HeirStanding? {
    let wards = successors(index).map(\.unit)
    guard !wards.isEmpty else { return nil }
    return HeirStanding(
      wards.enumerated().map { number, unit in
        let targets: Tally<TargetState> =
          number == 1 ? tally([.overdue: 1, .behind: 1]) : tally([.onTrack: 3, .achieved: 1])
        return Heir(
          unit: unit,
          standing: JointStanding(
            targets: targets, pillars: [.government: targets],
            tasks: number == 1 ? tally([.overdue: 1]) : tally([.inProgress: 1]),
            duties: number == 1 ? tally([.missing: 2]) : tally([.upToDate: 4]),
            coverage: number == 1
              ? Coverage(owed: 2, reported: 0) : Coverage(owed: 4, reported: 4)))
      }, newestPeriodEnd: day(2025, 10, 31))
  }

  static let living: [GroupStanding] = [
    GroupStanding(
      group: .communes, units: 126, measured: 6, owing: 6, leading: 6,
      standing: JointStanding(
        targets: tally([.overdue: 2, .behind: 2, .onTrack: 12, .achieved: 4]),
        tasks: tally([.overdue: 2, .inProgress: 4]),
        duties: tally([.missing: 4, .upToDate: 16]), coverage: Coverage(owed: 20, reported: 16))),
    GroupStanding(
      group: .agencies, units: 21, measured: 1, owing: 1,
      standing: JointStanding(
        targets: tally([.onTrack: 4, .behind: 1]), duties: tally([.upToDate: 5]),
        coverage: Coverage(owed: 5, reported: 5))),
  ]

  static let census = UnitCensus(
    living: [.city: 1, .communes: 126, .agencies: 21], formerDistricts: 10)

  /// A database of what was published, and nothing more.
  static func freshOverview() -> OverviewContent {
    var content = overview()
    content.living = content.living.map { GroupStanding(group: $0.group, units: $0.units) }
    content.attention = []
    content.attentionTotal = 0
    for index in content.units.indices {
      let heirs = content.units[index].heirs?.units.map { Heir(unit: $0) }
      content.units[index].heirs = heirs.map { HeirStanding($0) }
      content.units[index].targets = Tally()
      content.units[index].pillars = [:]
      content.units[index].tasks = Tally()
      content.units[index].coverage = Coverage()
    }
    return content
  }
}

/// The overview.
extension Samples {
  static let principleTitles = [
    "Nhận thức và hành động của lãnh đạo", "Thể chế, cơ chế, chính sách",
    "Hạ tầng, nền tảng, dữ liệu số", "An ninh mạng, bảo vệ dữ liệu", "Văn hóa số",
    "Chuyển đổi số và Đề án 06 đồng bộ", "Nguồn lực cho chuyển đổi số",
    "100% dịch vụ công trực tuyến thiết yếu", "Nhân lực chuyển đổi số và ngành mới",
    "Hài hòa lợi ích các bên", "Không nói không, không nói mà không làm",
    "Không để ai bị bỏ lại phía sau", "Không tiền mặt", "Không giấy tờ",
    "Không làm mất thời gian, công sức, chi phí", "Nhân lực, công dân, kỹ năng, tài năng số",
    "Ưu tiên nguồn lực", "Hạ tầng số toàn diện mà tiết kiệm",
    "Quản lý, điều hành số, thông minh", "Cơ chế, chính sách; phân cấp, ủy quyền",
  ]

  static let principles: [Principle] = {
    let lists: [(Principle.List, String)] = [
      (.push, "ĐM"), (.guarantee, "BĐ"), (.no, "K"), (.focus, "TT"),
    ]
    return principleTitles.enumerated().map { number, title in
      let (list, prefix) = lists[number / 5]
      return Principle(
        code: Code("\(prefix)\(number % 5 + 1)"), list: list, order: number % 5 + 1,
        title: BilingualText(title), detail: BilingualText(title + " (chi tiết)."))
    }
  }()

  static func principleLines() -> [PrincipleLine] {
    principles.enumerated().map { number, principle in
      var cells = Tally<Attestation>()
      switch number {
      case 2: cells = tally([.met: 3, .partly: 2, .notMet: 1, .notAssessed: 7])
      case 7: cells = tally([.met: 9, .notMet: 2, .notAssessed: 2])
      default: cells = tally([.notAssessed: 13])
      }
      return PrincipleLine(principle: principle, cells: cells)
    }
  }

  static func attention() -> [AttentionLine] {
    [
      AttentionLine(
        subject: .task("nv-07"), unit: reference(10),
        title: BilingualText("Vé điện tử liên thông trên toàn mạng lưới xe buýt"),
        verdict: Verdict(.task(.doneOnTime), flags: [.claimed]), since: day(2025, 10, 2)),
      AttentionLine(
        subject: .target("ho-so-2025", indicator: "ho-so-truc-tuyen"),
        unit: UnitReference(
          code: "ha-noi", name: BilingualText("Thành phố Hà Nội", english: "Hà Nội City"),
          kind: .city),
        title: BilingualText("Tỷ lệ hồ sơ trực tuyến toàn trình", english: "Online files share"),
        verdict: Verdict(.target(.overdue), flags: [.stale]), since: day(2025, 7, 1)),
      AttentionLine(
        subject: .cell("BĐ3"), unit: reference(10),
        title: BilingualText("100% dịch vụ công trực tuyến thiết yếu"),
        verdict: Verdict(.cell(.met), flags: [.contradicted]), since: day(2025, 11, 1)),
      AttentionLine(
        subject: .task("nv-02"), unit: nil,
        title: BilingualText("Nâng hạng chỉ số chuyển đổi số của thành phố"),
        verdict: Verdict(.task(.notStarted), flags: [.notAssignable]), since: day(2025, 1, 1)),
    ]
  }

  static func changes() -> [ChangeLine] {
    [
      ChangeLine(
        sequence: 100, at: Instant(today, hour: 10, minute: 20), account: "thư ký",
        origin: .console, kind: .progress, key: "nv-07",
        title: BilingualText("Vé điện tử liên thông trên toàn mạng lưới xe buýt"),
        unit: reference(10)),
      ChangeLine(
        sequence: 99, at: Instant(today, hour: 9, minute: 5), account: "so-gtvt",
        origin: .importFile, kind: .reading, key: "4711",
        title: BilingualText("Tỷ lệ thanh toán không tiền mặt"), unit: reference(10),
        figure: Figure(value: ExactDecimal(625, scale: 1))),
      ChangeLine(
        sequence: 98, at: Instant(day(2025, 11, 19), hour: 16), account: "thư ký",
        origin: .importFile, kind: .batch, key: "q3.csv", rows: 1_234),
    ]
  }

  static func overview(entry: Int64 = 0) -> OverviewContent {
    let attention = attention()
    return OverviewContent(
      units: names.indices.map { tile($0, entry: $0 == 10 ? entry : 0) }, living: living,
      census: census,
      city: tally([.overdue: 2, .behind: 1, .onTrack: 3, .achieved: 6, .notMeasurable: 4]),
      principles: principleLines(),
      tasks: tally(
        [.overdue: 2, .slow: 1, .inProgress: 5, .notStarted: 4, .doneOnTime: 6],
        flags: []),
      attention: attention, attentionTotal: 37, changes: changes(),
      models: ModelCount(counted: 39))
  }
}
