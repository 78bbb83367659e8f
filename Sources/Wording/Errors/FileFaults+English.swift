import Programme

extension Wording {
  func english(_ rule: ImportFault.Rule, value: String?) -> FaultText {
    let shown = value.map { "“\($0)” " } ?? "This "
    return switch rule {
    case .unreadable(let errno):
      FaultText("Cannot read the file: \(reason(errno)).", advice: "Check path and permissions.")
    case .emptyFile:
      FaultText(
        "The file has no lines.",
        advice: "Name the columns in the first line, then one record each.")
    case .badEncoding(let offset):
      FaultText(
        "The bytes at position \(count(offset)) are no text.",
        advice: "Save the file as “CSV UTF-8”.")
    case .unknownKind:
      FaultText(
        "The header does not tell whether these are readings, tasks or progress reports.",
        advice: "Readings need the columns Indicator, Unit, Period, Value; tasks Code, Title;"
          + " progress Task, As of, State.")
    case .missingColumn(let column):
      FaultText("Column “\(column)” is missing.", advice: "Add it to the header.")
    case .duplicateColumn: FaultText("This column is there twice.", advice: "Keep only one.")
    case .unclosedQuote:
      FaultText("A double quote opens and never closes.", advice: "Add the closing quote.")
    case .cutShort:
      FaultText(
        "The file was cut short: this line is not ended, or the connection broke; no row was"
          + " stored.",
        advice: "Send the whole file again; its last line must be ended too.")
    case .wrongFieldCount(let found, let expected):
      FaultText(
        "The line has \(count(found)) fields, the header \(count(expected)).",
        advice: "Check the separators and quotes of this line.")
    case .lastRowCut(let found, let expected):
      FaultText(
        "The last line has \(count(found)) fields, the header \(count(expected)), and it is not ended:"
          + " the file may have been cut short.",
        advice: "Get the whole file again; if this line is whole, end it with a line break.")
    case .splitByComma(let found, let expected):
      FaultText(
        "The line has \(count(found)) fields, the header \(count(expected)): a decimal comma as in 12,5"
          + " may have been taken for a separator.",
        advice: "Save the file with semicolons between the columns, or quote the number: \"12,5\".")
    case .commaBetweenDigits:
      FaultText(
        "\(shown)may be one number that a separating comma has split, or two fields.",
        advice: "Save the file with semicolons between the columns, or quote each number.")
    case .splitTitle:
      FaultText(
        "\(shown)is a column title that its own comma has split.",
        advice: "Quote the title, or save the file with semicolons between the columns.")
    case .legacyEncoding(let encoding):
      FaultText(
        "\(shown)is written in the old encoding \(name(encoding)), not in Unicode.",
        advice:
          "Convert it to Unicode (with UniKey's toolkit or the like), save it as “CSV UTF-8” and"
          + " import again.")
    case .contradictsColumn(let column, let other):
      FaultText(
        "\(shown)contradicts “\(other)” in the column “\(column)”.",
        advice: "Make them agree, or leave one of them empty.")
    case .rankNotWhole:
      FaultText(
        "\(shown)is no rank within a population: both must be whole numbers.",
        advice: "Write it like 1/34.")
    case .tooManyBytes(let limit):
      FaultText(
        "The file is larger than \(size(limit)), the most that one import may have; no row was stored.",
        advice: "Split the file, with the header in each part, and import one part after another.")
    case .tooManyRows(let limit):
      FaultText(
        "The file has more than \(count(limit)) rows, the most that one import may have; no row was"
          + " stored.",
        advice: "Split the file, with the header in each part, and import one part after another.")
    case .tooManyCells(let limit):
      FaultText(
        "The line has more than \(count(limit)) fields.",
        advice: "Check the separators; remove the empty columns.")
    case .tooManyOfSeries(let limit):
      FaultText(
        "From this line on the file has more than \(count(limit)) readings of one indicator and unit.",
        advice: "Split the readings of this indicator into several files and import each.")
    case .idleInput(let seconds):
      FaultText(
        "Nothing more came for \(things(seconds, "second")); no row was stored.",
        advice: "Check the connection and send the whole file again.")
    case .emptyField: FaultText("A required field is empty.", advice: "Fill it in.")
    case .damagedText:
      FaultText(
        "\(shown)has lost Vietnamese letters when it was saved.",
        advice: "Open the original, save it as “CSV UTF-8” and import again.")
    case .formula:
      FaultText("\(shown)is a spreadsheet formula.", advice: "Put its value in its place.")
    case .notANumber:
      FaultText(
        "\(shown)is not a number.", advice: "Write digits and the marks of a number only.")
    case .noValue:
      FaultText(
        "\(shown)means that there is no value.",
        advice: "Leave the whole line out: unknown is not zero.")
    case .numberTooLong:
      FaultText(
        "\(shown)has more digits than are kept exactly (18 digits, 12 after the mark).",
        advice: "Check the number, or write it shorter.")
    case .percentNotAllowed:
      FaultText(
        "\(shown)has a percent sign, but this column is not measured in percent.",
        advice: "Remove the sign, or check the indicator.")
    case .numberInOtherStyle(let declared):
      FaultText(
        "\(shown)is not written in the style that the header states: \(sample(declared)).",
        advice: "Rewrite the number, or title the column “Value (\(sample(declared.other)))”.")
    case .ambiguousNumber:
      FaultText(
        "\(shown)could mean thousands or a decimal fraction.",
        advice: "State the style in the column's title: “Value (1.234,5)” or “Value (1,234.5)”.")
    case .notADay: FaultText("\(shown)is not a day.", advice: "Write days as dd/MM/yyyy.")
    case .notAPeriod:
      FaultText(
        "\(shown)is not a period.",
        advice: "Write 30/06/2025, tháng 6/2025, Quý II/2025, 2025 or 01/07–23/09/2025.")
    case .unknownUnit: unknown("unit", value, list: "khue show units")
    case .unknownIndicator: unknown("indicator", value, list: "khue show indicators")
    case .unknownTask: unknown("task", value, list: "khue show tasks")
    case .unknownSource: unknown("source", value, list: nil)
    case .unknownDocument: unknown("document", value, list: nil)
    case .unknownWord(let allowed):
      FaultText(
        "\(shown)is not a word of this column.",
        advice: "Use one of: \(allowed.joined(separator: ", ")).")
    case .textTooLong(let limit):
      FaultText("The text is longer than \(count(limit)) characters.", advice: "Shorten it.")
    case .repeatedInFile(let line):
      FaultText("The same as line \(line) of this file.", advice: "Remove one of the two.")
    case .contradictsInFile(let line, let stands, let told):
      FaultText(
        "Line \(line) of this file says \(figure(stands, kind: nil)) of the same period and source,"
          + " this line \(told == stands ? "the same with other details" : figure(told, kind: nil)).",
        advice: "Remove one, or write “sửa” in the column Sửa where this one replaces the other.")
    case .nothingToCorrect:
      FaultText(
        "There is no reading of this period and source to correct or withdraw.",
        advice: "Check period and source, or leave the column Sửa empty.")
    case .refused(let refusal): english(refusal)
    }
  }

