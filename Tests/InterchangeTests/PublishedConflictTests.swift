import Programme
import Testing
import VietnameseText

@testable import Interchange

private struct Published {
  var readings: [Reading] = []
  var indicators: [Code<Indicator>: Indicator] = [:]
  var lives: [Code<Organisation>: Life] = [:]

  init() throws {
    let catalogue = ParsedCatalogue(try DataFolder.shipped.catalogueFiles())
    for case .define(let definition, _) in catalogue.changes {
      switch definition {
      case .indicator(let indicator): indicators[indicator.code] = indicator
      case .organisation(let unit): lives[unit.code] = unit.life
      default: break
      }
    }
    for file in try DataFolder.shipped.readingFiles() {
      var reader = try ImportReader(
        file: file.name, bytes: MemoryBytes(file.bytes), known: KnownRecords(catalogue.changes))
      while let row = reader.next() {
        guard case .candidate(_, let candidate) = row, case .report(var reading) = candidate.change
        else { continue }
        reading.id = Int64(readings.count + 1)
        readings.append(reading)
      }
    }
  }

  func inspection(_ reading: Reading) throws -> ReadingInspection {
    let same = readings.filter { $0.indicator == reading.indicator && $0.unit == reading.unit }
    let series = ReadingSeries(same, of: .stock, known: .distantFuture)
    return ReadingInspection(
      reading: reading, indicator: try #require(indicators[reading.indicator]),
      life: try #require(lives[reading.unit]),
      earlier: series.newest(on: reading.period.last.adding(days: -1)),
      beside: series.beside(reading))
  }

  func findings(_ indicator: Code<Indicator>, _ source: Code<Source>) throws -> [Finding] {
    try readings.filter { $0.indicator == indicator && $0.source == source }
      .flatMap { try inspection($0).findings }
  }
}

/// The published figures contradict each other in known places; nothing of it is bent to fit, and
/// the rules see it.
@Suite struct PublishedConflictTests {
  private static let all = Result { try Published() }
  private let published: Published

  init() throws {
    published = try Self.all.get()
  }

  @Test func everyFigureIsOneThatItsIndicatorAllows() throws {
    for reading in published.readings {
      let indicator = try #require(published.indicators[reading.indicator])
      #expect(reading.figure?.fault(for: indicator) == nil, "\(reading.indicator) \(reading.unit)")
    }
  }

  @Test func theMoneyOfCashlessParkingFell() throws {
    let findings = try published.findings("do-xe-so-tien", "hanoitimes-da06")
    guard case .cumulativeFell(_, _, let from, let to, _) = try #require(findings.first) else {
      Issue.record("\(findings)")
      return
    }
    #expect(from == ExactDecimal(57) && to == ExactDecimal(68, scale: 1))
  }

  @Test func aPublishedShareIsNotWhatItsPartsGive() throws {
    let findings = try published.findings("ihanoi-qua-han", "dntt-ihanoi")
    guard case .shareDiffers(_, _, let printed, _, _, _) = try #require(findings.first) else {
      Issue.record("\(findings)")
      return
    }
    #expect(printed == ExactDecimal(1107, scale: 2))
  }

  @Test func theYearEndFigureIsNovembersCopy() throws {
    let findings = try published.findings("ihanoi-pa-ht", "baomoi-ihanoi")
    guard case .staleCopy = try #require(findings.first) else {
      Issue.record("\(findings)")
      return
    }
  }

  @Test func twoSourcesRankTheCityDifferentlyIn2023() throws {
    let findings = try published.findings("dti-hang", "hanoitimes-dti24")
    guard case .sourcesDiffer = try #require(findings.first) else {
      Issue.record("\(findings)")
      return
    }
  }

  @Test func aFigureOfADistrictAfterItsEndIsSeen() throws {
    let findings = try published.findings("ban-truc-tuyen", "vnexpress-phuxuyen")
    guard case .outsideLife = try #require(findings.first) else {
      Issue.record("\(findings)")
      return
    }
  }

  @Test func whatAgreesIsLeftAlone() throws {
    let calm: [(Code<Indicator>, Code<Source>)] = [
      ("ihanoi-tai-khoan", "nld-ihanoi"), ("ihanoi-ht-xu-ly-ty-le", "nld-ihanoi"),
      ("hs-xa-truc-tuyen-ty-le", "laodong-q3"), ("bcs-hang", "laodong-0325"),
      ("thon-thong-minh", "hanoimoi-danphuong"),
    ]
    for (indicator, source) in calm {
      let findings = try published.findings(indicator, source)
      #expect(findings == [], "\(indicator)")
    }
  }

  @Test func rangesRanksAndPartsAreKeptAsPrinted() throws {
    func figure(_ indicator: Code<Indicator>, _ unit: Code<Organisation>, _ source: Code<Source>)
      -> Figure?
    {
      published.readings.first {
        $0.indicator == indicator && $0.unit == unit && $0.source == source
      }?.figure
    }
    #expect(figure("dti-hang", "ha-noi", "nhandan-dti24")?.population == 34)
    #expect(figure("par-huyen-hang", "long-bien", "ktdt-par24")?.population == 30)
    let share = figure("tp-giao-vuot", "long-bien", "tracuu-longbien")
    #expect(share?.numerator == ExactDecimal(19) && share?.denominator == ExactDecimal(27))
    let online = figure("hs-truc-tuyen-xu-ly", "ha-noi", "vnvn-res57")
    #expect(online?.value == ExactDecimal(124, scale: 2) && online?.qualifier == .over)
    let commune = published.readings.first { $0.indicator == "hs-xa" }
    #expect(commune?.period.first.iso == "2025-07-01" && commune?.period.last.iso == "2025-09-23")
  }
}
