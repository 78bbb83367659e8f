/// A field of one row that shows what is being typed. It scrolls so that the cursor is always seen, and when it
/// has the focus it puts the terminal's cursor there.
public struct TextField: Widget {
  public var input: TextInput
  public var placeholder: String
  public var isFocused: Bool

  public init(_ input: TextInput, placeholder: String = "", isFocused: Bool = true) {
    self.input = input
    self.placeholder = placeholder
    self.isFocused = isFocused
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0)
    let style = Style(isFocused ? .inputFocused : .input)
    let isHinting = isFocused && input.isEmpty && !placeholder.isEmpty
    grid.fill(row, style: isHinting ? Style(.inputPlaceholder) : style)
    guard row.width > 0 else { return }
    let before = columns(of: harmless(String(input.parts.before)))
    // One column stays free for the cursor behind the last letter.
    let scrolled = isFocused ? max(0, before - (row.width - 1)) : 0
    if input.isEmpty {
      grid.write(placeholder, in: row, style: Style(.inputPlaceholder))
    } else {
      grid.put(
        harmless(input.text), x: row.x - scrolled, y: row.y, style: style, within: row)
    }
    guard isFocused else { return }
    // The terminal shows it itself: a cell painted as one would cost sixty bytes a letter over SSH.
    grid.rest(at: Point(x: row.x + before - scrolled, y: row.y), isVisible: true)
  }
}
