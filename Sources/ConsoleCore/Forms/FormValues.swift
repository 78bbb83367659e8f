package import Programme
package import VietnameseText
import Wording

/// What stands in the fields of a form, by their names.
package struct FormValues: Sendable {
  let texts: [String: String]
  /// The fields in which something else stands than the record holds.
  var changed: Set<String> = []
  package let today: Day
  let numberStyle: NumberStyle

  /// The text without spaces around it, in NFC; nil where it says nothing.
  package func text(_ name: String) -> String? {
    guard let text = texts[name]?.trimmed, !text.isEmpty else { return nil }
    return nfc(text)
  }

  package func has(_ name: String) -> Bool { text(name) != nil }

  package func day(_ name: String) -> Day? {
    text(name).flatMap { try? DayEntry.day($0, today: today).get() }
  }

  /// A number, with or without a percent sign.
  package func number(_ name: String) -> ExactDecimal? {
    text(name).flatMap { try? parseNumber($0, style: numberStyle).value }
  }

  package func figure(_ name: String, _ kind: Indicator.Kind) -> Figure? {
    // Whether it may be so much was asked of the field.
    let entry = FigureEntry(kind: kind, mayExceedHundred: true, style: numberStyle)
    return text(name).flatMap { try? entry.figure($0).get() }
  }

  package func code<Subject>(_ name: String) -> Code<Subject>? {
    text(name).map { Code($0) }
  }

  /// Codes with spaces or commas between them.
  func codes<Subject>(_ name: String) -> [Code<Subject>] {
    (text(name) ?? "").split { $0 == " " || $0 == "," || $0 == ";" }.map { Code(String($0)) }
  }

  /// A document's number, a link or words; a link in it is kept as one.
  package func evidence(_ name: String) -> Evidence? {
    guard let text = text(name) else { return nil }
    let words = text.split(separator: " ")
    let link = words.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    return Evidence(text: text, address: link.map(String.init))
  }

  /// The same where every field counts as typed, as in a form of something new.
  package var allChanged: FormValues {
    var values = self
    values.changed = Set(texts.keys)
    return values
  }

  /// What the record holds, or what was typed over it: nothing that was not touched is written.
  package func typed<Value>(_ name: String, over old: Value, _ new: (FormValues) -> Value) -> Value
  {
    changed.contains(name) ? new(self) : old
  }

  package func typed(_ name: String, over old: BilingualText?) -> BilingualText? {
    let vietnamese = typed(name, over: old?.vietnamese) { $0.text(name) }
    let english = typed(name + ".en", over: old?.english) { $0.text(name + ".en") }
    return vietnamese.map { BilingualText($0, english: english) }
  }

  package func typed<Subject>(_ name: String, over old: Code<Subject>?) -> Code<Subject>? {
    typed(name, over: old) { $0.code(name) }
  }

  package func typed<Subject>(_ name: String, over old: [Code<Subject>]) -> [Code<Subject>] {
    typed(name, over: old) { $0.codes(name) }
  }

  package func typed(_ name: String, over old: Day?) -> Day? {
    typed(name, over: old) { $0.day(name) }
  }

  package func typed(_ name: String, over old: ExactDecimal?) -> ExactDecimal? {
    typed(name, over: old) { $0.number(name) }
  }

  package func bilingual(_ name: String) -> BilingualText? {
    text(name).map { BilingualText($0, english: text(name + ".en")) }
  }
}

extension String {
  /// Without the spaces at both ends.
  var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}

/// A day as people type it: 30/06/2025, or +7 for seven days from today.
enum DayEntry {
  static func day(_ text: String, today: Day) -> Result<Day, FormFault> {
    if text.hasPrefix("+"), let days = Int(text.dropFirst()), days <= 3_660 {
      return .success(today.adding(days: days))
    }
    do throws(DayTextError) {
      return .success(try DayText.day(text))
    } catch .impossibleDate {
      return .failure(FormFault(.impossibleDay))
    } catch .yearMissing {
      return coming(text, today: today)
    } catch {
      return .failure(FormFault(.notADay))
    }
  }

  /// Without a year it is the nearest such day, as in "30/06".
  private static func coming(_ text: String, today: Day) -> Result<Day, FormFault> {
    let days = [today.year - 1, today.year, today.year + 1].compactMap {
      try? DayText.day("\(text)/\($0)")
    }
    let nearest = days.min { abs($0 - today) < abs($1 - today) }
    return nearest.map { .success($0) } ?? .failure(FormFault(.impossibleDay))
  }
}

/// A rule that a field breaks.
struct FormFault: Error, Hashable, Sendable {
  let fault: FieldFault

  init(_ fault: FieldFault) {
    self.fault = fault
  }
}
