import Programme
import VietnameseText

extension Demonstration {
  /// An indicator of the demonstration, with how its values move in an ordinary unit.
  struct Gauge: Sendable {
    let key: String
    let title: BilingualText
    let kind: Indicator.Kind
    let nature: Indicator.Nature
    let pillar: Pillar?
    let measure: BilingualText?
    /// How often it is reported: month or quarter.
    let every: Granularity
    /// Digits after the decimal mark.
    let scale: Int
    /// Where units begin; of a rank the share of all who are ranked.
    let start: Double
    /// How far a year's target lies from where the year begins; below zero where less is better.
    let step: Double
    /// Beyond this no target goes.
    let limit: Double
    /// How many cases a month a share is counted over; nil where only the share is told.
    let volume: ClosedRange<Int>?
    let principles: [Code<Principle>]

    init(
      _ key: String, _ vietnamese: String, _ english: String, _ kind: Indicator.Kind,
      _ nature: Indicator.Nature, _ pillar: Pillar?, from start: Double, by step: Double,
      limit: Double, scale: Int? = nil, measure: BilingualText? = nil,
      every: Granularity = .month, volume: ClosedRange<Int>? = nil,
      principles: [Code<Principle>]
    ) {
      self.key = key
      title = BilingualText(vietnamese + " (mô phỏng)", english: english + " (simulated)")
      self.kind = kind
      self.nature = nature
      self.pillar = pillar
      self.measure = measure
      self.every = every
      self.scale = scale ?? (kind == .percent || kind == .score ? 1 : 0)
      self.start = start
      self.step = step
      self.limit = limit
      self.volume = volume
      self.principles = principles
    }

    var code: Code<Indicator> { Code("mp-" + key) }

    var indicator: Indicator {
      Indicator(
        code: code, title: title, kind: kind, nature: nature,
        direction: step < 0 ? .lowerIsBetter : .higherIsBetter, measure: measure,
        instrument: BilingualText(
          "Hệ thống báo cáo mô phỏng", english: "Simulated reporting system"),
        pillar: pillar, provenance: Demonstration.provenance)
    }

    var comparison: Target.Comparison {
      switch kind {
      case .rank: .rankAtMost
      case .yesNo: .equal
      default: step < 0 ? .atMost : .atLeast
      }
    }

    /// How many days after a period its report is due; what others must tell the unit first, later.
    var dueAfterDays: Int {
      every == .quarter ? 12 : pillar == .government ? 7 : 20
    }

    static let all = government + economy + society
    private static let byKey = Dictionary(
      all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

    static func named(_ key: String) -> Gauge? { byKey[key] }

    /// What units of a role are measured by, the most telling first.
    static func keys(for role: Cast.Role) -> [String] {
      switch role {
      case .city:
        [
          "ho-so-truc-tuyen", "thanh-toan-truc-tuyen", "so-hoa-ket-qua", "hoa-don-dien-tu",
          "dinh-danh-dien-tu", "suc-khoe-dien-tu", "phan-anh-dung-han", "su-co-an-toan",
          "hai-long",
        ]
      case .district:
        [
          "ho-so-truc-tuyen", "cho-khong-tien-mat", "dinh-danh-dien-tu", "so-hoa-ket-qua",
          "thanh-toan-truc-tuyen", "san-pham-truc-tuyen", "suc-khoe-dien-tu", "giam-sat-ma-doc",
          "giai-quyet-dung-han", "thoi-gian-xu-ly", "hai-long", "van-ban-ky-so", "xep-hang",
          "phan-anh-dung-han", "hoc-ba-so", "tap-huan-ky-nang", "kinh-phi", "ke-hoach-nam",
          "chung-thu-so", "hoa-don-dien-tu",
        ]
      case .department:
        [
          "gplx-truc-tuyen", "nut-giao-ket-noi", "ve-dien-tu", "du-lieu-dung-chung",
          "van-ban-ky-so", "giam-sat-ma-doc", "ke-hoach-nam",
        ]
      case .tax:
        [
          "nop-thue-dien-tu", "ho-kinh-doanh-ke-khai", "hoa-don-dien-tu", "giai-quyet-dung-han",
          "su-co-an-toan", "chung-thu-so", "xep-hang",
        ]
      case .press:
        [
          "tin-bai", "luot-doc", "quy-trinh-toa-soan", "tap-huan-ky-nang", "doc-gia-dang-ky",
          "giam-sat-ma-doc", "kinh-phi",
        ]
      case .commune:
        [
          "ho-so-truc-tuyen", "dinh-danh-dien-tu", "cho-khong-tien-mat", "ho-tro-tai-nha",
          "thoi-gian-xu-ly", "so-hoa-ket-qua", "suc-khoe-dien-tu", "tap-huan-ky-nang",
          "thanh-toan-truc-tuyen", "san-pham-truc-tuyen", "phan-anh-dung-han", "hai-long",
          "hoc-ba-so", "xep-hang",
        ]
      }
    }

    /// How many of them a unit of a role reports.
    static func count(for role: Cast.Role) -> Int {
      switch role {
      case .city: 8
      case .commune: 4
      default: 6
      }
    }

    /// How many units of a role are ranked together, and what they are.
    static func ranked(_ role: Cast.Role) -> (population: Int, what: String) {
      switch role {
      case .commune: (126, "xã, phường")
      case .district: (30, "quận, huyện, thị xã")
      default: (22, "sở, ban, ngành")
      }
    }
  }
}