  private func unknown(_ what: String, _ value: String?, list: String?) -> FaultText {
    FaultText(
      "There is no \(what) \(value.map { "“\($0)” " } ?? "")in the catalogue.",
      advice: list.map { "See the codes with: \($0)." } ?? "Define it first.")
  }

  func english(_ rule: CatalogueFault.Rule) -> FaultText {
    switch rule {
    case .unreadable(let errno):
      FaultText("Cannot read the file: \(reason(errno)).", advice: "Check path and permissions.")
    case .notUTF8(let byte):
      FaultText(
        "The byte \(hexadecimal(byte)) here is no UTF-8 text.", advice: "Save the file as UTF-8.")
    case .syntax(let detail): FaultText("Not valid TOML: \(detail).", advice: "Correct it.")
    case .missingKey: FaultText("A required key is missing.", advice: "Add it.")
    case .unknownKey:
      FaultText("This key means nothing here.", advice: "Check its spelling, or remove it.")
    case .wrongType(let expected):
      FaultText("Wrong type of value; expected \(expected).", advice: "Give a value of that type.")
    case .unknownWord(let word, let allowed):
      FaultText(
        "“\(word)” is not a word that is used here.",
        advice: "Use one of: \(allowed.joined(separator: ", ")).")
    case .notADay(let text):
      FaultText("“\(text)” is not a day.", advice: "Write days as dd/MM/yyyy.")
    case .notANumber(let text): FaultText("“\(text)” is not a number.", advice: "Write a number.")
    case .duplicateCode(let code):
      FaultText("Code “\(code)” belongs to another record.", advice: "Choose another code.")
    case .unknownReference(let kind, let code):
      FaultText(
        "There is no \(name(kind)) with code “\(code)”.", advice: "Check the code, or define it.")
    case .malformedCode(let code):
      FaultText(
        "“\(code)” cannot be a code.",
        advice: "A code has 1 to 64 Vietnamese letters, digits, dots and hyphens.")
    case .damagedText(let text):
      FaultText(
        "“\(text)” has lost Vietnamese letters when it was saved.",
        advice: "Open the original and save it as UTF-8.")
    case .legacyEncoding(let encoding, let text):
      FaultText(
        "“\(text)” is written in the old encoding \(name(encoding)), not in Unicode.",
        advice: "Convert it to Unicode (with UniKey's toolkit or the like) and save it as UTF-8.")
    case .refused(let refusal): english(refusal)
    }
  }
}
