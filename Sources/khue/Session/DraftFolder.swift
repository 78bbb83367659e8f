import Console
import ConsoleHost
import Glibc
import Programme
import VietnameseText

/// The drafts of one account, a file each, in its state folder; nobody else may read them.
struct DraftFolder: DraftBox {
  /// More drafts than this are not kept: the oldest goes.
  static let most = 50
  /// The most bytes of one draft.
  static let mostBytes = 256 * 1_024

  let folder: String

  /// - Parameter account: the account's code, or the user's name.
  init(state: String, account: String) {
    folder = state + "/drafts/" + DraftFolder.fileName(account)
  }

  /// What was kept, newest first; what is no draft of ours is passed over.
  func drafts() -> [Draft] {
    let drafts = names().compactMap { name -> Draft? in
      guard let bytes = Files.read(folder + "/" + name, atMost: DraftFolder.mostBytes) else {
        return nil
      }
      return DraftText.draft(bytes)
    }
    return drafts.sorted { $0.savedAt > $1.savedAt }
  }

  func save(_ draft: Draft) {
    let bytes = DraftText.bytes(draft)
    guard bytes.count <= DraftFolder.mostBytes, Files.makeFolders(folder) == 0,
      Files.write(bytes, to: path(draft.name)) == 0
    else { return }
    forgetOldest()
  }

  func delete(name: String) {
    unlink(path(name))
  }

  private func path(_ name: String) -> String {
    folder + "/" + DraftFolder.fileName(name) + DraftFolder.ending
  }

  private static let ending = ".draft"

  private func names() -> [String] {
    Files.names(in: folder).filter { $0.hasSuffix(DraftFolder.ending) }
  }

  private func forgetOldest() {
    guard names().count > DraftFolder.most else { return }
    for draft in drafts().dropFirst(DraftFolder.most) { delete(name: draft.name) }
  }

  /// A name as a file can have it on any system: letters, digits, hyphens and dots as they are,
  /// every other byte by its number, so that two names never share a file.
  static func fileName(_ name: String) -> String {
    var file = ""
    for (index, byte) in name.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        file.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ".") where index > 0: file += "."
      default:
        let digits = String(byte, radix: 16)
        file += "_" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    guard file.utf8.count > longestName else { return file }
    return String(file.prefix(longestName - 17)) + "_" + String(checksum(name), radix: 16)
  }

  private static let longestName = 200

  /// FNV-1a, to tell names apart whose beginnings are one.
  private static func checksum(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// A draft as a file's text: a line for each field, name and value parted by a tab.
enum DraftText {
  private static let title = "khue-draft 1"

  static func bytes(_ draft: Draft) -> [UInt8] {
    var text = title + "\n" + escaped(draft.name) + "\t" + String(draft.savedAt.milliseconds) + "\n"
    for (name, value) in draft.fields.sorted(by: { $0.key < $1.key }) {
      text += escaped(name) + "\t" + escaped(value) + "\n"
    }
    return Array(text.utf8)
  }

  /// Nil where the text is no draft.
  static func draft(_ bytes: [UInt8]) -> Draft? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map(String.init) == title, lines.popLast() == "",
      let head = lines.popFirst().flatMap(pair), let moment = Int64(head.value)
    else { return nil }
    var fields: [String: String] = [:]
    for line in lines {
      guard let field = pair(line) else { return nil }
      fields[field.name] = field.value
    }
    return Draft(
      name: head.name, fields: fields, savedAt: Instant(milliseconds: moment))
  }

  private static func pair(_ line: Substring) -> (name: String, value: String)? {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return (unescaped(parts[0]), unescaped(parts[1]))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { result.unicodeScalars.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "n": result += "\n"
      case "t": result += "\t"
      case "r": result += "\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
