import ScreenGrid
import VietnameseText

/// What is being typed, broken into rows by word, with the cursor's place in them.
struct WrappedInput {
  /// The rows; the spaces at which a row ends stay at its end, line breaks do not.
  let rows: [String]
  /// The cursor's row, and the columns before it.
  let cursor: Point

  init(_ input: TextInput, columns: Int) {
    let room = max(2, columns)
    let text = Array(input.text)
    // What can be typed holds nothing that would be shown as something else.
    let widths = text.map { $0 == "\n" ? 0 : $0.isASCII ? 1 : displayWidth($0) }
    var starts = [0]
    var width = 0
    var wordStart = 0
    for (index, character) in text.enumerated() {
      let start = starts[starts.count - 1]
      // A space may hang over the end of its row.
      if width + widths[index] > room, character != " ", character != "\n", index > start {
        let next = wordStart > start ? wordStart : index
        starts.append(next)
        width = widths[next..<index].reduce(0, +)
      }
      width += widths[index]
      if character == " " { wordStart = index + 1 }
      guard character == "\n" else { continue }
      starts.append(index + 1)
      (width, wordStart) = (0, index + 1)
    }
    // Behind the last letter of a full row the cursor stands in the next one.
    if width >= room, input.cursor == text.count { starts.append(text.count) }
    let ends = starts.dropFirst() + [text.count]
    rows = zip(starts, ends).map { String(text[$0..<$1].filter { $0 != "\n" }) }
    let row = starts.lastIndex { $0 <= input.cursor } ?? 0
    let before = widths[starts[row]..<input.cursor].reduce(0, +)
    cursor = Point(x: min(before, room - 1), y: row)
  }
}
