import VietnameseText

// The one place where this module meets foreign text. What passes `harmless` holds no control characters,
// escape sequences, bidi controls or zero-width characters any more (design, section 5).

/// Text that can be put on a screen as it is.
func harmless(_ text: String) -> String {
  displayable(text)
}

/// The columns of text that is harmless already.
func columns(of harmlessText: String) -> Int {
  displayWidth(harmlessText)
}

/// Hands over harmless text cell by cell: each without style, and the columns it takes.
func forEachCluster(of text: String, _ body: (Cell, Int) -> Void) {
  let scalars = text.unicodeScalars
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let next = scalars.index(after: index)
    if standsAlone(scalar), next == scalars.endIndex || standsAlone(scalars[next]) {
      body(Cell(scalar.value, style: .plain), 1)
      index = next
    } else {
      let character = text[index]
      index = text.index(after: index)
      forEachCell(of: character, body)
    }
  }
}

/// Whether a scalar is one column wide and forms no cluster with another of its kind: most of what is on a
/// screen, told apart without segmenting graphemes. False is always safe.
func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xB7, 0xC0...0x2FF, 0x1E00...0x1EFF: true
  case 0x2010...0x2027, 0x2190...0x227F, 0x2500...0x25FC, 0x2713...0x2718, 0x2800...0x28FF: true
  default: false
  }
}

/// The cells of a cluster: each holds one base with the marks above and below it. A terminal's cell
/// holds no second base, and none is left out: Thai am and Khmer vowels are letters that are read.
private func forEachCell(of character: Character, _ body: (Cell, Int) -> Void) {
  var cell = Cell(0, style: .plain)
  var columns = 0
  for scalar in character.unicodeScalars {
    let width = displayWidth(scalar)
    guard width > 0 else {
      cell.add(mark: scalar.value)
      continue
    }
    if columns > 0 { body(cell, columns) }
    cell = Cell(scalar.value, style: .plain)
    columns = width
  }
  body(cell, columns)
}
