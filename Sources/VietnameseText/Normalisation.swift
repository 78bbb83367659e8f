// The standard library has normalisation (every == of two strings uses it), but publishes it only
// through Foundation, which no module of ours may import (design, section 5). The underscored
// door below is the same code; it is used here and nowhere else, and its tests would tell us
// if a new toolchain moved it.
@_spi(_Unicode) import Swift

/// The text in Unicode normalisation form C: "e" + circumflex + dot below becomes one "ệ".
///
/// Text that cannot need it (ASCII, precomposed Vietnamese) is returned as it is, after one pass
/// over its bytes.
public func nfc(_ text: String) -> String {
  var text = text
  if text.withUTF8(isSurelyNFC) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfc { scalars.append(scalar) }
  return String(scalars)
}

/// The scalars of the text in normalisation form D: "ệ" becomes "e", dot below, circumflex.
func decomposedScalars(_ text: String) -> [Unicode.Scalar] {
  var scalars: [Unicode.Scalar] = []
  scalars.reserveCapacity(text.utf8.count)
  for scalar in text._nfd { scalars.append(scalar) }
  return scalars
}

/// Only scalars that are never changed or joined by NFC: below U+0300, U+1E00–1EFF, and the
/// punctuation and drawing characters that `plainTriple` accepts. False means unknown.
private func isSurelyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0xCC {
      index += 1
    } else if index + 2 < bytes.count,
      isPlainTriple(byte, bytes[index + 1], bytes[index + 2])
    {
      index += 3
    } else {
      return false
    }
  }
  return true
}
