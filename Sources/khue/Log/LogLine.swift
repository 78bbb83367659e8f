import Glibc
import Logging
import VietnameseText

/// swift-log's handler: one line a fact, `event=… key=value …`, keys in the order of the alphabet.
struct LogLine: LogHandler {
  enum Target: Sendable {
    case system(SystemLog)
    case standardError
  }

  private let target: Target
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(to target: Target) {
    self.target = target
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
    let text = LogLine.text(of: "\(event.message)", values)
    switch target {
    case .system(let log): log.send(text, severity: event.level.severity)
    case .standardError: Output.write("khue: \(text)\n", to: STDERR_FILENO)
    }
  }

  /// The line. No value can look like another key or another line.
  static func text(of event: String, _ values: [String: String]) -> String {
    let pairs = values.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted($0.value))" }
    return (["event=\(event)"] + pairs).joined(separator: " ")
  }

  /// The longest value, in bytes.
  static let mostBytes = 200

  /// A value as it is where it is a plain word; else between quotation marks, with nothing in it
  /// that a terminal or a reader of lines would obey.
  static func quoted(_ value: String) -> String {
    let isWord = value.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "=")
        && byte != UInt8(ascii: "\\")
    }
    if isWord, !value.isEmpty, value.utf8.count <= mostBytes { return value }
    // What is cut off is not looked at.
    let shown = displayable(String(decoding: value.utf8.prefix(4 * mostBytes), as: UTF8.self))
    var kept = ""
    for character in shown {
      guard kept.utf8.count + character.utf8.count <= mostBytes else { break }
      if character == "\"" || character == "\\" { kept.append("\\") }
      kept.append(character)
    }
    return "\"\(kept)\""
  }
}

extension Logger.Level {
  /// As syslog(3) numbers them.
  fileprivate var severity: Int32 {
    switch self {
    case .trace, .debug: LOG_DEBUG
    case .info: LOG_INFO
    case .notice: LOG_NOTICE
    case .warning: LOG_WARNING
    case .error: LOG_ERR
    case .critical: LOG_CRIT
    }
  }
}
