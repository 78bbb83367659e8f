import Programme
import Testing
import VietnameseText

@testable import Interchange

/// The days on which what is shipped was said.
@Suite struct ShippedDaysTests {
  private var sources: [Code<Source>: Source] = [:]
  private var documents: [Code<Document>: Document] = [:]
  private var readings: [Reading] = []
  private let changes: [Change]

  init() throws {
    changes = ParsedCatalogue(try DataFolder.shipped.catalogueFiles()).changes
    for case .define(let definition, _) in changes {
      switch definition {
      case .source(let source): sources[source.code] = source
      case .document(let document): documents[document.code] = document
      default: continue
      }
    }
    for file in try DataFolder.shipped.readingFiles() {
      var reader = try ImportReader(
        file: file.name, bytes: MemoryBytes(file.bytes), known: KnownRecords(changes))
      while let row = reader.next() {
        guard case .candidate(_, let candidate) = row, case .report(let reading) = candidate.change
        else { continue }
        readings.append(reading)
      }
    }
  }

  /// A reading is known from its source's day where that has one, and never before its period ended.
  @Test func aReadingIsKnownFromItsSourcesDay() throws {
    var dated = 0
    for reading in readings {
      #expect(reading.reportedOn >= reading.period.last, "\(reading.indicator)")
      guard let published = sources[reading.source]?.publishedOn, published >= reading.period.last
      else { continue }
      #expect(!reading.reportedOnIsDerived, "\(reading.indicator) \(reading.source)")
      #expect(reading.reportedOn == published, "\(reading.indicator) \(reading.source)")
      dated += 1
    }
    #expect(dated > 50)
    let rest = readings.filter(\.reportedOnIsDerived)
    #expect(rest.allSatisfy { $0.reportedOn == $0.period.last })
  }

  @Test func aSourceThatIsADocumentsTextHasItsDay() {
    for (source, document): (Code<Source>, Code<Document>) in [
      ("nq-1656", "nq-1656"), ("tvpl-920", "qd-920"), ("nhansu-139", "kh-139"),
      ("htpl-5279", "qd-5279"), ("nhansu-6372", "qd-6372"), ("vpcp-369", "tb-369"),
      ("tvpl-405", "qd-405-bkhcn"),
    ] {
      #expect(sources[source]?.publishedOn == documents[document]?.issuedOn, "\(source)")
      #expect(sources[source]?.publishedOn != nil)
    }
  }

  @Test func newerAndBetterFiguresStand() throws {
    let accounts = readings.filter { $0.indicator == "ihanoi-tai-khoan" }
    let official = try #require(accounts.first { $0.figure?.value == ExactDecimal(1_633_840) })
    #expect(official.confidence == .official && official.period.last.iso == "2024-11-27")
    #expect(official.reportedOn.iso == "2024-12-13")
    let copy = try #require(accounts.first { $0.figure?.value == ExactDecimal(1_500_000) })
    #expect(copy.confidence == .disputed)
    for indicator: Code<Indicator> in ["sipas-tp", "sipas-tp-hang", "par-tp-hang"] {
      let reading = try #require(
        readings.first { $0.indicator == indicator && $0.period.last.iso == "2024-12-31" })
      #expect(reading.confidence == .press, "\(indicator)")
    }
    #expect(documents["chi-dao-210725"]?.number == "4173/UBND-ĐMPT")
    #expect(documents["nq-57"]?.issuedOn?.iso == "2024-12-22")
    // What is derived tells from what.
    for reading in readings where reading.confidence == .derived {
      #expect(reading.note?.contains("Suy ra") == true, "\(reading.indicator)")
    }
  }

  @Test func definitionsOfAFreshDatabaseAreKnownFromTheirDay() throws {
    let today = try #require(Day(iso: "2026-11-30"))
    let known = KnownDays(changes, readings: readings.map { .report($0) }, recordedOn: today)
    var days: [Reference: Day] = [:]
    for case .define(let definition, let day) in known.changes { days[definition.reference] = day }
    func day(_ reference: Reference) -> String? { days[reference]?.iso }
    #expect(day(.organisation("xa-lien-minh")) == "2025-06-16")
    #expect(day(.organisation("hoan-kiem")) == "2024-01-12")
    #expect(day(.document("qd-5279")) == "2025-10-23")
    #expect(day(.target("nq18-kts-2030")) == "2022-12-30")
    // Of no document: the earliest of its dated sources.
    #expect(day(.target("dvc26-sipas")) == "2026-02-10")
    // Neither: the day of recording.
    #expect(day(.target("kh64-dinh-danh-2023")) == today.iso)
    #expect(day(.indicator("kts-grdp")) == Day.distantPast.iso)
    // The city is known with the first that was said of it.
    let city = try #require(days[.organisation("ha-noi")])
    #expect(readings.allSatisfy { $0.unit != "ha-noi" || $0.reportedOn >= city })
    for reading in readings {
      let known = try #require(days[.organisation(reading.unit)])
      #expect(known <= reading.reportedOn, "\(reading.unit)")
    }
  }
}
