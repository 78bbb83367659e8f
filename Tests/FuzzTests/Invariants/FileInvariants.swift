import Interchange
import Programme
import Settings

/// A catalogue is read whole or its faults have places; what was read is read again when written.
enum CatalogueInvariant {
  private static let names = CatalogueFile.files(defining: []).map(\.name)

  static func complaint(_ input: [UInt8]) -> String? {
    let lines = 1 + input.count { $0 == 0x0A }
    // Every section in its turn: which is the input's own.
    let name = names[input.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % names.count]
    let file: CatalogueFile
    do throws(CatalogueFault) {
      file = try CatalogueFile(name: name, bytes: input)
    } catch {
      return misplaced(error, lines)
    }
    let reading = ParsedCatalogue([file])
    if let complaint = reading.faults.lazy.compactMap({ misplaced($0, lines) }).first {
      return complaint
    }
    guard reading.faults.isEmpty else { return nil }
    let again = ParsedCatalogue(CatalogueFile.files(defining: reading.changes))
    // Where it stood is another matter: what is written has its own lines.
    guard again.faults.isEmpty, again.changes == reading.changes else {
      return "\(reading.changes) came back as \(again.changes), \(again.faults)"
    }
    return nil
  }

  private static func misplaced(_ fault: CatalogueFault, _ lines: Int) -> String? {
    if let line = fault.line, !(1...lines).contains(line) {
      return "line \(line) of \(lines): \(fault.rule)"
    }
    return fault.column.map { $0 < 1 } == true ? "column \(fault.column ?? 0)" : nil
  }
}

/// A broken line costs itself alone and has its place; what is settled can be written.
enum SettingsInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let reading = ParsedConfiguration(input, file: "config.toml")
    let lines = 1 + input.count { $0 == 0x0A }
    if let complaint = reading.faults.lazy.compactMap({ misplaced($0, lines) }).first {
      return complaint
    }
    guard reading.faults.isEmpty, let text = String(validating: input, as: UTF8.self) else {
      return nil
    }
    // What a person may change with a key is written into the file that is there.
    var changed = Configuration()
    changed.theme = "dark"
    changed.mouse = true
    do throws(SettingsFault) {
      let written = try changed.text(in: text, file: "config.toml")
      let again = ParsedConfiguration(written, file: "config.toml")
      guard again.faults.isEmpty,
        again.configuration == changed.over(reading.configuration)
      else { return "written: \(again)" }
      return nil
    } catch {
      // A file that cannot be changed line by line is left as it is, with a place.
      return misplaced(error, lines + 2)
    }
  }

  static func misplaced(_ fault: SettingsFault, _ lines: Int) -> String? {
    switch fault.place {
    case .line(let line, let column):
      (1...lines).contains(line) && column >= 1
        ? nil : "line \(line) of \(lines), column \(column): \(fault.rule)"
    case .key(let key): key.isEmpty ? "no key: \(fault.rule)" : nil
    case .file: nil
    }
  }
}

/// At worst nothing has a colour.
enum ThemeInvariant {
  static func complaint(_ input: [UInt8]) -> String? {
    let choice = Themes.choose("mine", userFile: ("themes/mine.toml", input), own: [])
    return choice.fault.flatMap { SettingsInvariant.misplaced($0, 1 + input.count { $0 == 0x0A }) }
  }
}
