import GRDB
import Synchronization

/// Closed queues, kept so that the system need not take them apart.
///
/// The last release of a dispatch queue makes Dispatch start a worker thread, and with the first of
/// them a timer that wakes the process every second for ever: after one recovery from trouble a
/// console would never be idle again.
enum RetiredQueues {
  /// Some 2 kB each. Trouble that lasts for days must not fill the memory; beyond, the oldest goes.
  private static let most = 1_024

  private static let queues = Mutex<[DatabaseQueue]>([])

  /// Closes a queue's connection and keeps what is left of it.
  static func take(_ queue: DatabaseQueue) {
    try? queue.close()
    queues.withLock { queues in
      if queues.count == most { queues.removeFirst() }
      queues.append(queue)
    }
  }
}
