/// Whether a word is spelt as a Vietnamese syllable: a beginning, a rhyme and at most one tone, which
/// is sharp or heavy where the syllable is stopped by a consonant.
///
/// Not whether it means anything; ASCII counts where it is spelt so. Any case.
public func isVietnameseSyllable(_ word: String) -> Bool {
  guard (1...12).contains(word.unicodeScalars.count) else { return false }
  var bare = String.UnicodeScalarView()
  var tone: Tone?
  for scalar in nfc(word.lowercased()).unicodeScalars {
    guard let (base, found) = Tone.letters[scalar] else {
      bare.append(scalar)
      continue
    }
    guard tone == nil else { return false }
    tone = found
    bare.append(base)
  }
  return (0...3).contains { length in
    let beginning = String(bare.prefix(length))
    let rhyme = String(bare.dropFirst(length))
    guard bare.count > length, beginnings.contains(beginning), rhymes.contains(rhyme) else {
      return false
    }
    return !isStopped(rhyme) || tone == .sharp || tone == .heavy
  }
}

private enum Tone {
  case falling, sharp, asking, tumbling, heavy

  /// The letters that carry a tone, with what is left without it.
  static let letters: [Unicode.Scalar: (base: Unicode.Scalar, tone: Tone)] = {
    let rows = [
      "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
      "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ]
    let tones: [Tone] = [.falling, .sharp, .asking, .tumbling, .heavy]
    var letters: [Unicode.Scalar: (base: Unicode.Scalar, tone: Tone)] = [:]
    for row in rows {
      let scalars = Array(nfc(row).unicodeScalars)
      for (scalar, tone) in zip(scalars.dropFirst(), tones) { letters[scalar] = (scalars[0], tone) }
    }
    return letters
  }()
}

private func isStopped(_ rhyme: String) -> Bool {
  ["c", "p", "t", "ch"].contains { rhyme.hasSuffix($0) }
}

private func words(_ list: String) -> Set<String> {
  Set(list.split(whereSeparator: \.isWhitespace).map { nfc(String($0)) })
}

private let beginnings: Set<String> = words(
  "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
).union([""])

private let rhymes: Set<String> = words(
  """
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oat oay
  oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uên
  uơ uy uya uych uynh uyn uyt uyu uyên uyêt uyp
  ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
  y yên yêt yêu yêm yêng ych yt yn ynh
  """)
