import Programme
import VietnameseText

@testable import Interchange

/// A file says the same however it arrives; what is wrong has a line of the file; what was read is
/// read again when it is written.
enum TableInvariant {
  private enum Outcome: Equatable {
    case rows([Row])
    case fault(TableFault)
  }

  private struct Row: Equatable {
    var line: Int
    var cells: [String]
  }

  /// Gives a few bytes at a time.
  private struct Trickle: ByteSource {
    var bytes: ArraySlice<UInt8>
    let size: Int

    mutating func read(atMost limit: Int) throws(ByteSourceFault) -> [UInt8] {
      let piece = bytes.prefix(min(size, limit))
      bytes = bytes.dropFirst(piece.count)
      return Array(piece)
    }
  }

  static func complaint(_ input: [UInt8]) -> String? {
    let whole = outcome(MemoryBytes(input))
    // A long one arrives in larger pieces: the time is the reader's, not the trickle's.
    let size = input.count > 4_096 ? 1_021 : 1 + input.count % 7
    let trickled = outcome(Trickle(bytes: input[...], size: size))
    if trickled != whole { return "by \(size): \(trickled), whole: \(whole)" }
    let lines = lineCount(input)
    switch whole {
    case .fault(let fault):
      return (0...lines).contains(fault.line)
        ? nil : "line \(fault.line) of \(lines): \(fault.rule)"
    case .rows(let rows):
      if let wrong = rows.first(where: { !(1...lines).contains($0.line) }) {
        return "row on line \(wrong.line) of \(lines)"
      }
      return roundTrip(rows)
    }
  }

  private static func outcome(_ source: any ByteSource) -> Outcome {
    do throws(TableFault) {
      var reader = try TableReader(source)
      var record = TableRecord()
      var rows: [Row] = []
      while try reader.read(into: &record) {
        rows.append(Row(line: record.line, cells: record.cells))
      }
      return .rows(rows)
    } catch {
      return .fault(error)
    }
  }

  private static func roundTrip(_ rows: [Row]) -> String? {
    var writer = TableWriter()
    // What separates is told from the first line: it has more than one cell.
    writer.append([.text("đầu"), .text("b")])
    for row in rows { writer.append(row.cells.map { .text($0) }) }
    guard case .rows(let again) = outcome(MemoryBytes(writer.bytes)) else {
      return "written, it is \(outcome(MemoryBytes(writer.bytes)))"
    }
    guard again.count == rows.count + 1 else { return "\(again.count - 1) of \(rows.count) rows" }
    for (row, read) in zip(rows, again.dropFirst()) {
      let isSame =
        row.cells.count == read.cells.count
        && zip(row.cells, read.cells).allSatisfy { $0 == $1 || "'" + $0 == $1 }
      if !isSame { return "\(row.cells) came back as \(read.cells)" }
    }
    return nil
  }

  /// Lines as editors count them; a page code's bytes may be letters that end none.
  static func lineCount(_ input: [UInt8]) -> Int {
    1 + input.reduce(0) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
  }
}

/// A row is understood, or refused with at least one fault that has its place.
enum RowsInvariant {
  private static let known: KnownRecords = {
    var known = KnownRecords()
    for (code, kind, nature) in [
      ("a", Indicator.Kind.percent, Indicator.Nature.stock), ("b", .count, .flow),
      ("h", .rank, .stock),
    ] {
      known.add(
        .indicator(
          Indicator(
            code: Code(code), title: BilingualText(code.uppercased()), kind: kind, nature: nature)))
    }
    known.add(.organisation(Organisation(code: "dv", name: BilingualText("Đơn vị"), kind: .ward)))
    return known
  }()

  static func complaint(_ input: [UInt8]) -> String? {
    let lines = TableInvariant.lineCount(input)
    do throws(ImportFault) {
      var reader = try ImportReader(file: "f.csv", bytes: MemoryBytes(input), known: known)
      while let row = reader.next() {
        switch row {
        case .candidate(let line, _):
          if !(1...lines).contains(line) { return "row on line \(line) of \(lines)" }
        case .refused(let line, let faults):
          if faults.isEmpty { return "line \(line) refused for nothing" }
          if let complaint = faults.lazy.compactMap({ misplaced($0, lines) }).first {
            return complaint
          }
        }
      }
      return nil
    } catch {
      return misplaced(error, lines)
    }
  }

  private static func misplaced(_ fault: ImportFault, _ lines: Int) -> String? {
    guard (0...lines).contains(fault.line) else {
      return "line \(fault.line) of \(lines): \(fault.rule)"
    }
    return fault.file == "f.csv" ? nil : "file \(fault.file)"
  }
}
