import ConsoleCore
import ConsoleHost
import Programme
import VietnameseText

@testable import khue

/// A key that is taken becomes one line that forces the session and nothing else; what is stored of
/// an account's keys reads back.
enum KeyInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    for key in Account.keys(of: text) where AccountKey(line: key.line).key != key.key {
      return "stored key \(key) came back otherwise"
    }
    guard let key = try? PublicKey(input) else { return nil }
    guard (try? PublicKey(line: key.line)) == key else { return "\(key.line) came back otherwise" }
    let line = AuthorisedKey(
      khue: "/usr/bin/khue", account: "lan", label: "pc", database: "/k.db", key: key
    ).line
    let head = "restrict,pty,command=\"exec /usr/bin/khue session --account lan --key pc "
    guard let line, line.hasPrefix(head + "--database /k.db\" \(key.type) \(key.key)") else {
      return "\(line ?? "no line")"
    }
    let isOneLine = line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    return isOneLine ? nil : "more than one line"
  }
}

/// What is typed is the same however it arrives, and one code is never many keys.
enum KeyboardInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    // 0x1E stands for the codes of named keys, which no byte has.
    var codes: [Int32] = []
    var isNamed = false
    for byte in input {
      if byte == 0x1E {
        isNamed = true
      } else {
        codes.append(isNamed ? 256 + Int32(byte % 64) : Int32(byte))
        isNamed = false
      }
    }
    var whole = KeyAssembler()
    var keys = whole.take(codes)
    keys += whole.settle()
    if keys.count > 2 * codes.count + 2 { return "\(keys.count) keys of \(codes.count) codes" }
    let place = codes.count / 2
    // Behind an escape a pause is a key of its own.
    guard place > 0, codes[place - 1] != 0x1B else { return nil }
    var split = KeyAssembler()
    var pieces = split.take(codes[..<place])
    pieces += split.take(codes[place...])
    pieces += split.settle()
    return pieces == keys ? nil : "split at \(place): \(pieces) instead of \(keys)"
  }
}

/// What a client asks for is one of the fixed set, whatever it writes.
enum CommandInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    let reading = SessionRequest.read(text)
    if text.utf8.count > 4_096, reading.request != .refused { return "\(reading)" }
    switch reading.request {
    case .show(let words), .wall(let words):
      let forbidden = ["--database", "--state", "--account=", "--utf8"]
      let isHarmful = words.contains { word in
        forbidden.contains { word.hasPrefix($0) }
          || word.unicodeScalars.contains { ";|&$`<>\n\r\0".unicodeScalars.contains($0) }
      }
      return isHarmful ? "\(words)" : nil
    case .console: return text.isEmpty ? nil : "a console for “\(text)”"
    default: return nil
    }
  }
}
