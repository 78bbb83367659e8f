import Programme
import Testing
import VietnameseText

@testable import Interchange

private let reading = (try? DataFolder.shipped.catalogueFiles()).map { ParsedCatalogue($0) }

private func definitions() throws -> [Definition] {
  try #require(reading).changes.compactMap { change in
    guard case .define(let definition, _) = change else { return nil }
    return definition
  }
}

/// What the program ships must be readable whole, and honest.
@Suite struct ShippedDataTests {
  @Test func everyFileIsReadWithoutAFault() throws {
    #expect(try #require(reading).faults == [])
    #expect(try DataFolder.shipped.catalogueFiles().count == CatalogueSection.all.count)
  }

  @Test func everyPublishedReadingIsReadWithoutAFault() throws {
    let known = KnownRecords(try #require(reading).changes)
    let file = try #require(try DataFolder.shipped.readingFiles().first)
    var reader = try ImportReader(
      file: file.name, bytes: MemoryBytes(file.bytes), known: known)
    var count = 0
    while let row = reader.next() {
      count += 1
      if case .refused(_, let faults) = row { Issue.record("\(faults)") }
    }
    #expect(count == 181)
  }

  @Test func thirteenUnitsAreThePilot() throws {
    let units = try definitions().compactMap { definition -> Organisation? in
      guard case .organisation(let unit) = definition else { return nil }
      return unit
    }
    let pilots = units.filter(\.isPilot)
    #expect(pilots.map(\.order) == Array(1...13))
    let districts = pilots.filter { $0.kind == .urbanDistrict || $0.kind == .ruralDistrict }
    #expect(districts.count == 10)
    #expect(districts.allSatisfy { $0.life.last?.iso == "2025-06-30" })
    #expect(pilots.filter { $0.life.last == nil }.map(\.kind) == [.newspaper])
    let vietHung = units.filter { $0.name.vietnamese.hasPrefix("Phường Việt Hưng") }
    #expect(vietHung.count == 2)
    #expect(vietHung.filter { $0.life.contains(Day(number: 20_269)) }.count == 1)
  }

  @Test func theThirtyNineModelsAreCountedAndNotNamed() throws {
    let models = try definitions().compactMap { definition -> PilotModel? in
      guard case .model(let model) = definition else { return nil }
      return model
    }
    #expect(models.first { $0.unit == nil }?.count == 39)
    #expect(models.allSatisfy { $0.name == nil })
  }

  @Test func theTasksOfTheSummaryNameNoOwnerAndNoDay() throws {
    let tasks = try definitions().compactMap { definition -> BreakthroughTask? in
      guard case .task(let task) = definition else { return nil }
      return task
    }
    #expect(tasks.count == 8)
    for task in tasks {
      #expect(task.document == "qd-6785" && task.basis == .summary)
      #expect(task.lead == nil && task.firstDeadline == nil && task.output == nil)
      #expect(task.provenance.note?.hasPrefix("Theo bản tóm tắt đã công bố") == true)
    }
  }

  @Test func twentyPrinciplesInFourLists() throws {
    let principles = try definitions().compactMap { definition -> Principle? in
      guard case .principle(let principle) = definition else { return nil }
      return principle
    }
    for list in Principle.List.allCases {
      #expect(principles.filter { $0.list == list }.map(\.order) == [1, 2, 3, 4, 5])
    }
    #expect(principles.first?.code == "ĐM1" && principles.last?.code == "TT5")
  }

  @Test func theCatalogueIsWrittenBackAndReadTheSame() throws {
    let changes = try #require(reading).changes
    let again = ParsedCatalogue(CatalogueFile.files(defining: changes))
    #expect(again.faults == [])
    #expect(again.changes == changes)
  }

  @Test(arguments: ImportKind.allCases)
  func theTemplateOfEachKindHasItsColumns(kind: ImportKind) throws {
    let lines = try TemplateFiles.text(kind.rawValue + ".csv").split(separator: "\r\n")
    #expect(lines.count == 1)
    let titles = try #require(lines.first).split(separator: ";").map(String.init)
    #expect(titles.map(ImportColumn.key) == kind.columns.map { ImportColumn.key($0.title) })
    let explained = try TemplateFiles.text("README.md")
    for column in kind.columns { #expect(explained.contains(column.title)) }
  }
}
