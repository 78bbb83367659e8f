/// A key on the keyboard of an emulated terminal, sent as its present modes demand.
public enum TerminalKey: Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, tab, backTab, escape, backspace, delete
  case function(Int)
  case control(Unicode.Scalar)
}
