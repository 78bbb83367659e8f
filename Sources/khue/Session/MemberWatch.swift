import Interchange
import Glibc
import Programme
import ProgrammeStore
import Synchronization
import VietnameseText
import Wording

/// Watches whether a session's account is still what the session was opened with, where no console
/// does: while a client's file is waited for, or something long is worked out.
final class MemberWatch: Sendable {
  private let reader: Reader
  private let account: Account
  private let keyLabel: String?
  private let state = Mutex(State())

  private struct State {
    /// The database's version and the day that were looked at last.
    var version: Int64?
    var day: Day?
    var lookedAt: ContinuousClock.Instant?
    var cut: SessionCut?
  }

  /// How often it looks; a session that is cut ends within five seconds.
  static let interval = Duration.seconds(1)

  init(_ member: SessionMember, database: String) throws(StoreFault) {
    reader = try Reader(path: database)
    account = member.account
    keyLabel = member.keyLabel
  }

  /// Why the session ends; nil where it goes on, or where the database can't be asked just now.
  var cut: SessionCut? { state.withLock { $0.cut } }

  /// Looks again where it is time to.
  func look() -> SessionCut? {
    let now = ContinuousClock.now
    let day = Clock.today
    return state.withLock { state in
      if let last = state.lookedAt, now - last < MemberWatch.interval { return state.cut }
      state.lookedAt = now
      guard state.cut == nil, let version = try? reader.dataVersion(),
        version != state.version || day != state.day
      else { return state.cut }
      do throws(StoreFault) {
        state.cut = account.cut(
          by: try reader.account(account.code), key: keyLabel, on: day)
        (state.version, state.day) = (version, day)
      } catch {
        // Asked again the next time: what is wrong with the database is told by whoever uses it.
      }
      return state.cut
    }
  }

  /// Waits until a descriptor has something to read, looking meanwhile.
  ///
  /// - Throws: ECANCELED where the session is cut; that it is idle after a minute without a byte.
  func waitForInput(_ descriptor: Int32) throws(ByteSourceFault) {
    var ends = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    let end = ContinuousClock.now + .seconds(DescriptorBytes.patience)
    while look() == nil {
      if poll(&ends, 1, 1_000) != 0 { return }
      guard ContinuousClock.now < end else { throw .idle(seconds: DescriptorBytes.patience) }
    }
    throw .refused(errno: ECANCELED)
  }

  /// Ends the process with a sentence as soon as the session is cut; for what only reads, and so
  /// leaves nothing behind.
  func endProcessWhenCut(_ wording: Wording) {
    let parcel = Unmanaged.passRetained(Parcel(watch: self, wording: wording))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { parcel in
        guard let parcel else { return nil }
        Unmanaged<Parcel>.fromOpaque(parcel).takeRetainedValue().run()
      }, parcel.toOpaque())
    if result == 0 { pthread_detach(thread) } else { parcel.release() }
  }

  private final class Parcel: Sendable {
    let watch: MemberWatch
    let wording: Wording

    init(watch: MemberWatch, wording: Wording) {
      (self.watch, self.wording) = (watch, wording)
    }

    func run() -> Never {
      while true {
        if let cut = watch.look() {
          SessionLog.end("cut")
          Output.error(wording.sessionCut(cut))
          _exit(ExitStatus.noPermission.rawValue)
        }
        sleep(1)
      }
    }
  }
}
