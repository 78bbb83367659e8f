import ArgumentParser
import Glibc
import Interchange
import Programme
import ProgrammeStore
import Wording

/// `khue export`: what a database holds, as files.
struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Khue.text(RecordHelp.exportFiles),
      subcommands: [ExportCatalogue.self])
  }
}

/// `khue export catalogue DIR`: the whole catalogue, in files as `khue init --from` and `khue define`
/// read them.
struct ExportCatalogue: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catalogue", abstract: Khue.text(RecordHelp.exportCatalogue),
      discussion: Khue.text(RecordHelp.exportCatalogueDetail))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: Khue.help(RecordHelp.folderArgument))
  var folder: String

  func run() throws {
    let records = try common.guarded {
      try Reader(path: common.path).catalogue().filter { !$0.isWithdrawn }
    }
    let files = CatalogueFile.files(
      defining: records.map { .define($0.definition, knownFrom: $0.knownFrom) })
    for folder in [folder, folder + "/catalogue", folder + "/readings"] {
      guard mkdir(folder, 0o755) != 0, errno != EEXIST else { continue }
      throw CommandFailure(
        ExitStatus(refusing: errno), common.wording.cannotWrite(folder, errno: errno))
    }
    for file in files { try write(file) }
    Output.line(
      common.wording.exported(records: records.count, files: files.count, to: folder))
  }

  /// - Throws: where the file is there already: nothing is written over.
  private func write(_ file: CatalogueFile) throws {
    let path = folder + "/catalogue/" + file.name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure(
        ExitStatus(refusing: errno), common.wording.cannotWrite(path, errno: errno))
    }
    let isWhole = Output.write(Array(file.text.utf8), to: descriptor)
    let fault = errno
    guard close(descriptor) == 0, isWhole else {
      throw CommandFailure(
        ExitStatus(refusing: fault), common.wording.cannotWrite(path, errno: fault))
    }
  }
}
