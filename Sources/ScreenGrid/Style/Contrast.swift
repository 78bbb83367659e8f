extension RGB {
  /// The relative luminance of WCAG 2.1: 0 for black to 1 for white.
  public var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.1, from 1 (the same) to 21 (black on white).
  public func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// How the colour looks to an eye without green receptors (deuteranopia), by the matrix of Machado,
  /// Oliveira and Fernandes, 2009, at full severity.
  public var deuteranopic: RGB {
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    return RGB(
      red: companded(0.367322 * r + 0.860646 * g - 0.227968 * b),
      green: companded(0.280085 * r + 0.672501 * g + 0.047413 * b),
      blue: companded(-0.011820 * r + 0.042940 * g + 0.968881 * b))
  }

  /// The squared distance of two colours weighted by how the eye sees them ("redmean").
  func distance(to other: RGB) -> Int {
    let meanRed = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return ((512 + meanRed) * r * r) / 256 + 4 * g * g + ((767 - meanRed) * b * b) / 256
  }
}

/// The share of full light of one 8-bit channel of sRGB.
private func linear(_ channel: UInt8) -> Double {
  linearShares[Int(channel)]
}

private func companded(_ share: Double) -> UInt8 {
  let index = linearShares.firstIndex { $0 >= share } ?? 255
  return UInt8(index)
}

/// ((c + 0.055) / 1.055) to the power of 2.4 = 12/5 for each channel value, without a maths library.
private let linearShares: [Double] = (0...255).map { value in
  let share = Double(value) / 255
  if share <= 0.04045 { return share / 12.92 }
  let base = (share + 0.055) / 1.055
  let square = base * base
  let fourth = square * square
  return fifthRoot(fourth * fourth * fourth)
}

/// The fifth root of a number of 0 to 1, by Newton's method.
private func fifthRoot(_ number: Double) -> Double {
  var root = 1.0
  for _ in 0..<40 {
    let next = (4 * root + number / (root * root * root * root)) / 5
    if next >= root { break }
    root = next
  }
  return root
}
