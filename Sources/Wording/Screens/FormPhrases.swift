public import VietnameseText

/// What every form says around its fields.
public enum FormPhrase: Sendable {
  case send, next, copyLast, takeTheirs, takeMine, keepStanding, discard, retry, change
  /// The question before typed text is thrown away, and the two ways out of it.
  case askDiscard, keepTyping, throwAway
  case sending, loading
  case faults(Int)
  case nothingFilled
  case draftFrom(Instant)
  case useDraft, leaveDraft, dropDraft
  /// The question before a draft is thrown away, and its way out.
  case askDropDraft, keepDraft
  case draftsWaiting(Int, newest: Instant)
  /// That the value is the one of another time, and what that was; the time is named where it is
  /// known.
  case copied(of: String?)
  case last(String, of: String?)
  /// The period by its name; the one before where it has none.
  case period(String?)
  case changedSince(by: String, at: Instant)
  case changedSinceUnknown
  /// So many fields that somebody changed meanwhile still wait for a choice.
  case choicesLeft(Int)
  case theirs(String)
  case gone
  case stored(entry: Int64, changes: Int)
  case storedFindings(Int)
  case nothingNew
  /// Above typed text that no field takes any more.
  case leftovers
  /// A draft that was kept without what the record said then.
  case draftOfOld
  case draftTitle(Instant)
  case draftOf(Int, of: Int)
  case otherDraft
  /// So many letters have room in a field.
  case full(Int)
  case undone(String), redone(String)
  case undoing
  /// A change that cannot be taken back, and what the key means next.
  case undoRefused(String), undoNext(String?, isRedo: Bool)
  case optional
  case yes, no
  /// Pasted bytes that are no text.
  case pasteUnreadable
}

