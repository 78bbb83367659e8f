/// The number of columns of plain text, or nil when some scalar needs a closer look.
///
/// Plain is what nearly every cell of the screen holds: printable ASCII, precomposed Latin and
/// Vietnamese letters, common punctuation, arrows, box drawing and braille. Each such scalar is
/// one column wide, is one grapheme, is in NFC, and is safe to send to a terminal. Hence plain
/// text needs one pass over its bytes, no allocation, and no table.
func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var width = 0
  var index = 0
  while index < bytes.count {
    let size = plainSize(bytes, index)
    if size == 0 { return nil }
    index += size
    width += 1
  }
  return width
}

/// The byte offset behind so many plain scalars, and how many there were; nil unless all that was
/// passed over, and what follows it, is plain.
func plainOffset(
  _ bytes: UnsafeBufferPointer<UInt8>, columns: Int
) -> (offset: Int, width: Int)? {
  var cut = 0
  var width = 0
  var index = 0
  while index < bytes.count {
    let size = plainSize(bytes, index)
    if size == 0 { return nil }
    index += size
    if width < columns {
      width += 1
      cut = index
    }
  }
  return (cut, width)
}

/// The size in bytes of the plain scalar that begins at the index; 0 when it isn't plain.
@inline(__always)
private func plainSize(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
  let first = bytes[index]
  if first < 0x80 { return first >= 0x20 && first != 0x7F ? 1 : 0 }
  if first < 0xCC {
    // U+00A1…U+02FF without the soft hyphen. A String's UTF-8 is valid, so a next byte exists.
    if first == 0xC2, bytes[index + 1] < 0xA1 || bytes[index + 1] == 0xAD { return 0 }
    return 2
  }
  guard first < 0xF0, first >= 0xE0 else { return 0 }
  return isPlainTriple(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
}

/// Whether three bytes of UTF-8 are a plain scalar.
@inline(__always)
func isPlainTriple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  if first == 0xE1 { return second >= 0xB8 && second <= 0xBB }  // U+1E00…1EFF
  guard first == 0xE2 else { return false }
  switch second {
  case 0x80: return third >= 0x90 && third <= 0xA7  // U+2010…2027 dashes, quotes, …
  case 0x82: return third >= 0xA0  // U+20A0…20BF currency
  case 0x86: return third >= 0x90  // U+2190…21BF arrows
  case 0x87, 0x88, 0x89: return true  // U+21C0…227F arrows, mathematics
  case 0x94, 0x95, 0x96: return true  // U+2500…25BF box drawing, blocks, shapes
  case 0x97: return third < 0xBD || third == 0xBF  // U+25C0…25FF without two wide squares
  case 0x9C: return third >= 0x93 && third <= 0x98  // U+2713…2718 ticks and crosses
  case 0xA0, 0xA1, 0xA2, 0xA3: return true  // U+2800…28FF braille
  default: return false
  }
}
