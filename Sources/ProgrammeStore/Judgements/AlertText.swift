import GRDB
import Programme
import VietnameseText

/// A span's alerts as the database holds them: "KIND:DAY", worst first, with a space between.
enum AlertText {
  /// Nil where there is none.
  static func text(_ alerts: [AlertEpisode]) -> String? {
    guard !alerts.isEmpty else { return nil }
    return alerts.map { "\($0.kind.rawValue):\($0.since.number)" }.joined(separator: " ")
  }

  static func episodes(_ text: String?) throws -> [AlertEpisode] {
    guard let text else { return [] }
    return try text.split(separator: " ").map { part in
      let words = part.split(separator: ":")
      guard words.count == 2, let kind = AlertKind(rawValue: String(words[0])),
        let day = Int32(words[1])
      else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an alert of no known kind")
      }
      return AlertEpisode(kind, since: Day(number: day))
    }
  }
}