extension Wording {
  public func phrase(_ phrase: FormPhrase) -> String {
    switch phrase {
    case .send: pick("gửi", "send")
    case .next: pick("ô tiếp", "next")
    case .copyLast: pick("như lần trước", "as last time")
    case .takeTheirs: pick("lấy của họ", "take theirs")
    case .takeMine: pick("lấy lại của mình", "take mine back")
    case .keepStanding: pick("giữ như đang ghi", "keep what stands")
    case .discard: pick("đóng", "close")
    case .retry: pick("thử lại", "try again")
    case .change: pick("đổi", "change")
    case .askDiscard: pick("Bỏ những gì đã gõ?", "Throw away what was typed?")
    case .keepTyping: pick("gõ tiếp", "keep typing")
    case .throwAway: pick("bỏ", "throw away")
    case .sending: pick("Đang ghi…", "Storing…")
    case .loading: pick("Đang đọc bản mới…", "Reading the new version…")
    case .faults(let count):
      pick("Còn \(self.count(count)) ô chưa đúng.", "\(things(count, "field")) to put right.")
    case .nothingFilled: pick("Chưa điền gì.", "Nothing is filled in.")
    case .draftFrom(let instant):
      pick(
        "Có bản nháp gõ dở lúc \(moment(instant)).",
        "There is a draft typed at \(moment(instant)).")
    case .useDraft: pick("dùng bản nháp", "use the draft")
    case .leaveDraft: pick("để đó", "leave it")
    case .dropDraft: pick("xóa bản nháp", "delete the draft")
    case .askDropDraft:
      pick(
        "Xóa hẳn bản nháp này? Xóa rồi không lấy lại được.",
        "Delete this draft for good? It cannot be brought back.")
    case .keepDraft: pick("giữ lại", "keep it")
    case .draftsWaiting(let count, let newest):
      pick(
        "B xem \(self.count(count)) bản nháp chưa gửi (gần nhất lúc \(moment(newest))). Mở lại biểu"
          + " mẫu đó để gõ tiếp.",
        "B shows \(things(count, "draft")) not sent yet (newest of \(moment(newest))). Open that form"
          + " to go on.")
    case .draftOfOld:
      pick(
        "Bản nháp này không ghi lại bản ghi lúc gõ ra sao, nên không biết ai đã sửa gì từ đó: so"
          + " từng ô trước khi gửi.",
        "This draft does not hold what the record said when it was typed, so nobody can tell what"
          + " changed since: compare each field before sending.")
    case .draftTitle(let instant):
      pick("Bản nháp gõ lúc \(moment(instant))", "Draft of \(moment(instant))")
    case .draftOf(let number, let all):
      pick(
        "Bản nháp \(count(number))/\(count(all)), để đọc và chép lại. Muốn gửi thì mở đúng biểu mẫu"
          + " của nó.",
        "Draft \(count(number)) of \(count(all)), to be read and copied. To send it, open its form."
      )
    case .otherDraft: pick("bản khác", "another")
    case .leftovers:
      pick(
        "Không còn ô nào cho những điều đã gõ dưới đây; khi gửi sẽ không kèm theo, cần thì chép lại:",
        "No field takes these any more; they will not be sent, copy them if they are needed:")
    case .full(let limit):
      pick(
        "dài nhất \(count(limit)) chữ: phần thừa không vào ô",
        "at most \(count(limit)) letters: the rest was not taken in")
    case .copied(let when):
      pick(
        "như \(when ?? "lần trước")",
        "as \(when.flatMap { $0 == "last" ? nil : $0 } ?? "last time")")
    case .last(let value, let when):
      pick("\(when ?? "lần trước"): \(value)", "\(when ?? "last"): \(value)")
    case .period(let period):
      period.map { pick("kỳ \($0)", "period \($0)") } ?? pick("kỳ trước", "last")
    case .changedSince(let account, let instant):
      pick(
        "\(account) đã sửa lúc \(moment(instant)). Ô nào hai bên khác nhau được đánh dấu: chọn"
          + " từng ô rồi gửi lại.",
        "\(account) changed it at \(moment(instant)). Where the two differ it is marked: choose"
          + " for each, then send again.")
    case .changedSinceUnknown:
      pick(
        "Có người vừa sửa. Ô nào hai bên khác nhau được đánh dấu: chọn từng ô rồi gửi lại.",
        "Somebody changed it just now. Where the two differ it is marked: choose for each, then"
          + " send again.")
    case .choicesLeft(let count):
      pick(
        "Còn \(self.count(count)) ô hai bên khác nhau chưa chọn: Ctrl-P lấy của họ, Enter giữ như"
          + " đang ghi.",
        "\(things(count, "field")) on which the two differ to be chosen: Ctrl-P takes theirs, Enter"
          + " keeps what stands.")
    case .theirs(let value): pick("bên kia: \(value)", "theirs: \(value)")
    case .gone:
      pick(
        "Bản ghi này không còn nữa, không gửi được. Những gì đã gõ vẫn ở đây để đọc và chép lại.",
        "This record is no longer there, so nothing can be sent. What was typed stays here to be"
          + " read and copied.")
    case .stored(let entry, let changes):
      pick(
        "Đã ghi \(count(changes)) thay đổi, nhật ký số \(entry). u hoàn tác.",
        "Stored \(things(changes, "change")), journal entry \(entry). u undoes.")
    case .storedFindings(let count):
      pick(
        "\(self.count(count)) điều cần xem lại.", "\(things(count, "finding")) worth checking.")
    case .nothingNew: pick("Không có gì mới để ghi.", "There was nothing new to store.")
    case .undone(let what): pick("Đã hoàn tác: \(what)", "Undone: \(what)")
    case .redone(let what): pick("Đã làm lại: \(what)", "Redone: \(what)")
    case .undoing: pick("Đang hoàn tác…", "Undoing…")
    case .undoRefused(let what): pick("Không hoàn tác được: \(what)", "Cannot be undone: \(what)")
    case .undoNext(let what, let isRedo):
      what.map {
        isRedo
          ? pick("U lần nữa sẽ làm lại: \($0).", "U again will redo: \($0).")
          : pick("u lần nữa sẽ hoàn tác: \($0).", "u again will undo: \($0).")
      } ?? pick("Không còn thay đổi nào khác của phiên này.", "No other change of this session.")
    case .optional: pick("không bắt buộc", "optional")
    case .yes: pick("có", "yes")
    case .no: pick("không", "no")
    case .pasteUnreadable:
      pick(
        "Nội dung dán có byte không phải là chữ UTF-8, nên không dán gì.",
        "What was pasted has bytes that are no UTF-8 text, so nothing was taken in.")
    }
  }
}

extension Wording {
  /// The letter that says yes to a question; every other key says no.
  public var yesLetter: String { pick("c", "y") }
}
