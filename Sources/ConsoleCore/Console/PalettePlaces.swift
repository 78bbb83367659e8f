import Programme
import VietnameseText
import Wording

/// A page that typed text itself names: of a day, of an account, or of a kind of record.
struct PalettePlace: Sendable {
  let destination: Destination
  let kind: String
  let title: String

  /// "21/11/2025" names what happened on that day; "@an" names what an account did.
  static func all(named text: String, _ wording: Wording) -> [PalettePlace] {
    let journal = wording.phrase(journal: .title)
    if text.hasPrefix("@"), text.count > 1 {
      let account = String(text.dropFirst())
      return [
        PalettePlace(
          destination: .journal(JournalFilter(account: account)), kind: journal,
          title: wording.phrase(journal: .account(account)))
      ]
    }
    guard let day = try? DayText.day(text) else { return kinds(named: text, wording) }
    let meeting = wording.phrase(meeting: .title)
    return [
      PalettePlace(
        destination: .journal(JournalFilter(day: day)), kind: journal,
        title: wording.phrase(journal: .day(day))),
      PalettePlace(
        destination: .meeting(day), kind: meeting,
        title: wording.phrase(meeting: .titleOf(day))),
      PalettePlace(
        destination: .minutes(day), kind: meeting,
        title: wording.phrase(meeting: .minutesOf(day))),
    ]
  }

  /// The lists of the kinds of record whose names hold the text.
  private static func kinds(named text: String, _ wording: Wording) -> [PalettePlace] {
    let wanted = folded(text)
    guard wanted.count > 1 else { return [] }
    return RecordRegistry.kinds.filter { $0 != .account }
      .filter { folded(wording.name($0)).contains(wanted) }
      .map { kind in
        PalettePlace(
          destination: .records(kind), kind: wording.phrase(records: .catalogue),
          title: wording.sentenceCase(wording.name(kind)))
      }
  }
}
