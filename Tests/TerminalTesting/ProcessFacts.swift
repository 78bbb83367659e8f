import Glibc

/// How a process ended.
public enum ExitStatus: Hashable, Sendable {
  case code(Int)
  case signal(Int32)

  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .code(Int(status >> 8 & 0xFF)) : .signal(signal)
  }
}

/// What /proc tells of a running process.
public struct ProcessFacts: Hashable, Sendable {
  /// Voluntary context switches of all its threads: how often it has gone to sleep.
  public var sleeps: Int
  /// Processor time used so far.
  public var processorTime: Duration
  /// Resident memory in KiB.
  public var residentKiB: Int
  public var threads: Int

  /// nil when there is no such process.
  public init?(of process: Int32) {
    guard let status = readFile("/proc/\(process)/status"),
      let statistics = readFile("/proc/\(process)/stat")
    else { return nil }
    residentKiB = Self.field("VmRSS:", in: status)
    let tasks = directoryEntries("/proc/\(process)/task")
    threads = tasks.count
    sleeps = tasks.reduce(0) { sum, task in
      let text = readFile("/proc/\(process)/task/\(task)/status") ?? ""
      return sum + Self.field("voluntary_ctxt_switches:", in: text)
    }
    // The name, in parentheses, may hold anything; user and system time are fields 14 and 15.
    guard let name = statistics.lastIndex(of: ")") else { return nil }
    let fields = statistics[statistics.index(after: name)...].split(separator: " ")
    let ticks = fields.dropFirst(11).prefix(2).compactMap { Int($0) }.reduce(0, +)
    processorTime = .milliseconds(ticks * 1000 / sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func field(_ name: String, in text: String) -> Int {
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      let number = line.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }
      return Int(number.prefix { $0.isNumber }) ?? 0
    }
    return 0
  }
}

/// The memory of a process in KiB, where a page that several share counts in parts for each; 0
/// where there is no such process.
public func proportionalKiB(of process: Int32) -> Int {
  let text = readFile("/proc/\(process)/smaps_rollup") ?? ""
  guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }) else {
    return 0
  }
  return Int(line.dropFirst(4).drop { $0 == " " }.prefix { $0.isNumber }) ?? 0
}

/// The children of a process, oldest first.
public func children(of process: Int32) -> [Int32] {
  let text = readFile("/proc/\(process)/task/\(process)/children") ?? ""
  return text.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
}
