import Programme
import VietnameseText

extension Wording {
  func vietnamese(_ refusal: Refusal) -> FaultText {
    switch refusal {
    case .unknown(let reference):
      FaultText(
        "Không có \(name(reference)).", advice: "Kiểm tra lại mã, hoặc khai báo bản ghi đó trước.")
    case .malformedCode(let code):
      FaultText(
        "“\(code)” không thể là mã.",
        advice: "Mã dài 1 đến 64 ký tự, chỉ gồm chữ cái tiếng Việt, số, dấu chấm và gạch nối.")
    case .emptyText(let reference, let field):
      FaultText(
        "Mục “\(attribute(field, of: reference))” của \(name(reference)) để trống.",
        advice: "Điền nội dung cho mục này.")
    case .futureDay(let day, let today):
      FaultText(
        "Ngày \(self.day(day)) chưa đến (hôm nay \(self.day(today))).",
        advice: "Chỉ nhận số liệu của kỳ đã kết thúc và báo cáo đã có.")
    case .earlierDayWithoutEvidence(let day, _):
      FaultText(
        "Báo cáo của đơn vị ghi ngày công bố \(self.day(day)), trước ngày nhập, mà không có minh"
          + " chứng.",
        advice: "Ghi minh chứng, hoặc bỏ ngày công bố: báo cáo được tính từ ngày nhập.")
    case .saidBeforeEnd(let day, let period):
      FaultText(
        "Ngày công bố \(self.day(day)) trước ngày cuối của kỳ \(self.period(period)).",
        advice: "Sửa ngày công bố: số liệu của kỳ chỉ có sau khi kỳ kết thúc.")
    case .identicalReading:
      FaultText(
        "Số liệu này đã có, giống hệt.", advice: "Không cần nhập lại: bỏ dòng này.")
    case .contradictsReading(_, let stands, let told):
      FaultText(
        "Kỳ này, nguồn này đã có \(figure(stands, kind: nil)), nay ghi"
          + " \(told == stands ? "lại với chi tiết khác" : figure(told, kind: nil)).",
        advice: "Nếu là đính chính thì ghi “sửa” ở cột Sửa, nếu không thì bỏ dòng này.")
    case .alreadyReplaced(let id):
      FaultText(
        "Bản ghi số \(id) đã được đính chính rồi.",
        advice: "Hãy đính chính bản ghi mới nhất thay cho nó.")
    case .wrongFigure(let kind, let fault):
      FaultText(
        "Giá trị không hợp với chỉ tiêu loại “\(name(kind))”: \(name(fault)).",
        advice: "Sửa giá trị cho đúng loại chỉ tiêu.")
    case .knownBeforeCurrent(let reference, let current):
      FaultText(
        "Phiên bản mới của \(name(reference)) lùi trước phiên bản hiện hành"
          + " (biết từ \(day(current))).",
        advice: "Dùng ngày từ \(day(current)) trở đi.")
    case .daysOutOfOrder(let reference, let first, let last):
      FaultText(
        "Ngày của \(name(reference)) ngược thứ tự: \(day(first)) sau \(day(last)).",
        advice: "Ngày đầu phải không sau ngày cuối.")
    case .rangeOutOfOrder(let reference):
      FaultText(
        "Khoảng giá trị của \(name(reference)) ngược: đầu lớn hơn cuối.",
        advice: "Đổi lại hai đầu của khoảng.")
    case .percentOutOfRange(let value):
      FaultText(
        "\(number(value)) không nằm trong 0 đến 100 %.", advice: "Ghi tiến độ từ 0 đến 100.")
    case .parentCycle(let code):
      FaultText(
        "Đơn vị \(code.text) thành cấp trên của chính nó.", advice: "Sửa đơn vị cấp trên.")
    case .identityChanged(let reference):
      FaultText(
        "Phiên bản mới của \(name(reference)) đổi sang chỉ tiêu hoặc đơn vị khác.",
        advice: "Giữ nguyên chỉ tiêu và đơn vị, hoặc khai báo bản ghi mới với mã khác.")
    case .changedSince(let reference, let entry):
      FaultText(
        "\(sentenceCase(name(reference))) đã được người khác sửa (nhật ký số \(entry)).",
        advice: "Xem bản mới rồi làm lại thay đổi của mình.")
    case .exists(let reference, let entry):
      FaultText(
        "\(sentenceCase(name(reference))) đã có (nhật ký số \(entry)); chưa lưu gì.",
        advice: "Dùng mã khác, hoặc mở bản ghi đó mà sửa.")
    case .notAllowed(let account, let denial):
      FaultText(
        "Tài khoản \(account) không có quyền làm việc này: \(reason(denial)).",
        advice: "Nhờ người điều hành, hoặc đăng nhập bằng tài khoản có quyền.")
    case .notRevertible(let entry, let fault):
      FaultText(
        "Không hoàn tác được dòng nhật ký số \(entry): \(reason(fault)).",
        advice: "Xem nhật ký rồi sửa bằng một thay đổi mới.")
    case .wrongAct(let kind, let fault):
      FaultText("\(sentenceCase(name(kind))): \(reason(fault)).", advice: "Điền lại rồi lưu.")
    case .wrongKey(let account, let label, let fault): wrongKey(account, label, fault)
    case .outOfRange(let reference, let field, let value, let least, let most):
      FaultText(
        "\(sentenceCase(name(reference))): mục \(attribute(field, of: reference)) không thể là \(number(value)).",
        advice: most.map { "Ghi số nguyên từ \(count(least)) đến \(count($0))." }
          ?? "Ghi số từ \(count(least)) trở lên.")
    case .namesItself(let reference, let field):
      FaultText(
        "\(sentenceCase(name(reference))): mục \(attribute(field, of: reference)) ghi chính nó.",
        advice: "Ghi mã của bản ghi khác, hoặc để trống nếu không có.")
    case .tooManyImports(let limit):
      FaultText(
        "Tài khoản đã nhập \(count(limit)) tệp trong một phút, mức cho phép; chưa lưu gì.",
        advice: "Chờ một phút rồi nhập lại.")
    case .unitOfAccount(let code, let role):
      FaultText(
        role == .officer
          ? "Tài khoản cán bộ \(code) chưa có đơn vị."
          : "Tài khoản \(code) là \(name(role)), không gắn với đơn vị nào.",
        advice: "Chỉ tài khoản cán bộ đơn vị có đơn vị.")
    case .findings(let findings):
      FaultText(
        "Có \(count(findings.count)) phát hiện đáng ngờ: "
          + findings.prefix(3).map { finding($0) }.joined(separator: " "),
        advice: "Kiểm tra lại, hoặc bỏ --strict để lưu kèm phát hiện.")
    }
  }

