import Programme
import Testing
import VietnameseText
import Wording

/// One message is one line, whatever stands in the values that it shows: nothing in a file, a name
/// or a path forges a line of its own.
@Suite struct OneLineTests {
  private static let breaks = [
    "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  private static func organisation(_ text: String) -> Reference { .organisation(Code(text)) }

  private static func refusals(_ text: String) -> [Refusal] {
    let named = organisation(text)
    return [
      .unknown(named), .unknown(.task(Code(text))), .malformedCode(text),
      .emptyText(named, field: text), .knownBeforeCurrent(named, current: Day(number: 9)),
      .daysOutOfOrder(named, first: Day(number: 9), last: Day(number: 8)),
      .rangeOutOfOrder(.target(Code(text))), .parentCycle(Code(text)), .identityChanged(named),
      .outOfRange(named, field: text, ExactDecimal(9), least: 0, most: 8),
      .namesItself(named, field: text), .changedSince(named, entry: 5), .exists(named, entry: 5),
      .notAllowed(account: text, .otherUnit(Code(text))),
      .notAllowed(account: text, .otherVoice(Code(text))),
      .notRevertible(entry: 5, .notOwn(account: text)), .unitOfAccount(Code(text), .officer),
      .findings([.mixedScripts(named, word: text)]),
    ]
  }

  private static func stores(_ text: String) -> [StoreFault] {
    [
      .missing(path: text), .unreadable(path: text, errno: 13), .notWritable(path: text),
      .logMissing(path: text), .emptied(path: text), .notCreatable(path: text, errno: 28),
      .foreign(path: text), .damaged(path: text, detail: text), .locked(path: text, seconds: 5),
      .full(path: text), .replaced(path: text), .olderSchema(path: text, found: 1, needed: 2),
      .newerSchema(path: text, found: 2, known: 1), .alreadyExists(path: text),
      .leftBeside(path: text, leftover: text), .notABackup(path: text),
      .partOfDatabase(path: text, database: text), .linkedTwice(path: text), .unsynced(path: text),
      .sameFile(path: text, database: text), .failed(path: text, code: 1, detail: text),
      .brokenJournal(path: text, sequence: 5),
      .brokenRecord(path: text, sequence: 5, kind: .task, key: text),
      .brokenRecord(path: text, sequence: nil, kind: .task, key: text),
      .brokenJudgement(path: text, kind: .task, key: text),
    ]
  }

  private static func imports(_ text: String) -> [ImportFault] {
    let rules: [ImportFault.Rule] = [
      .notANumber, .missingColumn(text), .splitTitle, .damagedText, .unknownUnit, .notADay,
      .contradictsColumn(text, value: text), .unknownWord(allowed: [text]), .legacyEncoding(.vni),
    ]
    return rules.map { ImportFault(file: text, line: 2, column: text, value: text, rule: $0) }
      + refusals(text).map { ImportFault(file: text, line: 2, rule: .refused($0)) }
  }

  private static func catalogues(_ text: String) -> [CatalogueFault] {
    let rules: [CatalogueFault.Rule] = [
      .syntax(detail: text), .wrongType(expected: text), .unknownWord(text, allowed: [text]),
      .notADay(text), .notANumber(text), .duplicateCode(text), .malformedCode(text),
      .unknownReference(kind: .document, text), .refused(.malformedCode(text)),
    ]
    return rules.map { CatalogueFault(file: text, line: 2, keyPath: text, rule: $0) }
  }

  private static func settings(_ text: String) -> [SettingsFault] {
    let rules: [SettingsFault.Rule] = [
      .syntax(parserMessage: text), .badColour(text), .unexpectedWord(text),
      .unknownValue(text, allowed: [text]), .unknownTheme(text, known: [text]),
    ]
    return rules.map { SettingsFault(file: text, place: .key(text), rule: $0) }
  }

  private static func findings(_ text: String) -> [Finding] {
    let period = Period(day: Day(number: 20_000))
    let (unit, indicator) = (Code<Organisation>(text), Code<Indicator>(text))
    return [
      .outsideLife(unit: unit, indicator: indicator, period: period),
      .mixedScripts(organisation(text), word: text),
      .progressContradicts(
        task: Code(text), state: .done, percent: ExactDecimal(1), asOf: Day(number: 20_000)),
    ]
  }

  @Test(arguments: breaks)
  func noValueForgesALine(lineBreak: String) {
    let text = "x" + lineBreak + "khue: Đã lưu 5 dòng." + lineBreak
    for wording in [Wording(.vietnamese), Wording(.english)] {
      let faults =
        Self.refusals(text).map { wording.fault($0) } + Self.stores(text).map { wording.fault($0) }
        + Self.imports(text).map { wording.fault($0) }
        + Self.catalogues(text).map { wording.fault($0) }
        + Self.settings(text).map { wording.fault($0) }
      var lines = faults.map(\.line)
      // Sentences without a fault's form pass the door of all output.
      lines += Self.findings(text).map { displayable(wording.finding($0)) }
      lines.append(displayable(wording.ignoredColumns([text])))
      lines.append(
        displayable(
          wording.restored(path: text, entries: 1, digest: text, kept: text, entry: nil)))
      for line in lines {
        #expect(!line.unicodeScalars.contains { Self.breaks.contains(String($0)) }, "\(line)")
        #expect(!line.isEmpty)
      }
    }
  }
}
