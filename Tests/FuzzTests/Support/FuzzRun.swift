import Glibc
import Testing

/// One run of one reader over its corpus and what is made of it.
///
/// Without variables a fixed number of inputs, the same every time. `KHUE_FUZZ_SECONDS` gives every
/// reader so many seconds of a processor, `KHUE_LONG_TESTS=1` an hour shared by all readers;
/// `KHUE_FUZZ_SEED` begins elsewhere; `KHUE_FUZZ_READER` runs one reader alone.
struct FuzzRun {
  let reader: FuzzedReader

  /// How many inputs the short form makes.
  static let inputs = 1_500

  /// Seconds of a processor for each reader; nil in the short form.
  static let seconds: Int64? = {
    if let text = variable("KHUE_FUZZ_SECONDS") { return Int64(text) }
    guard variable("KHUE_LONG_TESTS") != nil else { return nil }
    return 3_600 / Int64(FuzzedReader.chosen.count)
  }()

  private static let seed = variable("KHUE_FUZZ_SEED").flatMap { UInt64($0) } ?? 1

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Every byte may cost so much of a processor, and every input some more: a debug build on a slow
  /// machine. What takes a square of its length takes far more.
  private static let nanosecondsPerByte: Int64 = 40_000
  private static let nanosecondsPerInput: Int64 = 200_000_000

  func run() {
    let corpus = FuzzCorpus.inputs(of: reader.rawValue)
    #expect(!corpus.isEmpty, "\(reader) has no corpus")
    let mutation = Mutation(corpus: corpus, words: reader.words)
    let own = reader.rawValue.utf8.reduce(0 as UInt64) { $0 &* 31 &+ UInt64($1) }
    var random = FuzzSeed(FuzzRun.seed &+ own)
    let last = LastInput(reader.rawValue)
    var faults = 0
    for input in corpus + corpus.flatMap({ [$0 + $0, Array($0.dropLast())] }) {
      if !holds(input, last) { faults += 1 }
    }
    let end = FuzzRun.seconds.map { processorTime() + $0 * 1_000_000_000 }
    var count = 0
    while faults < 5, end.map({ processorTime() < $0 }) ?? (count < FuzzRun.inputs) {
      count += 1
      if !holds(mutation.input(&random), last) { faults += 1 }
    }
    if end != nil { print("fuzz: \(reader.rawValue): \(count) inputs, \(faults) faults") }
    last.remove()
  }

  private func holds(_ input: [UInt8], _ last: LastInput) -> Bool {
    last.keep(input)
    var complaint: String?
    var taken = processorTime { complaint = reader.complaint(about: input) }
    if let complaint {
      Issue.record("\(reader): \(complaint)\n\(described(input))")
      return false
    }
    let most = FuzzRun.nanosecondsPerInput + FuzzRun.nanosecondsPerByte * Int64(input.count)
    // Somebody else's work can slow one run, not three.
    for _ in 0..<2 where taken > most {
      taken = min(taken, processorTime { _ = reader.complaint(about: input) })
    }
    guard taken > most else { return true }
    Issue.record("\(reader): \(taken / 1_000_000) ms for \(input.count) bytes\n\(described(input))")
    return false
  }

  /// The input as one can type it, and where it was kept whole.
  private func described(_ input: [UInt8]) -> String {
    let shown = input.prefix(400).map { byte -> String in
      (0x20...0x7E).contains(byte) && byte != 0x5C
        ? String(Unicode.Scalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    return "\(input.count) bytes: \(shown)"
  }

  /// Nanoseconds of a processor that a step takes of this thread.
  private func processorTime(_ step: () -> Void) -> Int64 {
    let start = processorTime()
    step()
    return processorTime() - start
  }

  /// Nanoseconds of a processor that this thread has taken.
  private func processorTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The input at work, in a file that stays behind when it ends the process.
private struct LastInput {
  private let path: String
  private let descriptor: Int32

  init(_ reader: String) {
    let folder = FuzzRun.variable("TMPDIR") ?? "/tmp"
    path = "\(folder)/khue-fuzz-\(reader)-\(getpid()).input"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  }

  func keep(_ input: [UInt8]) {
    _ = pwrite(descriptor, input, input.count, 0)
    ftruncate(descriptor, input.count)
  }

  func remove() {
    close(descriptor)
    unlink(path)
  }
}
