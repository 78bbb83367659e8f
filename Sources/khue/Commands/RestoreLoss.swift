import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// What a restore would take away, told before it is done.
struct RestoreLoss {
  private let report: RestoreReport

  /// Nil where there is nothing to compare.
  init?(from backup: String, to path: String) {
    guard let report = Store.changes(ofRestoring: backup, to: path) else { return nil }
    self.report = report
  }

  func lines(_ wording: Wording) -> [String] {
    let changed = report.accounts.map {
      wording.restoreAccount(
        $0.before?.code.text ?? $0.after?.code.text ?? "", now: $0.before, after: $0.after,
        on: Clock.today)
    }
    let now = report.replaced?.entries ?? 0
    return [
      wording.restoreEntries(now: now, backup: report.restored.entries, lost: report.lost ?? now)
    ] + changed
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
