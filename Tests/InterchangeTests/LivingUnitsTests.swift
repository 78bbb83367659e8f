import Programme
import Testing
import VietnameseText
import Wording

@testable import Interchange

/// What the reorganisation of 2025 made of the city, as the program ships it.
@Suite struct LivingUnitsTests {
  private let units: [Code<Organisation>: Organisation]
  private let links: [Succession]

  init() throws {
    var units: [Code<Organisation>: Organisation] = [:]
    var links: [Succession] = []
    let files = try DataFolder.shipped.catalogueFiles()
    for case .define(let definition, _) in ParsedCatalogue(files).changes {
      switch definition {
      case .organisation(let unit): units[unit.code] = unit
      case .succession(let link): links.append(link)
      default: continue
      }
    }
    (self.units, self.links) = (units, links)
  }

  private var communes: [Organisation] {
    units.values.filter {
      ($0.kind == .ward || $0.kind == .commune) && $0.life.first?.iso == "2025-07-01"
    }
  }

  @Test func a126WardsAndCommunesLive() {
    #expect(communes.filter { $0.kind == .ward }.count == 51)
    #expect(communes.filter { $0.kind == .commune }.count == 75)
    #expect(communes.allSatisfy { $0.life.last == nil && $0.parent == "ha-noi" && !$0.isPilot })
    #expect(communes.allSatisfy { $0.name.english != nil && $0.provenance.confidence == .official })
    #expect(communes.allSatisfy { $0.provenance.sources.contains("nq-1656") })
    #expect(Set(communes.map(\.name.vietnamese)).count == 126)
  }

  @Test func eachNamesItsOfficialCodeItsClauseAndWhereItCameFrom() throws {
    var codes: Set<String> = []
    var clauses: Set<Int> = []
    for unit in communes {
      let note = try #require(unit.provenance.note)
      let code = try #require(note.firstMatch(of: #/^Mã ([0-9]{5}) \(QĐ 19/2025/QĐ-TTg\)\./#))
      codes.insert(String(code.1))
      let clause = try #require(
        note.firstMatch(of: #/Điều 1 khoản ([0-9]+): từ (quận|huyện|thị xã) /#))
      clauses.insert(try #require(Int(clause.1)))
    }
    #expect(codes.count == 126)
    #expect(clauses == Set(1...126))
  }

  @Test func theirShortNamesTellThemApart() {
    for language in [Wording(.vietnamese), Wording(.english)] {
      let short = communes.map { language.shortName($0) }
      #expect(short.allSatisfy { name in !["Phường ", "Xã "].contains { name.hasPrefix($0) } })
      #expect(short.allSatisfy { name in ![" Ward", " Commune"].contains { name.hasSuffix($0) } })
      #expect(Set(short).count == 126)
      #expect(short.allSatisfy { $0.count <= 26 })
    }
  }

  @Test func aPilotDistrictsFiftyNineLinksAreThere() throws {
    let districts = units.values.filter {
      $0.isPilot && ($0.kind == .urbanDistrict || $0.kind == .ruralDistrict)
    }
    let ours = links.filter { link in districts.contains { $0.code == link.predecessor } }
    #expect(ours.count == 59)
    #expect(
      ours.allSatisfy { $0.day?.iso == "2025-07-01" && $0.provenance.confidence == .official })
    #expect(ours.allSatisfy { units[$0.successor]?.life.first == $0.day })
    let land = ours.filter { $0.extent == .landOnly }
    #expect(land.count == 8)
    #expect(ours.filter { $0.extent == .part }.count == 51)
    // No district went whole into one unit, and each has people who went somewhere.
    for district in districts {
      #expect(ours.contains { $0.predecessor == district.code && $0.extent == .part })
    }
    #expect(
      land.contains { $0.predecessor == "dan-phuong" && $0.successor == "xa-me-linh" })
    #expect(ours.filter { $0.predecessor == "ba-vi" }.count == 8)
  }

  @Test func whatWasShippedWrongIsMended() throws {
    #expect(units["xa-lien-minh"]?.name.vietnamese == "Xã Liên Minh")
    #expect(!units.values.contains { $0.name.vietnamese.contains("Thọ Lão") })
    #expect(!units.values.contains { $0.provenance.note?.contains("Thọ Lão") ?? false })
    let transport = try #require(units["so-gtvt"])
    #expect(transport.life.last?.iso == "2025-02-28")
    #expect(units["so-xay-dung"]?.life.first?.iso == "2025-03-01")
    let merged = try #require(links.first { $0.predecessor == "so-gtvt" })
    #expect(merged.successor == "so-xay-dung" && merged.day?.iso == "2025-03-01")
    let tax = try #require(links.first { $0.predecessor == "cuc-thue-ha-noi" })
    #expect(units["cuc-thue-ha-noi"]?.life.last?.iso == "2025-02-28")
    #expect(units[tax.successor]?.name.vietnamese == "Chi cục Thuế khu vực I")
    // The day of its next name is not confirmed, and so not guessed.
    let again = try #require(links.first { $0.predecessor == tax.successor })
    #expect(again.day == nil && units[again.successor]?.life.first == nil)
    #expect(units["phuong-sai-dong"]?.provenance.confidence == .press)
    let oldWard = links.filter { $0.predecessor == "phuong-viet-hung-cu" }
    #expect(Set(oldWard.map(\.successor)) == ["phuong-viet-hung", "phuong-phuc-loi"])
    for code: Code<Organisation> in ["xa-dan-phuong", "xa-o-dien"] {
      #expect(units[code]?.provenance.confidence == .official)
    }
  }
}
