import ArgumentParser
import Interchange
import Programme
import ProgrammeStore
import Wording

/// `khue define FILE…`: records of any kinds, new ones and new versions, all or none.
struct Define: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "define", abstract: Khue.text(RecordHelp.define),
      discussion: Khue.text(RecordHelp.defineDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(RecordHelp.filesArgument))
  var files: [String] = []

  @ArgumentParser.Flag(name: .customLong("dry-run"), help: Khue.help(.dryRunOption))
  var dryRun = false

  @ArgumentParser.Flag(help: Khue.help(RecordHelp.suspiciousOption))
  var strict = false

  @ArgumentParser.Flag(help: Khue.help(RecordHelp.shippedOption))
  var shipped = false

  @Option(help: Khue.help(RecordHelp.templateOption))
  var template: String?

  @ArgumentParser.Flag(help: Khue.help(RecordHelp.listOption))
  var list = false

  func run() throws {
    let wording = common.wording
    if list {
      for type in RecordRegistry.catalogue { Output.page(KindLine(type, wording).text + "\n") }
      return
    }
    if let template {
      return Output.page(RecordTemplate(try NamedKind(template, wording).type, wording).text)
    }
    guard shipped != !files.isEmpty else {
      throw CommandFailure(.usage, wording.defineWhat)
    }
    let definitions = try DefinedRecords(
      shipped ? try DataFolder.shipped.catalogueFiles() : try read(), isShipped: shipped, common)
    try definitions.store(isRehearsal: dryRun, strict: strict)
  }

  private func read() throws -> [CatalogueFile] {
    do {
      return try files.map { try CatalogueFile(path: $0) }
    } catch let fault as CatalogueFault {
      var status = ExitStatus.data
      if case .unreadable(let code) = fault.rule { status = ExitStatus(refusing: code) }
      throw CommandFailure(status, common.wording.fault(fault).line)
    }
  }
}

/// A kind of record as the command line names it: "duty", or "duties" as its file.
struct NamedKind {
  let type: any DescribedRecord.Type

  init(_ name: String, _ wording: Wording) throws {
    let found = RecordRegistry.catalogue.first { type in
      type.recordKind.rawValue == name || NamedKind.file(type) == name
    }
    guard let found else {
      throw CommandFailure(
        .usage,
        wording.unknownKind(name, known: RecordRegistry.catalogue.map { $0.recordKind.rawValue }))
    }
    type = found
  }

  private static func file<Record: DescribedRecord>(_ type: Record.Type) -> String {
    Record.description.file
  }
}

/// A line of `khue define --list`: the kind's word, its table in files, and what it is called.
private struct KindLine {
  let text: String

  init<Record: DescribedRecord>(_ type: Record.Type, _ wording: Wording) {
    let description = Record.description
    let word = description.kind.rawValue.padded(to: 14)
    text = word + "[[\(description.table)]]".padded(to: 18) + wording.name(description.kind)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
