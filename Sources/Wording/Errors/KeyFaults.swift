public import Programme

/// What is wrong with an SSH key, and what to do.
extension Wording {
  /// A key that an account cannot have.
  func wrongKey(_ account: Code<Account>, _ label: String, _ fault: AccountKeyFault) -> FaultText {
    let subject = pick(
      "Khóa SSH “\(label)” của tài khoản \(account.text)",
      "SSH key “\(label)” of account \(account.text)")
    switch fault {
    case .unusable(let fault):
      let text = self.fault(fault)
      return FaultText("\(subject): \(text.what)", advice: text.advice)
    case .label:
      return FaultText(
        pick("\(subject): nhãn không hợp lệ.", "\(subject): this cannot be a label."),
        advice: pick(
          "Nhãn gồm 1 đến 64 chữ cái, chữ số, dấu chấm và dấu gạch nối, như may-co-quan.",
          "A label has 1 to 64 letters, digits, dots and hyphens, such as office-pc."))
    case .labelTaken:
      return FaultText(
        pick(
          "\(subject): nhãn này đã dùng cho một khóa khác.",
          "\(subject): the label is another key's already."),
        advice: pick("Chọn nhãn khác với --label.", "Choose another with --label."))
    case .taken(let other, let known):
      return FaultText(
        pick(
          "\(subject): chính khóa này đã là khóa “\(known)” của tài khoản \(other.text).",
          "\(subject): this very key is key “\(known)” of account \(other.text) already."),
        advice: pick(
          "Mỗi khóa chỉ thuộc một tài khoản: xin người dùng một khóa khác (ssh-keygen -t ed25519).",
          "A key is one account's alone: ask for another (ssh-keygen -t ed25519)."))
    case .ended(let day):
      return FaultText(
        pick(
          "\(subject): khóa này đã thôi dùng từ \(self.day(day)).",
          "\(subject): this key was ended on \(self.day(day))."),
        advice: pick(
          "Khóa đã thôi không dùng lại: tạo khóa mới (ssh-keygen -t ed25519).",
          "An ended key does not come back: make a new one (ssh-keygen -t ed25519)."))
    case .tooMany(let most):
      return FaultText(
        pick(
          "\(subject): một tài khoản có nhiều nhất \(most) khóa, kể cả khóa đã thôi.",
          "\(subject): an account has at most \(most) keys, ended ones among them."),
        advice: pick("Lập tài khoản mới cho người này.", "Give the person a new account."))
    }
  }

  /// Why a line is no key that is taken.
  public func fault(_ fault: PublicKey.Fault) -> FaultText {
    let advice = pick(
      "Tạo khóa mới: ssh-keygen -t ed25519.", "Make a new one: ssh-keygen -t ed25519.")
    switch fault {
    case .unreadable:
      return FaultText(
        pick(
          "đây không phải là một khóa công khai của OpenSSH.", "this is no public key of OpenSSH."),
        advice: pick(
          "Cần đúng một dòng gồm loại, khóa và ghi chú, như tệp .pub mà ssh-keygen tạo ra, không kèm"
            + " tùy chọn.",
          "Exactly one line of type, key and comment is needed, as in the .pub file that ssh-keygen"
            + " makes, without options."))
    case .dsa:
      return FaultText(
        pick("khóa DSA không còn an toàn.", "DSA keys are no longer safe."), advice: advice)
    case .shortRSA(let bits):
      return FaultText(
        pick(
          "khóa RSA \(bits) bit là quá ngắn, cần từ \(PublicKey.leastRSABits) bit.",
          "an RSA key of \(bits) bits is too short; at least \(PublicKey.leastRSABits) are needed."),
        advice: advice)
    }
  }
}
