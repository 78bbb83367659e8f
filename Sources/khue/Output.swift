import Glibc
import Programme
import Synchronization
import VietnameseText
import Wording

/// What the command prints: to standard output what was asked for, to standard error what happened.
enum Output {
  /// Why standard output could not take all that was printed, as errno; 0 while it does.
  static let failure = Atomic<Int32>(0)

  /// Words to a person, on one line: a line feed in a value is shown, so that it forges no other.
  static func line(_ text: String) {
    page(displayable(text) + "\n")
  }

  /// Lines of the program's own words.
  static func lines(_ text: String) {
    page(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { displayable(String($0)) + "\n" }.joined())
  }

  /// Lines of words that are harmless already.
  static func page(_ text: String) {
    write(readable(text, on: STDOUT_FILENO))
  }

  /// The text as a terminal can show it: without UTF-8 in its plain likeness, as the console does.
  /// What goes into a file or a pipe stays as it is.
  private static func readable(_ text: String, on descriptor: Int32) -> String {
    guard !Environment.isUTF8, isatty(descriptor) == 1 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { transliterated(String($0)) }.joined(separator: "\n")
  }

  /// A message beside the output, on one line.
  static func error(_ text: String) {
    write(readable("khue: " + displayable(text) + "\n", on: STDERR_FILENO), to: STDERR_FILENO)
  }

  /// A progress line that the next one replaces; only on a terminal.
  static func progress(_ text: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + (text.map { displayable($0) } ?? ""), to: STDERR_FILENO)
  }

  /// Finished output (JSON, CSV, a rendered screen), as it is; false when nobody reads any more.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
    var text = text
    return text.withUTF8 { write($0, to: descriptor) }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBufferPointer { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 {
        if descriptor == STDOUT_FILENO { failure.store(errno, ordering: .relaxed) }
        return false
      }
      sent += count
    }
    return true
  }
}

/// A command that did not do what it was asked, with the sentence that says why.
struct CommandFailure: Error {
  let status: ExitStatus
  let sentence: String

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }
}
