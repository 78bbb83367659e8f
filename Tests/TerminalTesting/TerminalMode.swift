/// A mode that a program turns on and off.
public enum TerminalMode: Int, Sendable {
  case cursor = 25
  case mouse = 1000
  case alternateScreen = 1049
  case bracketedPaste = 2004
}
