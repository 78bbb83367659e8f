import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// What a restore would take away, told before it is done.
struct RestoreLoss {
  /// Entries of the journal now, and in the backup.
  let entries: (now: Int, backup: Int)
  /// Accounts that would be others than they are; nil is none of that code.
  let accounts: [(code: String, now: Account?, backup: Account?)]

  /// Nil where nothing stands in the place, or what stands there can't be read: there is then
  /// nothing to compare.
  init?(from backup: String, to path: String) {
    guard Files.exists(path), let old = try? RestoreLoss.stand(of: backup),
      let new = try? RestoreLoss.stand(of: path)
    else { return nil }
    entries = (new.entries, old.entries)
    let codes = Set(new.accounts.keys).union(old.accounts.keys).sorted()
    accounts = codes.map { ($0, new.accounts[$0], old.accounts[$0]) }.filter { $0.1 != $0.2 }
  }

  private static func stand(
    of path: String
  ) throws(StoreFault) -> (entries: Int, accounts: [String: Account]) {
    let reader = try Reader(path: path)
    let snapshot = try reader.snapshot(.accounts(AsOf(Clock.today)))
    var accounts: [String: Account] = [:]
    if case .accounts(let all) = snapshot.content {
      for account in all { accounts[account.code.text] = account }
    }
    return (Int(clamping: snapshot.freshness.journalHead), accounts)
  }

  func lines(_ wording: Wording) -> [String] {
    let changed = accounts.map {
      wording.restoreAccount($0.code, now: $0.now, after: $0.backup, on: Clock.today)
    }
    return [wording.restoreEntries(now: entries.now, backup: entries.backup)] + changed
  }
}

/// A question on the terminal that only a clear yes answers.
enum Confirmation {
  /// - Throws: with status 64 where nobody can be asked, and with 1 where the answer is no.
  static func ask(_ question: String, _ wording: Wording) throws {
    guard isatty(STDIN_FILENO) == 1 else { throw CommandFailure(.usage, wording.needsYes) }
    Output.write(question, to: STDERR_FILENO)
    let answer = readLine()?.lowercased() ?? ""
    guard ["có", "co", "yes", "y"].contains(answer) else {
      throw CommandFailure(.trouble, wording.notRestored)
    }
  }
}
