import Glibc
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// What `khue doctor` finds of the set-up behind SSH keys; nothing where there is none.
///
/// Only what can be read cheaply and said honestly: what cannot be read is not guessed at.
struct Deployment {
  let database: String
  /// Above `/etc`; another one in tests.
  var root = ""

  typealias Finding = (level: StoreFact.Level, fact: DeploymentFact)

  var facts: [Finding] {
    brokenKeys + lineFiles.flatMap { findings(in: $0) } + keyFolder
      + (lineFiles.isEmpty ? [] : startups)
  }

  /// The folder that docs/deployment.md has sshd read; a file for each Unix account.
  private var folder: String { root + "/etc/ssh/khue" }

  /// The files in it that open this database.
  private var lineFiles: [String] {
    Files.names(in: folder).map { folder + "/" + $0 }.filter { path in
      !path.hasSuffix(".new") && lines(of: path).contains { $0.contains(" --database \(database)") }
    }
  }

  private func lines(of path: String) -> [Substring] {
    guard let bytes = Files.read(path, atMost: 8 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  private func findings(in path: String) -> [Finding] {
    var found: [Finding] = []
    if let writers = writers(of: path) { found.append((.error, writers)) }
    let lines = lines(of: path)
    if lines.contains(where: { !$0.contains("command=\"exec ") }) {
      found.append((.warning, .lineWithoutExec(path)))
    }
    if lines.contains(where: { !$0.contains(" --key ") }) {
      found.append((.warning, .lineWithoutKey(path)))
    }
    // Without accounts to compare with there is nothing to say; the database's own faults are told.
    guard let accounts else { return found }
    let wanted = AuthorisedKeys(
      of: accounts, khue: "khue", database: database, today: Clock.today)
    let bodies = { (lines: [Substring]) in Set(lines.map { Deployment.body(of: $0) }) }
    if bodies(lines) != bodies(wanted.lines.map { $0[...] }) {
      found.append((.warning, .keysDiffer(path)))
    } else {
      found.append((.ok, .keysAgree(path, count: lines.count)))
    }
    return found
  }

  private var accounts: [Account]? {
    try? Reader(path: database).accounts()
  }

  private var brokenKeys: [Finding] {
    let keys = AuthorisedKeys(
      of: accounts ?? [], khue: "khue", database: database, today: Clock.today)
    return keys.broken.compactMap { broken in
      broken.fault.map { (.error, .brokenKey(broken.account, label: broken.label, $0)) }
    }
  }

  /// Type and key of a line, behind the command.
  private static func body(of line: Substring) -> String {
    guard let end = line.ranges(of: "\" ").last?.upperBound else { return String(line) }
    return line[end...].split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// Where somebody else than root could put a key or exchange one: a folder for each Unix account.
  private var keyFolder: [Finding] {
    let users = Set(
      ["khue"] + lineFiles.compactMap { $0.split(separator: "/").last.map(String.init) })
    let folders = users.sorted().map { root + "/etc/\($0)/keys" }.filter { access($0, F_OK) == 0 }
    return folders.flatMap { folder -> [Finding] in
      let files = Files.names(in: folder).map { folder + "/" + $0 }
      return ([folder] + files).compactMap { path in writers(of: path).map { (.error, $0) } }
    }
  }

  /// Nil where only root can write; nil too where it cannot be told.
  private func writers(of path: String) -> DeploymentFact? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    let isRoots = facts.st_uid == 0 && facts.st_mode & 0o022 == 0
    return isRoots ? nil : .writable(path, mode: facts.st_mode & 0o7777, owner: facts.st_uid)
  }

  /// How many may be logging in at once, as sshd's files say; the first one that says it holds.
  private var startups: [Finding] {
    let beside = Files.names(in: root + "/etc/ssh/sshd_config.d").filter { $0.hasSuffix(".conf") }
      .map { root + "/etc/ssh/sshd_config.d/" + $0 }
    for path in beside + [root + "/etc/ssh/sshd_config"] {
      guard let bytes = Files.read(path, atMost: 1 << 20) else {
        // One that may not be read could say it.
        if errno == ENOENT { continue }
        return []
      }
      for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, words[0].lowercased() == "maxstartups" else { continue }
        return [(.ok, .startups(String(words[1])))]
      }
    }
    return [(.warning, .usualStartups)]
  }
}
