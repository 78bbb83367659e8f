import Programme
import VietnameseText
import Wording

/// A page that typed text itself names: of a day, or of an account.
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
    guard let day = try? DayText.day(text) else { return [] }
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
}
