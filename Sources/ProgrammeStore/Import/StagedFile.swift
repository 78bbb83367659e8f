import Catalogue
import GRDB
import Programme
import VietnameseText

/// A file whose rows are staged, and how they are to be stored.
struct StagedFile {
  var name: String
  var actor: Actor
  var at: Instant
  var options: ImportOptions
}

extension Gate {
  func storeStaged(
    _ file: StagedFile, fileDigest: () -> String?, first: [ImportRow], progress: (Int) -> Void,
    next: () -> ImportRow?
  ) throws(StoreFault) -> ImportOutcome {
    throw .failed(path: path, code: 0, detail: "not yet")
  }
}
