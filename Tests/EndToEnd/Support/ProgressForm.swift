import TerminalTesting

/// A console on which somebody fills the form of a task's progress.
extension TerminalSession {
  static let formTitle = "┌─ Báo cáo tiến độ"

  /// Goes to the list of tasks and selects the one of a title, typed without accents.
  func selectTask(_ title: String) throws {
    type("4")
    try wait(for: "the tasks", within: .seconds(20)) { $0.shows("nhiệm vụ ─") }
    type("/" + title)
    try wait(for: "the one task", within: .seconds(20)) { $0.shows("1 trong ") }
    press(.enter)
  }

  /// Opens the form of the selected task's progress and fills its state and its result.
  ///
  /// - Parameter copies: whether the state is that of the period before, else the first of all.
  func fillProgress(_ result: String, copies: Bool = true) throws {
    type("P")
    try wait(for: "the form", within: .seconds(20)) { $0.shows(Self.formTitle) }
    press(copies ? .control("p") : .right)
    try wait(for: "the state", within: .seconds(20)) { !$0.shows("chưa chọn") }
    press(.tab, .tab)
    type(result)
    try wait(for: "what was typed", within: .seconds(20)) { $0.shows(result) }
  }

  /// Sends the form and waits until it is stored.
  func sendForm() throws {
    press(.control("s"))
    try waitUntilStored()
  }

  /// Waits until the form has gone, which it does when what it sent is in the journal.
  func waitUntilStored() throws {
    try wait(for: "the end of the form", within: .seconds(30)) { !$0.shows(Self.formTitle) }
  }

  /// Leaves the console.
  func quit() throws {
    type("q")
    _ = try waitForExit()
  }
}
