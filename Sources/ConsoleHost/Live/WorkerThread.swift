import Glibc

/// Something that works on a thread of its own until the process ends.
protocol ThreadWorker: AnyObject, Sendable {
  /// Never returns.
  func work()
}

/// Carries a worker through C; a cast at the other end would search every conformance.
private final class Parcel: Sendable {
  let worker: any ThreadWorker

  init(_ worker: any ThreadWorker) { self.worker = worker }
}

extension ThreadWorker {
  /// Starts the thread. False: the system has none to spare.
  func startThread() -> Bool {
    var thread = pthread_t()
    let parcel = Unmanaged.passRetained(Parcel(self))
    let result = pthread_create(
      &thread, nil,
      { parcel in
        guard let parcel else { return nil }
        Unmanaged<Parcel>.fromOpaque(parcel).takeRetainedValue().worker.work()
        return nil
      }, parcel.toOpaque())
    guard result == 0 else {
      parcel.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
