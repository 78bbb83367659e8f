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

  public func endedForSilence(minutes: Int) -> String {
    pick(
      "Phiên đã kết thúc vì \(count(minutes)) phút không có phím nào. Những gì gõ dở được giữ thành"
        + " bản nháp.",
      "The session has ended because no key was pressed for \(things(minutes, "minute")). What was"
        + " being typed is kept as a draft.")
  }

  public func endedForMemory(mebibytes: Int) -> String {
    pick(
      "Phiên đã kết thúc vì dùng quá \(count(mebibytes)) MiB bộ nhớ. Những gì gõ dở được giữ thành bản"
        + " nháp; mở lại để làm tiếp.",
      "The session has ended because it used more than \(count(mebibytes)) MiB of memory. What was"
        + " being typed is kept as a draft; open it again to go on.")
  }
}
