import ConsoleCore
import Programme
import VietnameseText
import Wording

/// One thing that the journal is narrowed to.
enum JournalScope: Hashable, Sendable {
  case unit(Code<Organisation>, name: BilingualText?)
  case account(String)
  case kind(RecordKind)
  case day(Day)

  var column: JournalColumn {
    switch self {
    case .unit: .unit
    case .account: .account
    case .kind: .kind
    case .day: .day
    }
  }

  /// What a row says in a column; nil where it says nothing.
  init?(_ line: ChangeLine, by column: JournalColumn) {
    switch column {
    case .unit:
      guard let unit = line.unit else { return nil }
      self = .unit(unit.code, name: unit.name)
    case .account: self = .account(line.account)
    case .kind: self = .kind(line.kind)
    case .day: self = .day(line.at.day)
    }
  }

  func text(_ wording: Wording) -> String {
    switch self {
    case .unit(let code, let name):
      wording.phrase(journal: .unit(name.map { wording.text($0) } ?? code.text))
    case .account(let account): wording.phrase(journal: .account(account))
    case .kind(let kind): wording.phrase(journal: .kind(kind))
    case .day(let day): wording.phrase(journal: .day(day))
    }
  }
}

extension JournalFilter {
  init(_ narrowings: [JournalScope]) {
    self.init()
    for narrowing in narrowings {
      switch narrowing {
      case .unit(let code, _): unit = code
      case .account(let name): account = name
      case .kind(let word): kind = word
      case .day(let date): day = date
      }
    }
  }

  var narrowings: [JournalScope] {
    let all: [JournalScope?] = [
      unit.map { .unit($0, name: nil) }, account.map { .account($0) }, kind.map { .kind($0) },
      day.map { .day($0) },
    ]
    return all.compactMap { $0 }
  }
}
