import Programme
import Wording

/// One's own changes of this session, which can be taken back, and those taken back.
struct OwnChanges: Sendable {
  struct Change: Hashable, Sendable {
    /// The journal's entries of one commit.
    let entries: ClosedRange<Int64>
    /// That of the last one, by which a restored database's entry of the same number is told apart.
    let digest: String
    let title: String
  }

  var done: [Change] = []
  var undone: [Change] = []
  /// More than these nobody wants to take back one after the other.
  static let most = 50
}

/// A change that is being taken back, or an undoing that is.
struct Reversal: Sendable {
  let id: Int
  let change: OwnChanges.Change
  let isRedo: Bool
}

extension Console {
  var undoable: OwnChanges.Change? { own.done.last }
  var redoable: OwnChanges.Change? { own.undone.last }

  mutating func undo() -> [Effect] { undoable.map { revert($0, isRedo: false) } ?? [] }
  mutating func redo() -> [Effect] { redoable.map { revert($0, isRedo: true) } ?? [] }

  private mutating func revert(_ change: OwnChanges.Change, isRedo: Bool) -> [Effect] {
    // One after the other: the second key would mean the change before.
    guard undoing == nil, form == nil else { return [] }
    undoing = Reversal(id: nextOrder, change: change, isRedo: isRedo)
    notice = wording.phrase(FormPhrase.undoing)
    defer { nextOrder += 1 }
    // The last one first, as each may rest on the one before it.
    let changes = change.entries.reversed().map { entry in
      Programme.Change.revert(
        entry: entry, digest: entry == change.entries.upperBound ? change.digest : nil)
    }
    return [.write(WriteOrder(id: nextOrder, changes: changes))]
  }

  mutating func undone(_ receipt: Receipt) -> [Effect] {
    guard let undoing else { return [] }
    self.undoing = nil
    let title = undoing.change.title
    let reverting = OwnChanges.Change(
      entries: receipt.entries ?? receipt.entry...receipt.entry, digest: receipt.digest,
      title: title)
    if undoing.isRedo {
      _ = own.undone.popLast()
      own.done.append(reverting)
      notice = wording.phrase(FormPhrase.redone(title))
    } else {
      _ = own.done.popLast()
      own.undone.append(reverting)
      notice = wording.phrase(FormPhrase.undone(title))
    }
    requestReload()
    return []
  }

  /// One that cannot be taken back is never tried again: the one before it comes next. Where its
  /// entry is not there, the database is another one by now, and none of them is in it.
  mutating func undoRefused(_ fault: StoreFault) {
    guard let undoing else { return }
    self.undoing = nil
    notice = wording.fault(fault).line
    // Whoever else writes just now may be done a moment later.
    guard case .refused(let refusal) = fault else { return }
    if case .notRevertible(_, .absent) = refusal {
      own = OwnChanges()
    } else if undoing.isRedo {
      _ = own.undone.popLast()
    } else {
      _ = own.done.popLast()
    }
    guard form == nil else { return }
    let next = undoing.isRedo ? redoable : undoable
    box = Box(
      .why(
        Explanation(
          title: wording.phrase(FormPhrase.undoRefused(undoing.change.title)),
          sentences: [
            wording.fault(fault).line,
            wording.phrase(FormPhrase.undoNext(next?.title, isRedo: undoing.isRedo)),
          ])))
  }

  /// The journal's head as one has seen it: what one stored oneself right after what was read is
  /// known, though it may not have been read again yet.
  func withOwn(_ head: Int64) -> Int64 {
    (own.done + own.undone).map(\.entries).sorted { $0.lowerBound < $1.lowerBound }
      .reduce(head) { $1.lowerBound == $0 + 1 ? $1.upperBound : $0 }
  }

  /// Notes a change of one's own; what was undone before can no longer be redone.
  mutating func noteOwn(_ receipt: Receipt, title: String) {
    guard let entries = receipt.entries else { return }
    own.done.append(
      OwnChanges.Change(entries: entries, digest: receipt.digest, title: title))
    own.undone = []
    if own.done.count > OwnChanges.most { own.done.removeFirst() }
  }
}
