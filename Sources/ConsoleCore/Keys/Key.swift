/// One thing that a person does at the keyboard or with the mouse, decoded.
public enum Key: Hashable, Sendable {
  /// A grapheme; an input method's letters come one by one or in bursts.
  case character(Character)
  /// Text that came in one piece (bracketed paste).
  case paste(String)
  /// Pasted bytes that are no text: none of them is taken for one.
  case brokenPaste
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab
  /// Deletes before the cursor (0x7F and 0x08 alike), or behind it.
  case backspace, delete
  /// Delete back to the beginning of the word (Ctrl-W) or of the line (Ctrl-U).
  case deleteWord, deleteLine
  /// A control key that forms use, by its letter: Ctrl-S is "s".
  case control(Character)
  /// F1 is 1.
  case function(Int)
  /// The left button at a cell, from zero at the top left.
  case click(column: Int, row: Int)
  case wheelUp(column: Int, row: Int)
  case wheelDown(column: Int, row: Int)
}
