extension Wording {
  // MARK: What ends a session, or keeps one from beginning

  /// The system has not told the program what it was asked for.
  public var argumentsUnknown: String {
    pick(
      "Không biết được tham số dòng lệnh nên không làm gì. Kiểm tra /proc và LD_PRELOAD của máy.",
      "The arguments of the command line cannot be told, so nothing is done. Check /proc and"
        + " LD_PRELOAD of the machine.")
  }

  public func tooManySessions(of account: String, most: Int) -> String {
    pick(
      "Tài khoản \(account) đã mở \(count(most)) phiên cùng lúc, là số nhiều nhất được phép. Đóng bớt"
        + " một phiên rồi thử lại.",
      "The account \(account) has \(things(most, "session")) open, which is as many as it may. End"
        + " one, then try again.")
  }

  /// - Parameter hasDraft: whether it was one in which something is typed, which is then kept.
  public func endedForSilence(minutes: Int, hasDraft: Bool) -> String {
    pick(
      "Phiên đã kết thúc vì \(count(minutes)) phút không có phím nào.\(kept(hasDraft))",
      "The session has ended because no key was pressed for \(things(minutes, "minute"))."
        + kept(hasDraft))
  }

  public func endedForMemory(mebibytes: Int, hasDraft: Bool) -> String {
    pick(
      "Phiên đã kết thúc vì dùng quá \(count(mebibytes)) MiB bộ nhớ.\(kept(hasDraft)) Hãy vào lại.",
      "The session has ended because it used more than \(count(mebibytes)) MiB of memory."
        + kept(hasDraft) + " Connect again.")
  }

  private func kept(_ hasDraft: Bool) -> String {
    hasDraft ? pick(" Nội dung đang nhập dở được giữ lại.", " What was being typed is kept.") : ""
  }
}
