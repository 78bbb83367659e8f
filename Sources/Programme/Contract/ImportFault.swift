public import VietnameseText

/// What a file that people fill in holds (nhập từ tệp).
public enum ImportKind: String, CaseIterable, Sendable {
  case readings
  case tasks
  case progress
}

/// One thing wrong in a file that was to be imported: where, what stood there, which rule it broke.
public struct ImportFault: Error, Hashable, Sendable {
  public var file: String
  /// The line in the file, from 1; 0 when it is about the whole file.
  public var line: Int
  /// The header of the column, as the file writes it.
  public var column: String?
  public var value: String?
  public var rule: Rule

  public init(file: String, line: Int, column: String? = nil, value: String? = nil, rule: Rule) {
    self.file = file
    self.line = line
    self.column = column.map(ImportFault.short)
    self.value = value.map(ImportFault.short)
    self.rule = rule
  }

  /// What a message shows of a text: a thousand faults are kept, however long what is wrong is.
  public static func short(_ text: String) -> String {
    text.utf8.count <= longest
      ? text : String(decoding: text.utf8.prefix(longest / 2), as: UTF8.self) + "…"
  }

  /// The most bytes of a text that are shown whole.
  private static let longest = 400

  public enum Rule: Hashable, Sendable {
    case unreadable(errno: Int32)
    case emptyFile
    /// Bytes that are no text in the encoding that the file appears to have.
    case badEncoding(offset: Int)
    case unknownKind
    case missingColumn(String)
    case duplicateColumn
    case unclosedQuote
    /// The line that it was sent over ended before it: its last line is not ended, or nobody is
    /// there any more.
    case cutShort
    case wrongFieldCount(found: Int, expected: Int)
    /// The file ends without a line's end in a row that lacks cells.
    case lastRowCut(found: Int, expected: Int)
    /// More cells than titles in a file whose cells are separated by commas, as decimal commas are.
    case splitByComma(found: Int, expected: Int)
    /// "7,9": one number, or two cells.
    case commaBetweenDigits
    /// "Giá trị (1.234,5)" fell apart at its own comma.
    case splitTitle
    /// Letters of an encoding from before Unicode.
    case legacyEncoding(LegacyEncoding)
    /// The cell says something else than another column of its row.
    case contradictsColumn(String, value: String)
    /// "1/34,5": a place and a population are whole numbers.
    case rankNotWhole
    /// More bytes than an import may have.
    case tooManyBytes(limit: Int64)
    /// More rows than an import may have.
    case tooManyRows(limit: Int)
    /// More cells than a row of any table has.
    case tooManyCells(limit: Int)
    /// More readings of one indicator and unit than are judged at once.
    case tooManyOfSeries(limit: Int)
    /// No byte came for so long that nobody is taken to be sending any more.
    case idleInput(seconds: Int)
    case emptyField
    /// "Qu?n": letters were lost when a spreadsheet saved the file.
    case damagedText
    case formula
    case notANumber
    /// "#N/A", "n/a": the file says that there is no value.
    case noValue
    /// More digits than can be kept exactly.
    case numberTooLong
    /// "12,5 %" where no percentage is measured.
    case percentNotAllowed
    /// A number, but not in the style that the header states.
    case numberInOtherStyle(declared: NumberStyle)
    /// "1.234" could be either; the header must state the style.
    case ambiguousNumber
    case notADay
    case notAPeriod
    case unknownUnit
    case unknownIndicator
    case unknownTask
    case unknownSource
    case unknownDocument
    case unknownWord(allowed: [String])
    case textTooLong(limit: Int)
    /// The same as an earlier line.
    case repeatedInFile(line: Int)
    /// Something else than an earlier line, of the same series, period and source.
    case contradictsInFile(line: Int, stands: Figure, told: Figure)
    /// A correction or withdrawal of what nobody said.
    case nothingToCorrect
    case refused(Refusal)
  }
}

extension ImportFault.Rule {
  /// Whether nothing after it was read.
  public var endsFile: Bool {
    switch self {
    case .unreadable, .badEncoding, .unclosedQuote, .cutShort, .tooManyBytes, .tooManyRows,
      .tooManyCells, .idleInput:
      true
    default: false
    }
  }
}

/// How Vietnamese was written before Unicode; such letters look like others to whoever does not know.
public enum LegacyEncoding: String, CaseIterable, Sendable {
  case tcvn3
  case vni
  case viscii
  /// The Vietnamese code page of Windows, taken for the Western one.
  case windows1258
}

/// One thing wrong in a catalogue file: where and which rule it broke.
public struct CatalogueFault: Error, Hashable, Sendable {
  public var file: String
  /// From 1; nil where the parser gives only a key path.
  public var line: Int?
  public var column: Int?
  /// Such as `target[3].due`.
  public var keyPath: String?
  public var rule: Rule

  public init(
    file: String, line: Int? = nil, column: Int? = nil, keyPath: String? = nil, rule: Rule
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
    self.rule = rule
  }

  public enum Rule: Hashable, Sendable {
    case unreadable(errno: Int32)
    /// A byte that is no part of any letter.
    case notUTF8(byte: UInt8)
    case syntax(detail: String)
    case missingKey
    case unknownKey
    case wrongType(expected: String)
    case unknownWord(String, allowed: [String])
    case notADay(String)
    case notANumber(String)
    case duplicateCode(String)
    case unknownReference(kind: RecordKind, String)
    case malformedCode(String)
    /// Letters were lost or garbled when a program saved the file.
    case damagedText(String)
    /// Letters of an encoding from before Unicode.
    case legacyEncoding(LegacyEncoding, String)
    /// It was understood, and can't be stored.
    case refused(Refusal)
  }
}

/// What an import did, or would do (`--dry-run`).
public struct ImportOutcome: Hashable, Sendable {
  public var kind: ImportKind
  public var rows: Int
  public var stored: Int
  public var faults: Int
  /// The first thousand faults at most.
  public var firstFaults: [ImportFault]
  public var findings: Int
  /// The first thousand findings at most.
  public var firstFindings: [ImportFinding]
  /// What the rows change; of a dry run only.
  public var effects: ImportEffects?
  public var receipt: Receipt?

  public init(
    kind: ImportKind, rows: Int = 0, stored: Int = 0, faults: Int = 0,
    firstFaults: [ImportFault] = [], findings: Int = 0, firstFindings: [ImportFinding] = [],
    effects: ImportEffects? = nil, receipt: Receipt? = nil
  ) {
    self.kind = kind
    self.rows = rows
    self.stored = stored
    self.faults = faults
    self.firstFaults = firstFaults
    self.findings = findings
    self.firstFindings = firstFindings
    self.effects = effects
    self.receipt = receipt
  }
}
