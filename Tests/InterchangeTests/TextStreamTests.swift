import Programme
import Testing
import VietnameseText

@testable import Interchange

/// "Quận Hoàn Kiếm; Đống Đa; Ứng Hòa" in Windows-1258, letter by letter with its tone bytes.
private let windows1258: [UInt8] =
  Array("Qu".utf8) + [0xE2, 0xF2] + Array("n Ho".utf8) + [0xE0] + Array("n Ki".utf8)
  + [0xEA, 0xEC] + Array("m; ".utf8) + [0xD0, 0xF4, 0xEC] + Array("ng ".utf8) + [0xD0]
  + Array("a; ".utf8) + [0xDD, 0xEC] + Array("ng H".utf8) + [0xF2].dropLast()
  + Array("o".utf8) + [0xCC] + Array("a".utf8)

private let expected = "Quận Hoàn Kiếm; Đống Đa; Ứng Hòa"

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
  return text.utf16.reduce(into: mark) { bytes, unit in
    let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    bytes += bigEndian ? halves : halves.reversed()
  }
}

private func read(_ source: any ByteSource) throws(TableFault) -> String {
  var stream = TextStream(source)
  var bytes: [UInt8] = []
  while let piece = try stream.next() { bytes += piece }
  return nfc(String(decoding: bytes, as: UTF8.self))
}

@Suite struct TextStreamTests {
  @Test(arguments: [1, 2, 3, 5, 64])
  func everyEncodingGivesTheSameTextHoweverItIsCut(size: Int) throws {
    let files: [[UInt8]] = [
      Array(expected.utf8), [0xEF, 0xBB, 0xBF] + Array(expected.utf8),
      utf16(expected, bigEndian: true), utf16(expected, bigEndian: false), windows1258,
    ]
    for file in files {
      #expect(try read(TrickledBytes(file, size: size)) == expected)
    }
  }

  @Test func decomposedTextComesOutComposed() throws {
    let decomposed = "Vie\u{323}\u{302}t"
    #expect(Array(try read(MemoryBytes(Array(decomposed.utf8))).unicodeScalars).count == 4)
  }

  @Test func lettersBeyondTheBasicPlaneSurviveUTF16() throws {
    for bigEndian in [true, false] {
      let text = "Kết quả 🎯𠮷"
      #expect(try read(TrickledBytes(utf16(text, bigEndian: bigEndian), size: 3)) == text)
    }
  }

  @Test func aFileThatChangesEncodingIsRefusedAtThatByte() {
    let file = Array("Hà Nội ".utf8) + [0xE0, 0x20]
    #expect(throws: TableFault(.badEncoding(offset: 10))) { try read(MemoryBytes(file)) }
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0x62, 0x00], 1),  // UTF-16 without its mark
      ([0x61, 0x81, 0x62], 1),  // no letter of any Vietnamese code page
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 4),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xDC], 4),  // half of a pair
      ([0xFE, 0xFF, 0x00, 0x61, 0x00], 4),  // half of a unit
      ([0xED, 0xA0, 0x80], nil),  // a surrogate in UTF-8: the code page's "í", nothing, "€"
    ] as [([UInt8], Int?)])
  func rubbishNamesItsByte(file: [UInt8], offset: Int?) {
    guard let offset else {
      #expect(throws: Never.self) { try read(MemoryBytes(file)) }
      return
    }
    #expect(throws: TableFault(.badEncoding(offset: offset))) { try read(MemoryBytes(file)) }
  }

  @Test func aFailingDeviceIsToldWithItsError() {
    #expect(throws: TableFault(.unreadable(errno: 5))) { try read(BreakingBytes(after: "a;b")) }
  }
}
