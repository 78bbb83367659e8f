import Programme
import Testing

@testable import Interchange

/// A small generator with a seed, so that a failure can be repeated.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

private enum Outcome: Equatable {
  case rows([[String]])
  case fault(TableFault)
}

private func outcome(_ source: any ByteSource) -> Outcome {
  do throws(TableFault) {
    var reader = try TableReader(source)
    var record = TableRecord()
    var rows: [[String]] = []
    while try reader.read(into: &record) {
      rows.append(["\(record.line)"] + (0..<record.count).map(record.cell))
    }
    return .rows(rows)
  } catch {
    return .fault(error)
  }
}

@Suite struct RandomTableTests {
  /// Bytes that matter to encodings and tables, and a few that do not.
  private static let alphabet: [UInt8] =
    Array("ab;,\t\"\"\r\n\n =-+@'?1.2".utf8) + [0xC3, 0xA1, 0xBA, 0xCC, 0xE0, 0xEC, 0xF2, 0xFF, 0]

  @Test(arguments: 1...20)
  func whatAFileSaysDoesNotDependOnHowItArrives(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<40 {
      let count = Int.random(in: 0...60, using: &random)
      var bytes: [UInt8] = []
      for _ in 0..<count {
        bytes.append(Self.alphabet.randomElement(using: &random) ?? 0)
      }
      if Bool.random(using: &random) { bytes = bytes.filter { $0 < 0x80 && $0 > 0 } }
      if seed.isMultiple(of: 5) { bytes = [0xFF, 0xFE] + bytes }
      let whole = outcome(MemoryBytes(bytes))
      for size in [1, 2, 3, 7] {
        #expect(outcome(TrickledBytes(bytes, size: size)) == whole, "\(bytes) by \(size)")
      }
    }
  }

  @Test(arguments: 1...20)
  func noFileMakesTheImportTrap(seed: UInt64) throws {
    var random = Seeded(state: seed &* 977)
    let words = [
      "2024", "tháng 6/2025", "1.234", "12%", "19/27", "–", "7–7,5", "=1", "khoảng", "khoảng 5",
      "", "\"", "\n", ";", "a", "rút", "có", "99999999999999999999", "-", "/", "1/", "/1", "%",
      "\u{301}", "\u{202E}", "🎯", "30/02/2025",
    ]
    for _ in 0..<20 {
      var text = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị;Mức;Sửa\n"
      for _ in 0..<20 {
        text += (words.randomElement(using: &random) ?? "")
        if Bool.random(using: &random) { text += ";" }
        if Int.random(in: 0..<8, using: &random) == 0 { text += "\n" }
      }
      var known = KnownRecords()
      known.add(
        .indicator(Indicator(code: "a", title: BilingualText("A"), kind: .percent, nature: .flow)))
      var reader = try ImportReader(
        file: "t", bytes: MemoryBytes(Array(text.utf8)), known: known)
      while let row = reader.next() {
        if case .refused(_, let faults) = row { #expect(!faults.isEmpty) }
      }
    }
  }
}
