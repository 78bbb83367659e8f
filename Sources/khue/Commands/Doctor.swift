import ArgumentParser
import Glibc
import Programme
import ProgrammeStore
import Settings
import Wording

/// `khue doctor`: what is in order, what is not, and what to do.
struct Doctor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor", abstract: Khue.text(.doctor), discussion: Khue.text(.doctorDetail))
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    let wording = common.wording
    var lines = Store.inspect(common.path).map { (level: $0.level, text: wording.fact($0)) }
    lines += Surroundings(database: common.path).facts.map {
      (level: $0.level, text: wording.fact($0.fact))
    }
    lines += Deployment(database: common.path).facts.map {
      (level: $0.level, text: wording.fact($0.fact))
    }
    lines += settingsFaults.map { (level: .warning, text: wording.fault($0)) }
    for line in lines { Output.line(wording.level(line.level) + " " + line.text.line) }
    let worst = lines.map(\.level).max() ?? .ok
    Output.line(
      wording.diagnosis(
        errors: lines.count { $0.level == .error },
        warnings: lines.count { $0.level == .warning }))
    if worst == .error { throw CommandFailure(.trouble, "") }
  }

  private var settingsFaults: [SettingsFault] {
    let reading = UserSettings.read()
    let name = reading.configuration.theme ?? Themes.fallbackName
    return reading.faults + (UserSettings.theme(name).fault.map { [$0] } ?? [])
  }
}

/// What is around the program: its terminal, locale and folders.
struct Surroundings {
  let database: String

  var facts: [(level: StoreFact.Level, fact: MachineFact)] {
    [terminal, locale] + folders + [authority, watches]
  }

  /// How many sessions of one Unix user the system tells of changes.
  private var watches: (StoreFact.Level, MachineFact) {
    let file = Files.read("/proc/sys/fs/inotify/max_user_instances", atMost: 64) ?? []
    let limit = Int(String(decoding: file.prefix { $0 != 0x0A }, as: UTF8.self)) ?? 0
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    if descriptor >= 0 { close(descriptor) }
    let isExhausted = descriptor < 0
    return (isExhausted ? .warning : .ok, .watches(most: limit, isExhausted: isExhausted))
  }

  private var terminal: (StoreFact.Level, MachineFact) {
    let name = Environment.all["TERM"] ?? ""
    guard isatty(STDOUT_FILENO) == 1 || !name.isEmpty else { return (.ok, .noTerminal) }
    let isKnown = TerminalEntries.hold(name)
    return (isKnown ? .ok : .warning, .terminal(name, isKnown: isKnown))
  }

  private var locale: (StoreFact.Level, MachineFact) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let named = names.compactMap { Environment.all[$0] }.first { !$0.isEmpty }
    guard let named else { return (.ok, .noLocale) }
    return (Environment.isUTF8 ? .ok : .warning, .locale(named, isUTF8: Environment.isUTF8))
  }

  private var folders: [(StoreFact.Level, MachineFact)] {
    [Places.current.configuration, Places.current.state].map { path in
      guard Files.exists(path) else { return (.ok, .folderLater(path)) }
      let isWritable = access(path, R_OK | W_OK | X_OK) == 0
      return (isWritable ? .ok : .warning, .folder(path, isWritable: isWritable))
    }
  }

  private var authority: (StoreFact.Level, MachineFact) {
    (.ok, .authority(user: SystemUser.name, isOwner: SystemUser.owns(database)))
  }
}

/// The terminals that the machine has a description of.
enum TerminalEntries {
  static func hold(_ name: String) -> Bool {
    guard let first = name.utf8.first, !name.contains("/"), first != UInt8(ascii: ".") else {
      return false
    }
    let letter = String(Unicode.Scalar(first))
    let number = String(first, radix: 16)
    return folders.contains { folder in
      Files.exists("\(folder)/\(letter)/\(name)") || Files.exists("\(folder)/\(number)/\(name)")
    }
  }

  private static var folders: [String] {
    let own = [
      Environment.all["TERMINFO"], Environment.all["HOME"].map { $0 + "/.terminfo" },
    ]
    return own.compactMap { $0 }
      + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
  }
}
