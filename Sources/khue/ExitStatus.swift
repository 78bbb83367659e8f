import Glibc
import Programme

/// What the program answers to whoever started it, after sysexits(3).
enum ExitStatus: Int32 {
  case ok = 0
  /// What was looked at is not in order.
  case trouble = 1
  /// The command line cannot be understood.
  case usage = 64
  /// What a file says is wrong.
  case data = 65
  case noInput = 66
  case unavailable = 69
  case software = 70
  case cannotCreate = 73
  case inputOutput = 74
  case temporaryFailure = 75
  case noPermission = 77
  case configuration = 78

  /// The status for a file that the system refused to read.
  init(refusing code: Int32) {
    self = code == EACCES ? .noPermission : .noInput
  }

  /// The status for a fault of the database.
  init(_ fault: StoreFault) {
    switch fault {
    case .missing: self = .noInput
    case .unreadable(_, let code): self.init(refusing: code)
    case .notWritable, .logMissing: self = .noPermission
    case .refused(.notAllowed), .refused(.notRevertible): self = .noPermission
    case .refused(.tooManyImports): self = .temporaryFailure
    case .foreign, .damaged, .emptied, .brokenJournal, .brokenRecord, .brokenJudgement, .refused:
      self = .data
    case .locked: self = .temporaryFailure
    case .full, .unsynced: self = .inputOutput
    case .replaced: self = .temporaryFailure
    case .olderSchema, .newerSchema: self = .configuration
    case .alreadyExists, .notCreatable, .leftBeside, .notABackup, .partOfDatabase,
      .linkedTwice, .sameFile:
      self = .cannotCreate
    case .failed: self = .inputOutput
    }
  }
}
