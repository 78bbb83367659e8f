import Programme

extension Wording {
  func english(_ fault: StoreFault) -> FaultText {
    switch fault {
    case .missing(let path):
      FaultText(
        "There is no database at \(path).",
        advice: "Create it with: khue init, or name another file with --database.")
    case .unreadable(let path, let errno):
      FaultText(
        "Cannot read \(path): \(reason(errno)).",
        advice: "Check the permission to read the file and its folder.")
    case .notWritable(let path):
      FaultText(
        "Cannot write to \(path).",
        advice: "Writing needs permission on the file and on its folder.")
    case .logMissing(let path):
      FaultText(
        "Cannot view \(path): \(path)-wal or \(path)-shm is missing, and this account may not"
          + " make them in that folder.",
        advice: "Ask somebody who may write there to run once: khue show overview.")
    case .emptied(let path):
      FaultText(
        "The file \(path) is empty now, while \(path)-wal beside it holds what was stored.",
        advice: "Open it with nothing else: put all three files aside and restore a backup.")
    case .notCreatable(let path, let errno):
      FaultText(
        "Cannot create \(path): \(reason(errno)).",
        advice: "Choose another place with --database, or make the folder first.")
    case .foreign(let path):
      FaultText(
        "\(path) is not a database of Khuê.",
        advice: "Name the right file with --database or the variable KHUE_DATABASE.")
    case .damaged(let path, let detail):
      FaultText(
        "The database \(path) is damaged [\(detail)].",
        advice: "Keep the file for inspection and restore the newest backup.")
    case .locked(let path, let seconds):
      FaultText(
        "Another program has locked the database \(path) for \(seconds) s.",
        advice: "Wait until it has finished and try again.")
    case .full(let path):
      FaultText(
        "The disk that holds \(path) is full.",
        advice: "Free some space and try again; nothing is half-written.")
    case .replaced(let path):
      FaultText(
        "The file \(path) was replaced by another while it was open (as by a restore); what was being"
          + " saved is not in the new one.",
        advice: "Khuê opens the new one: look at it and save again; if nobody meant to replace it,"
          + " tell the administrator.")
    case .olderSchema(let path, let found, let needed):
      FaultText(
        "The database \(path) has an older schema (\(found); \(needed) is needed).",
        advice: "Back it up, then upgrade it with: khue migrate.")
    case .newerSchema(let path, let found, let known):
      FaultText(
        "The database \(path) has a newer schema than this khue knows"
          + " (\(found); this one knows up to \(known)).",
        advice: "Restart khue in its new version; this one writes no more.")
    case .alreadyExists(let path):
      FaultText(
        "\(path) exists already.",
        advice: "Khuê overwrites nothing: choose another path or move the old file away.")
    case .leftBeside(let path, let leftover):
      FaultText(
        "Beside the place of \(path) lies \(leftover) of an earlier database; what it holds would get"
          + " into a new file.",
        advice: "Move \(leftover) away (it may hold data that is nowhere else) and try again.")
    case .notABackup(let path):
      FaultText(
        "\(path) is no backup of Khuê's, so it is not overwritten.",
        advice: "Choose another name for the backup, or move that file away yourself.")
    case .partOfDatabase(let path, let database):
      FaultText(
        "\(path) belongs to the database \(database) itself and cannot be its backup.",
        advice: "Choose another name for the backup.")
    case .linkedTwice(let path):
      FaultText(
        "The file \(path) has another name too (a hard link): writing by two names would make two"
          + " histories, so it is not opened for writing.",
        advice: "Keep one name and remove the other (find / -samefile shows it), or make a file of"
          + " its own with: khue backup.")
    case .sameFile(let path, let database):
      FaultText(
        "\(path) is the database \(database) itself, and no backup of it; nothing has changed.",
        advice: "Name the backup that is to be restored.")
    case .unsynced(let path):
      FaultText(
        "The disk of \(path) failed at the last step of the write: it is stored, perhaps, but perhaps"
          + " not through a power cut.",
        advice: "Look at the journal (khue show journal) before doing it again, and have the disk"
          + " checked.")
    case .failed(let path, let code, let detail):
      FaultText(
        "The database \(path) reports error \(code): \(detail).",
        advice: "Try again; if it happens again, send this sentence to the administrator.")
    case .refused(let refusal): english(refusal)
    case .brokenJournal(let path, let sequence):
      FaultText(
        "The journal of \(path) does not hold from row \(sequence) on: the past was changed.",
        advice: "Keep the file for inspection and compare it with a backup.")
    case .brokenRecord(let path, let sequence?, let kind, let key):
      FaultText(
        "In \(path), \(name(kind)) \(key) is no longer what row \(sequence) of the journal says:"
          + " the past was changed.",
        advice: "Keep the file for inspection and compare it with a backup.")
    case .brokenRecord(let path, nil, let kind, let key):
      FaultText(
        "In \(path), what is worked out about \(name(kind)) \(key) does not follow from what was"
          + " recorded.",
        advice: "Keep the file for inspection and compare it with a backup.")
    case .brokenJudgement(let path, let kind, let key):
      FaultText(
        "In \(path), the stored judgements of \(name(kind)) \(key) are not what the rules say.",
        advice: "Keep the file for inspection and compare it with a backup.")
    }
  }
}