  private func name(_ fault: FigureFault) -> String {
    switch fault {
    case .empty: "không có giá trị"
    case .negative: "số âm"
    case .notWhole: "phải là số nguyên"
    case .notYesOrNo: "chỉ nhận có hoặc không"
    case .rankBelowOne: "thứ hạng phải từ 1"
    case .rankAbovePopulation: "thứ hạng lớn hơn số được xếp hạng"
    case .populationWithoutRank: "có số được xếp hạng mà không có thứ hạng"
    case .denominatorNotPositive: "mẫu số phải lớn hơn 0"
    case .numeratorWithoutDenominator: "có tử số mà không có mẫu số"
    case .upperBelowLower: "đầu trên của khoảng nhỏ hơn đầu dưới"
    case .partsWithoutShare: "chỉ tỷ lệ và số đếm mới có tử số và mẫu số"
    case .percentAboveHundred: "chỉ tiêu này không thể trên 100 %"
    }
  }

  func vietnamese(_ finding: Finding, _ names: FindingNames) -> String {
    switch finding {
    case .outsideLife(let unit, let indicator, let period):
      "\(names.subject(unit, indicator)): kỳ \(self.period(period)) nằm ngoài thời gian tồn tại"
        + " của đơn vị."
    case .cumulativeFell(let unit, let indicator, let from, let to, let period):
      "\(names.subject(unit, indicator)): số lũy kế giảm từ \(number(from)) xuống \(number(to))"
        + " ở kỳ \(self.period(period))."
    case .percentAboveHundred(let unit, let indicator, let value, let period):
      "\(names.subject(unit, indicator)): \(percent(value)) lớn hơn 100 % ở kỳ"
        + " \(self.period(period))."
    case .percentBelowZero(let unit, let indicator, let value, let period):
      "\(names.subject(unit, indicator)): \(percent(value)) nhỏ hơn 0 ở kỳ"
        + " \(self.period(period))."
    case .countNotWhole(let unit, let indicator, let value, let period):
      "\(names.subject(unit, indicator)): \(number(value)) không phải là số nguyên, kỳ"
        + " \(self.period(period))."
    case .partAboveWhole(let unit, let indicator, let above, let below, let period):
      "\(names.subject(unit, indicator)): tử số \(number(above)) lớn hơn mẫu số \(number(below)),"
        + " kỳ \(self.period(period))."
    case .shareDiffers(let unit, let indicator, let printed, let above, let below, let period):
      "\(names.subject(unit, indicator)): tỷ lệ in là \(percent(printed)) nhưng"
        + " \(number(above))/\(number(below)) cho số khác, kỳ \(self.period(period))."
    case .staleCopy(let unit, let indicator, let value, let earlier, let period):
      "\(names.subject(unit, indicator)): kỳ \(self.period(period)) giống hệt kỳ"
        + " \(self.period(earlier)) (\(number(value))), có thể là bản chép lại."
    case .progressContradicts(let task, let state, let percent, let day):
      "Nhiệm vụ \(task.text): trạng thái “\(label(state).full)” trái với tỷ lệ hoàn thành"
        + " \(self.percent(percent)), báo cáo về ngày \(self.day(day))."
    case .saidBeforeEnd(let unit, let indicator, let said, let period):
      "\(names.subject(unit, indicator)): nguồn nói từ ngày \(self.day(said)), trước khi kỳ"
        + " \(self.period(period)) kết thúc, có thể là dự báo."
    case .mixedScripts(let reference, let word):
      "\(sentenceCase(name(reference))): “\(word)” trong tên lẫn chữ của bảng chữ cái khác trông giống"
        + " chữ Latinh."
    case .dayNotTaken(let unit, let indicator, let told, let recorded, let period):
      "\(names.subject(unit, indicator)): báo cáo kỳ \(self.period(period)) được tính từ ngày ghi"
        + " nhận \(self.day(recorded)), không phải từ ngày công bố \(self.day(told)) ghi trong tệp."
    case .progressDayNotTaken(let task, let told, let recorded, let asOf):
      "Nhiệm vụ \(task.text): báo cáo tính đến \(self.day(asOf)) được tính từ ngày ghi nhận"
        + " \(self.day(recorded)), không phải từ ngày báo cáo \(self.day(told)) ghi trong tệp."
    case .sourcesDiffer(let unit, let indicator, let values, let period):
      "\(names.subject(unit, indicator)): các nguồn nêu số khác nhau cho kỳ"
        + " \(self.period(period)): \(values.map(number).joined(separator: "; "))."
    }
  }
}
