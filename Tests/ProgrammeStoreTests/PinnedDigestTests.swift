import Interchange
import Programme
import ProgrammeStore
import Testing
import VietnameseText

/// What is stored does not move: the same changes give the same journal, whatever the code that
/// writes it looks like. The first digest changes with the shipped data alone, the second never.
@Suite struct PinnedDigestTests {
  @Test func thePublishedDataAreStoredAsEver() throws {
    let folder = TemporaryFolder()
    let catalogue = ParsedCatalogue(try DataFolder.shipped.catalogueFiles())
    let now = instant("2026-06-01")
    let actor = Actor(account: "init", origin: .initialisation)
    _ = try Store.create(
      at: folder.database, changes: catalogue.changes, demonstration: false, by: actor, at: now)
    let gate = try Gate(path: folder.database)
    let known = KnownRecords(catalogue.changes)
    for (name, bytes) in try DataFolder.shipped.readingFiles() {
      var rows = try ImportReader(file: name, bytes: MemoryBytes(bytes), known: known)
      _ = try gate.importRows(
        rows.kind, file: name, fileDigest: { nil }, by: actor, at: now, next: { rows.next() })
    }
    let digest = try Store.verifyJournal(at: folder.database).digest
    #expect(
      digest == "5dc0fed870e6db8c75e94af568e94524f64492369b4ed8878d6d37f81c07d3be")
  }

  /// One of every kind and one of every change; the second versions leave out what the first have.
  @Test func everyKindOfChangeIsStoredAsEver() throws {
    let database = try RecordedProgramme.database()
    for (number, change) in Self.changes.enumerated() {
      try database.commit(
        change, at: instant("2025-06-02", hour: number))
    }
    try database.commit(.revert(entry: 6), by: tester, at: instant("2025-06-04"))
    let digest = try Store.verifyJournal(at: database.path).digest
    #expect(
      digest == "db809bffcf7a344fe30c28afef67859c27d96e7fabf4a106cf24d629bafa71e4")
  }

  private static var changes: [Change] {
    SmallProgramme.definitions.map(nextVersion).map { .define($0, knownFrom: nil) } + [
      .define(.account(Account(code: "moi", name: "Mới", role: .viewer)), knownFrom: nil),
      .report(SmallProgramme.reading(on: "2025-04-30", 40)),
      .progress(
        ProgressReport(
          task: "nv-1", asOf: day("2025-05-31"), state: .inProgress, percent: ExactDecimal(40),
          result: "Xong bước một", difficulty: "Thiếu người", evidence: Evidence(text: "Biên bản"))),
      .extend(
        Extension(
          task: "nv-1", deadline: day("2025-09-30"), grantedOn: day("2025-05-30"),
          document: "12/QĐ-UBND", note: "Lần một")),
      .assess(
        Assessment(
          unit: "long-bien", principle: "ĐM1", asOf: day("2025-05-31"), attestation: .partly,
          assessor: "Tổ giúp việc", evidence: Evidence(text: "Phiếu"),
          provenance: Provenance(sources: ["bao-chi"], confidence: .press)),
        knownFrom: nil),
      .act(
        Act(
          kind: .acknowledgement, subject: .task("nv-1"), on: day("2025-06-02"),
          text: "Cần xem lại",
          until: day("2025-07-01"))),
      .withdraw(.activity("hd-1"), knownFrom: nil),
      .withdraw(.threshold(.onTrackPoints, validFrom: .distantPast), knownFrom: nil),
      .withdraw(.account("moi"), knownFrom: nil),
    ]
  }

  private static func nextVersion(of definition: Definition) -> Definition {
    switch definition {
    case .source(var record):
      record.publisher = "Nhà xuất bản"
      record.publishedOn = day("2024-05-06")
      return .source(record)
    case .document(var record):
      record.issuedText = "Tháng 12"
      record.provenance = Provenance(note: "Bản scan")
      return .document(record)
    case .pillar(var record):
      record.name.english = "Digital government"
      return .pillar(record)
    case .taskGroup(var record):
      record.order = 2
      return .taskGroup(record)
    case .principle(var record):
      record.detail = BilingualText("Diễn giải mới", english: "New detail")
      return .principle(record)
    case .organisation(var record):
      record.life = Life(first: record.life.first, last: day("2027-06-30"))
      record.order += 1
      return .organisation(record)
    case .succession(var record):
      record.extent = .whole
      record.day = nil
      return .succession(record)
    case .model(var record):
      record.count = 40
      record.pillar = .economy
      return .model(record)
    case .activity(var record):
      record.pillar = .society
      return .activity(record)
    case .indicator(var record):
      record.mayExceedHundred = true
      record.instrument = BilingualText("Điều tra", english: "Survey")
      return .indicator(record)
    case .target(var record):
      record.value = ExactDecimal(855, scale: 1)
      record.principles = []
      return .target(record)
    case .duty(var record):
      record.calendar = .administrative
      record.every = .quarter
      return .duty(record)
    case .threshold(var record):
      record.value = ExactDecimal(75, scale: 1)
      record.validTo = day("2030-12-31")
      return .threshold(record)
    case .task(var record):
      record.milestones.removeLast()
      record.basis = .operatorEntry
      return .task(record)
    case .account(let record): return .account(record)
    }
  }
}
