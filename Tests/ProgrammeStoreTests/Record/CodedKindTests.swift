import Programme
import Testing

@testable import ProgrammeStore

/// What a code of a kind is called where there is no such record.
@Suite struct CodedKindTests {
  @Test(arguments: RecordKind.allCases)
  func aCodeNamesARecordOfItsOwnKindOrNone(kind: RecordKind) {
    let code = kind == .pillar ? Pillar.economy.rawValue : "a-1"
    if let reference = kind.reference(code) {
      #expect(reference.kind == kind)
      #expect(reference.key == code)
    }
  }

  @Test func aKindWithoutCodesNamesNoSource() {
    #expect(RecordKind.reading.reference("a-1") == nil)
    #expect(RecordKind.pillar.reference("a-1") == nil)
  }
}
