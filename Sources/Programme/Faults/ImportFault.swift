public import VietnameseText

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
