public import Programme

extension Wording {
  public func name(_ role: Account.Role) -> String {
    switch role {
    case .operator: pick("người điều hành", "operator")
    case .leader: pick("lãnh đạo", "leader")
    case .officer: pick("cán bộ đơn vị", "officer")
    case .viewer: pick("người xem", "viewer")
    case .kiosk: pick("màn hình treo tường", "kiosk")
    }
  }

  /// What a right lets one do, as a verb: "báo cáo số liệu và tiến độ của đơn vị".
  public func name(_ right: Right) -> String {
    switch right {
    case .watch: pick("chiếu màn hình treo tường", "show the wall")
    case .read: pick("xem", "read")
    case .report: pick("báo cáo số liệu và tiến độ của đơn vị", "report a unit's data and progress")
    case .explain: pick("giải trình", "explain")
    case .acknowledge: pick("ghi nhận, đóng cảnh báo", "acknowledge and close alerts")
    case .request: pick("yêu cầu giải trình", "ask for an explanation")
    case .decide: pick("kết luận, cho gia hạn", "conclude and grant extensions")
    case .remind: pick("đôn đốc", "remind")
    case .assess: pick("đánh giá nội dung 5-5-5", "assess 5-5-5 contents")
    case .define:
      pick("sửa đơn vị, nhiệm vụ, chỉ tiêu, mục tiêu", "edit units, tasks, indicators, targets")
    case .administer: pick("quản lý tài khoản", "manage accounts")
    }
  }

  /// Why an account may not do something, without a full stop: the reason beside an action.
  public func reason(_ denial: Denial) -> String {
    switch denial {
    case .unknown: pick("không có tài khoản này", "there is no such account")
    case .disabled: pick("tài khoản đã bị khóa", "the account is disabled")
    case .outsideDays(let life): outsideDays(life)
    case .key(let label):
      pick(
        "khóa SSH “\(label)” không phải, hoặc không còn là khóa của tài khoản",
        "the SSH key “\(label)” is not, or no longer, a key of the account")
    case .role(let role, let right):
      pick(
        "\(name(role)) không có quyền \(name(right))",
        "\(article(role)) \(name(role)) may not \(name(right))")
    case .otherUnit(let unit):
      unit.map {
        pick("\($0.text) không phải đơn vị của mình", "\($0.text) is not your own unit")
      } ?? pick("chỉ được làm với đơn vị của mình", "only your own unit's data may be changed")
    case .otherVoice(let source):
      pick(
        "cán bộ chỉ nói bằng báo cáo của đơn vị mình, không thay nguồn \(source.text)",
        "an officer speaks by the unit's own report, not as the source \(source.text)")
    case .confidence(let confidence):
      pick(
        "báo cáo của đơn vị không tự nâng độ tin cậy lên \(confidence.rawValue)",
        "a unit's own report does not raise its own confidence to \(confidence.rawValue)")
    }
  }

  private func outsideDays(_ life: Life) -> String {
    switch (life.first, life.last) {
    case (let first?, let last?):
      pick(
        "tài khoản chỉ dùng được từ \(day(first)) đến \(day(last))",
        "the account is open from \(day(first)) to \(day(last)) only")
    case (let first?, nil):
      pick("tài khoản chỉ dùng được từ \(day(first))", "the account opens on \(day(first))")
    case (nil, let last?):
      pick("tài khoản chỉ dùng được đến \(day(last))", "the account was open until \(day(last))")
    case (nil, nil): pick("tài khoản chưa dùng được", "the account is not open")
    }
  }

  private func article(_ role: Account.Role) -> String { role == .operator ? "an" : "a" }

  /// What a person did about an alert.
  public func name(_ kind: Act.Kind) -> String {
    switch kind {
    case .reminder: pick("đôn đốc", "reminder")
    case .request: pick("yêu cầu giải trình", "request for an explanation")
    case .explanation: pick("giải trình", "explanation")
    case .extensionRequest: pick("xin gia hạn", "request for an extension")
    case .acknowledgement: pick("ghi nhận", "acknowledgement")
    case .closing: pick("đóng cảnh báo", "closing")
    case .conclusion: pick("kết luận giao ban", "conclusion")
    case .withdrawal: pick("rút lại", "withdrawal")
    }
  }

  /// How far people have got with an alert.
  public func label(_ status: AlertStatus) -> Label {
    switch status {
    case .open: pick(("chưa xử lý", "chưa xử lý", "M"), ("open", "open", "O"))
    case .asked: pick(("chờ giải trình", "chờ g.trình", "C"), ("asked to explain", "asked", "Q"))
    case .explained: pick(("đã giải trình", "đã g.trình", "G"), ("explained", "explained", "E"))
    case .acknowledged:
      pick(("đã ghi nhận", "đã ghi nhận", "N"), ("acknowledged", "acknowledged", "A"))
    case .closed: pick(("đã đóng", "đã đóng", "Đ"), ("closed", "closed", "C"))
    }
  }

  /// Why a change can't be taken back, without a full stop.
  public func reason(_ fault: ActFault) -> String {
    switch fault {
    case .untilMissing: pick("chưa có ngày hết hạn", "it has no last day")
    case .untilNotAllowed: pick("không có ngày hết hạn", "it takes no last day")
    case .untilTooFar:
      pick(
        "chỉ ghi nhận được tối đa \(count(AlertRule.longestAcknowledgement)) ngày",
        "an acknowledgement holds \(count(AlertRule.longestAcknowledgement)) days at most")
    case .ownerNotAllowed:
      pick("chỉ kết luận giao ban có đơn vị chịu trách nhiệm", "only a conclusion has an owner")
    case .meetingMissing: pick("chưa có ngày họp", "it has no day of meeting")
    case .meetingNotAllowed:
      pick("chỉ kết luận giao ban có ngày họp", "only a conclusion has a day of meeting")
    case .answersMissing: pick("chưa rõ trả lời cho việc nào", "it does not say what it answers")
    case .answersNotAllowed: pick("không trả lời cho việc nào", "it answers nothing")
    case .notOfTask:
      pick("chỉ nhiệm vụ mới được xin gia hạn", "only a task's deadline can be extended")
    }
  }

  public func reason(_ fault: RevertFault) -> String {
    switch fault {
    case .absent: pick("không có dòng nhật ký này", "there is no such journal entry")
    case .notOwn(let account): pick("là của \(account)", "it is \(account)'s")
    case .changedSince(let entry):
      pick("đã có thay đổi sau đó (nhật ký số \(entry))", "entry \(entry) changed it since")
    case .ofItsKind:
      pick("loại thay đổi này không hoàn tác được", "changes of this kind can't be undone")
    }
  }
}
