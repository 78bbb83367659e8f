/// How controls are made visible.
public enum ControlSigns: Sendable {
  /// ␛, ␍: one sign each.
  case pictures
  /// ^[, ^M: for terminals without UTF-8.
  case carets
}

/// The text as it may be sent to a terminal: the one door out (design, section 5).
///
/// Nothing in the result moves the cursor, is obeyed, hides, or reorders its neighbours; every
/// grapheme of it takes at least one column. In detail:
/// - controls become visible signs; a line break is ↵ and a tab ⇥;
/// - invisible characters (zero width, joiners, variation selectors, tags) are dropped, which is
///   safe because what remains is only ever shown; bidi embeddings, overrides and isolates
///   become U+FFFD, so that an attempt to reorder is seen;
/// - all kinds of space become a space; flags become their two letters, skin tones are dropped
///   (terminals draw them in as many columns as they please);
/// - private, unassigned and noncharacter code points, and those newer than Unicode 14, whose width
///   the terminals of the day don't know, become U+FFFD;
/// - at most four combining marks stay on a base (a cell of curses holds no more), and one
///   without a base gets a dotted circle;
/// - the result is in NFC. Applying the function again changes nothing.
///
/// Plain text is returned as it is, without an allocation.
public func displayable(_ text: String, controls: ControlSigns = .pictures) -> String {
  var text = text
  if text.withUTF8({ plainWidth($0) != nil }) { return text }
  var shown = ShownScalars(controls: controls)
  shown.add(text)
  return cappingMarks(nfc(String(shown.scalars)))
}

/// The most combining marks on one base: curses' CCHARW_MAX is five scalars.
private let mostMarks = 4

private struct ShownScalars {
  let controls: ControlSigns
  var scalars = String.UnicodeScalarView()
  private var afterReturn = false

  init(controls: ControlSigns) { self.controls = controls }

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if afterReturn, scalar != "\n" { addControl(0x0D) }
      afterReturn = scalar == "\r"
      if !afterReturn { add(scalar) }
    }
    if afterReturn { addControl(0x0D) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: scalars.append(scalar)
    case 0x0A, 0x85, 0x2028, 0x2029:
      controls == .carets ? addControl(0x0A) : scalars.append("\u{21B5}")
    case 0x09 where controls == .pictures: scalars.append("\u{21E5}")
    case 0x00...0x1F, 0x7F: addControl(UInt8(scalar.value))
    case 0x80...0x9F:
      // A C1 control is the same order as ESC and this letter.
      addControl(0x1B)
      scalars.append(Unicode.Scalar(UInt8(scalar.value - 0x40)))
    case 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
    case 0x1F1E6...0x1F1FF: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41)))
    case 0x1F3FB...0x1F3FF: break
    default: addOther(scalar)
    }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    let category = properties.generalCategory
    switch category {
    case .format: return
    case .spaceSeparator: scalars.append(" ")
    case .unassigned, .privateUse, .surrogate: scalars.append("\u{FFFD}")
    default:
      if properties.isDefaultIgnorableCodePoint { return }
      guard let age = properties.age, age.major <= 14 else {
        scalars.append("\u{FFFD}")
        return
      }
      if scalars.isEmpty, isMark(category) { scalars.append("\u{25CC}") }
      scalars.append(scalar)
    }
  }

  private mutating func addControl(_ control: UInt8) {
    switch controls {
    case .pictures:
      let picture: UInt32 = control == 0x7F ? 0x2421 : 0x2400 + UInt32(control)
      scalars.append(Unicode.Scalar(picture) ?? "\u{FFFD}")
    case .carets:
      scalars.append("^")
      scalars.append(Unicode.Scalar(control ^ 0x40))
    }
  }
}

private func isMark(_ category: Unicode.GeneralCategory) -> Bool {
  category == .nonspacingMark || category == .enclosingMark || category == .spacingMark
}

/// The text without a base's marks beyond the fourth, and without Hangul vowels and finals that
/// found no initial, which would be graphemes of no width.
private func cappingMarks(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  var marks = 0
  for scalar in text.unicodeScalars {
    if scalar.value < 0x300 {
      marks = 0
      scalars.append(scalar)
      continue
    }
    if isMark(scalar.properties.generalCategory) {
      marks += 1
      if marks <= mostMarks { scalars.append(scalar) }
      continue
    }
    marks = 0
    scalars.append(displayWidth(scalar) == 0 ? "\u{FFFD}" : scalar)
  }
  return String(scalars)
}
