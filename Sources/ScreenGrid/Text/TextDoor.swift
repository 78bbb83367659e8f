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

/// Hands over harmless text cluster by cluster, as a cell without style and the columns it takes.
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
      body(cell(of: character), displayWidth(character))
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

/// One base with the marks above and below it: a terminal's cell holds no second base.
private func cell(of character: Character) -> Cell {
  var cell = Cell(0, style: .plain)
  for scalar in character.unicodeScalars {
    if displayWidth(scalar) > 0 {
      if cell.base == 0 { cell.base = scalar.value }
    } else {
      cell.add(mark: scalar.value)
    }
  }
  return cell
}
