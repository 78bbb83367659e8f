/// The plain lower-case letter under a Latin letter: "d" for Đ, "e" for ệ. Nil for a scalar that
/// isn't a Latin letter with one plain letter under it; see `latinPair` for those with two.
///
/// đ, ø, ł and their like have no Unicode decomposition, hence a table instead of NFD.
func latinBase(_ value: UInt32) -> UInt8? {
  let base: UInt8
  switch value {
  case 0xC0...0x24F: base = latinBases.utf8Start[Int(value - 0xC0)]
  case 0x1E00...0x1EFF: base = additionalBases.utf8Start[Int(value - 0x1E00)]
  default: return nil
  }
  return base >= 0x61 ? base : nil
}

/// The two plain letters that a Latin ligature or double letter is written with.
func latinPair(_ value: UInt32) -> (UInt8, UInt8)? {
  let pair: StaticString
  switch value {
  case 0xC6, 0xE6, 0x1E2, 0x1E3, 0x1FC, 0x1FD: pair = "ae"
  case 0xDE, 0xFE: pair = "th"
  case 0xDF, 0x1E9E: pair = "ss"
  case 0x132, 0x133: pair = "ij"
  case 0x152, 0x153: pair = "oe"
  case 0x1C4...0x1C6, 0x1F1...0x1F3: pair = "dz"
  case 0x1C7...0x1C9: pair = "lj"
  case 0x1CA...0x1CC: pair = "nj"
  default: return nil
  }
  return (pair.utf8Start[0], pair.utf8Start[1])
}

/// Combining marks that go with Latin letters, in NFD text.
func isLatinMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

/// U+00C0…U+024F, 64 to a row; ? has no plain letter, * has two.
private let latinBases: StaticString = """
  aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*y\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll\
  lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
  bbbb??occdddd?eeeffg??iikkl??nnooo??pp?????ttttuuuvyyzz?????????\
  ????*********aaiioouuuuuuuuuueaaaa**ggggkkoooo??j***gg??nnaa**oo\
  aaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylntj??acclts\
  z??bu?eejj?qrryy
  """

/// U+1E00…U+1EFF.
private let additionalBases: StaticString = """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
  mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
  wwwwwwwwwwxxxxyyzzzzzzhtwyasss*?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
  eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy????yy
  """
