import ConsoleCore
import ConsoleHost
import Glibc
import Programme
import VietnameseText

/// The drafts of one account for one database, a file each, in its state folder; nobody else may
/// read them. Each database has its own: what was typed for a demonstration never shows up in the
/// real one. Drafts that an older version kept for all of them lie beside and are left alone.
struct DraftFolder: DraftBox {
  /// More drafts than this are not kept: the oldest goes.
  static let most = 50
  /// The most bytes of one draft.
  static let mostBytes = 256 * 1_024

  let folder: String

  /// - Parameters:
  ///   - account: the account's code, or the user's name.
  ///   - database: its path, by whichever way it is called.
  init(state: String, account: String, database: String) {
    folder =
      state + "/drafts/" + DraftFolder.fileName(account) + "/"
      + String(DraftFolder.checksum(DraftFolder.realPath(database)), radix: 16)
  }

  /// The path without links; as it was given where there is no such file yet.
  private static func realPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
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

/// A draft as a file's text: a line for each field, its parts parted by tabs: name, value, label,
/// and what the record said.
enum DraftText {
  private static let title = "khue-draft 2"
  /// Of fields only name and value.
  private static let oldTitle = "khue-draft 1"

  static func bytes(_ draft: Draft) -> [UInt8] {
    let head = draft.head.map { String($0) } ?? ""
    var lines = [
      [title],
      [draft.name, String(draft.savedAt.milliseconds), draft.title, head],
    ]
    for (name, value) in draft.fields.sorted(by: { $0.key < $1.key }) {
      let parts = [name, value, draft.labels[name] ?? ""]
      lines.append(parts + (draft.recorded.map { [$0[name] ?? ""] } ?? []))
    }
    let text = lines.map { $0.map(escaped).joined(separator: "\t") + "\n" }.joined()
    return Array(text.utf8)
  }

  /// Nil where the text is no draft.
  static func draft(_ bytes: [UInt8]) -> Draft? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let first = lines.popFirst().map(String.init)
    guard first == title || first == oldTitle, lines.popLast() == "",
      let head = lines.popFirst().map(parts), head.count == (first == title ? 4 : 2),
      let moment = Int64(head[1])
    else { return nil }
    var draft = Draft(name: head[0], fields: [:], savedAt: Instant(milliseconds: moment))
    if first == title {
      draft.title = head[2]
      draft.head = Int64(head[3])
    }
    for line in lines.map(parts) {
      guard line.count >= 2, line.count <= (first == title ? 4 : 2) else { return nil }
      draft.fields[line[0]] = line[1]
      if line.count > 2, !line[2].isEmpty { draft.labels[line[0]] = line[2] }
      guard line.count > 3 else { continue }
      draft.recorded = draft.recorded ?? [:]
      draft.recorded?[line[0]] = line[3]
    }
    return draft
  }

  private static func parts(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
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
