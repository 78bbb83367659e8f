import Programme

extension Wording {
  func english(_ rule: ImportFault.Rule, value: String?) -> FaultText {
    let shown = value.map { "“\($0)” " } ?? "This "
    return switch rule {
    case .unreadable(let errno):
      FaultText("Cannot read the file: \(reason(errno)).", advice: "Check path and permissions.")
    case .emptyFile:
      FaultText("The file has no lines.", advice: "Fill in a template from Data/templates.")
    case .badEncoding(let offset):
      FaultText(
        "The bytes at position \(count(offset)) are no text.",
        advice: "Save the file as “CSV UTF-8”.")
    case .unknownKind:
      FaultText(
        "The header does not tell whether these are readings, tasks or progress reports.",
        advice: "Use the column names of the templates in Data/templates.")
    case .missingColumn(let column):
      FaultText("Column “\(column)” is missing.", advice: "Add it to the header.")
    case .duplicateColumn: FaultText("This column is there twice.", advice: "Keep only one.")
    case .unclosedQuote:
      FaultText("A double quote opens and never closes.", advice: "Add the closing quote.")
    case .wrongFieldCount(let found, let expected):
      FaultText(
        "The line has \(count(found)) fields, the header \(count(expected)).",
        advice: "Check the separators and quotes of this line.")
    case .emptyField: FaultText("A required field is empty.", advice: "Fill it in.")
    case .damagedText:
      FaultText(
        "\(shown)has lost Vietnamese letters when it was saved.",
        advice: "Open the original, save it as “CSV UTF-8” and import again.")
    case .formula:
      FaultText("\(shown)is a spreadsheet formula.", advice: "Put its value in its place.")
    case .notANumber:
      FaultText("\(shown)is not a number.", advice: "Write a number with a decimal comma.")
    case .ambiguousNumber:
      FaultText(
        "\(shown)could mean thousands or a decimal fraction.",
        advice: "State the style in the file's header as the templates in Data/templates do.")
    case .notADay: FaultText("\(shown)is not a day.", advice: "Write days as dd/MM/yyyy.")
    case .notAPeriod:
      FaultText(
        "\(shown)is not a period.",
        advice: "Write 30/06/2025, tháng 6/2025, Quý II/2025, 2025 or 01/07–23/09/2025.")
    case .unknownUnit: unknown("unit", value, list: "khue show units --all")
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
      FaultText("Repeats line \(line) of this file.", advice: "Remove one of the two.")
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
        advice: "A code has 1 to 64 letters, digits, dots and hyphens.")
    }
  }
}
