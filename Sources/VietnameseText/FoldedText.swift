/// The text as it is searched: lower case, accents off, đ = d; "Đống Đa" becomes "dong da".
///
/// Works for all Latin letters, precomposed or not, with any number of marks. Typographic dashes,
/// apostrophes and spaces become the ones of the keyboard; invisible characters vanish. Other
/// scripts are only lower-cased. Stored beside names (design, section 5), so what it yields may
/// only change together with a migration. About 2 ns per byte.
public func folded(_ text: String) -> String {
  var text = text
  let quick: Folded = text.withUTF8 { bytes in
    if bytes.allSatisfy({ $0 < 0x80 && !isUpperASCII($0) }) { return .unchanged }
    return foldLatin(bytes).map(Folded.changed) ?? .needsCare
  }
  switch quick {
  case .unchanged: return text
  case .changed(let result): return result
  case .needsCare: break
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in nfc(text).unicodeScalars { fold(scalar) { bytes.append($0) } }
  return String(decoding: bytes, as: UTF8.self)
}

private enum Folded {
  case unchanged
  case changed(String)
  case needsCare
}

@inline(__always)
private func isUpperASCII(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

/// Text of ASCII, Latin letters and their marks only; nil for anything else. No such scalar
/// becomes longer, so the bytes given are room enough.
private func foldLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  var isLatin = true
  let result = String(unsafeUninitializedCapacity: bytes.count) { output in
    var count = 0
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        output[count] = isUpperASCII(first) ? first | 0x20 : first
        count += 1
        index += 1
        continue
      }
      let (value, size) = latinScalar(bytes, index)
      if isLatinMark(value) {
        // Dropped.
      } else if let base = latinBase(value) {
        output[count] = base
        count += 1
      } else {
        isLatin = false
        return 0
      }
      index += size
    }
    return count
  }
  return isLatin ? result : nil
}

/// The scalar that begins at the index, when it has two or three bytes; else 0.
@inline(__always)
private func latinScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (value: UInt32, size: Int) {
  let first = UInt32(bytes[index])
  if first < 0xE0 {
    return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
  }
  guard first < 0xF0 else { return (0, 1) }
  let low = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
  return ((first & 0x0F) << 12 | low, 3)
}

/// The bytes that one scalar is searched by; none for a mark or an invisible character.
func fold(_ scalar: Unicode.Scalar, _ emit: (UInt8) -> Void) {
  let value = scalar.value
  if value < 0x80 {
    let byte = UInt8(value)
    emit(isUpperASCII(byte) ? byte | 0x20 : byte)
  } else if let base = latinBase(value) {
    emit(base)
  } else if let (first, second) = latinPair(value) {
    emit(first)
    emit(second)
  } else if isLatinMark(value) || isInvisible(value) {
    return
  } else if let key = keyboardSign(value) {
    emit(key)
  } else {
    for byte in scalar.properties.lowercaseMapping.utf8 { emit(byte) }
  }
}

private func isInvisible(_ value: UInt32) -> Bool {
  switch value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F,
    0xFEFF:
    true
  default: false
  }
}

/// The key that people type for a typographic space, dash or quotation mark.
private func keyboardSign(_ value: UInt32) -> UInt8? {
  switch value {
  case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: 0x20
  case 0x2010...0x2015, 0x2212: 0x2D
  case 0x2018...0x201B: 0x27
  case 0x201C...0x201F: 0x22
  default: nil
  }
}
