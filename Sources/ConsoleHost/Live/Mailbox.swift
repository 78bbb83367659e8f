import CTerminal
import Synchronization

/// Letters from other threads to the loop; each wakes it.
final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])

  /// Letters that belong together come together, and wake the loop once.
  func post(_ new: Letter...) {
    letters.withLock { $0 += new }
    ct_post()
  }

  /// All letters that have come, oldest first.
  func collect() -> [Letter] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
