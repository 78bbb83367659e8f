import Programme
import VietnameseText

/// The letters of the encodings from before Unicode, as they look to whoever takes the bytes for
/// Latin-1: TCVN 5712:1993 (ABC), VNI for Windows, VISCII (RFC 1456), and Windows-1258.
struct LegacyLetters: Sendable {
  let encoding: LegacyEncoding
  private let letters: [Unicode.Scalar: String]
  /// Signs that are put behind the vowel that they stand on; none where every letter is one sign.
  private let marks: [Unicode.Scalar: String]

  static let all = [tcvn3, vni, viscii, windows1258]

  /// The word as it was meant; nil where a sign of it is none of the encoding's.
  func read(_ word: [Unicode.Scalar]) -> String? {
    var text = ""
    var mayBeMarked = false
    for scalar in word {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
        mayBeMarked = "aeiouyAEIOUY".unicodeScalars.contains(scalar)
      } else if let letter = letters[scalar] {
        text += letter
        // VNI sets tones on its ơ and ư too.
        mayBeMarked = true
      } else if mayBeMarked, let mark = marks[scalar] {
        text += mark
        mayBeMarked = false
      } else {
        return nil
      }
    }
    return nfc(text)
  }

  /// Each pair is a sign and its letter.
  private init(_ encoding: LegacyEncoding, _ pairs: String, marks: [String: String] = [:]) {
    self.encoding = encoding
    var letters: [Unicode.Scalar: String] = [:]
    for pair in pairs.split(separator: " ") {
      guard let sign = pair.unicodeScalars.first else { continue }
      letters[sign] = String(pair.unicodeScalars.dropFirst())
    }
    self.letters = letters
    var found: [Unicode.Scalar: String] = [:]
    for (signs, mark) in marks {
      for sign in signs.unicodeScalars { found[sign] = mark }
    }
    self.marks = found
  }

  private static let tcvn3 = LegacyLetters(
    .tcvn3,
    "¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ"
      + " Üĩ Þị ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u{AD}ư øứ õừ öử ÷ữ"
      + " ùự ýý úỳ ûỷ üỹ þỵ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ")

  private static let viscii = LegacyLetters(
    .viscii,
    "àà áá ââ ãã èè éé êê ìì íí òò óó ôô õõ ùù úú ýý ðđ åă ½ơ ßư Õạ äả ¤ấ ¥ầ ¦ẩ §ậ çẫ ¡ắ ¢ằ Æẳ Çẵ £ặ"
      + " ëẻ ¨ẽ ©ẹ ªế «ề ¬ể \u{AD}ễ ®ệ ïỉ îĩ ¸ị öỏ ÷ọ ¯ố °ồ ±ổ ²ỗ µộ ¾ớ ¶ờ ·ở Þỡ þợ üủ ûũ øụ Ñứ ×ừ"
      + " Øử æữ ñự Ïỳ Öỷ Ûỹ Üỵ ÐĐ")

  /// It has a tone behind its letter, a capital sign behind small letters too: "Quâòn" for "Quận".
  private static let windows1258 = LegacyLetters(
    .windows1258,
    "ãă ðđ õơ ýư ÃĂ ÐĐ ÕƠ ÝƯ àà áá ââ èè éé êê íí óó ôô ùù úú ÀÀ ÁÁ ÂÂ ÈÈ ÉÉ ÊÊ ÍÍ ÓÓ ÔÔ ÙÙ ÚÚ",
    marks: ["Ì": "\u{300}", "Ò": "\u{309}", "Þ": "\u{303}", "ì": "\u{301}", "ò": "\u{323}"])

  private static let vni = LegacyLetters(
    .vni, "ñđ öư ôơ ÑĐ ÖƯ ÔƠ íí ìì æỉ óĩ òị îỵ",
    marks: [
      "ùÙ": "\u{301}", "øØ": "\u{300}", "ûÛ": "\u{309}", "õÕ": "\u{303}", "ïÏ": "\u{323}",
      "âÂ": "\u{302}", "êÊ": "\u{306}", "áÁ": "\u{302}\u{301}", "àÀ": "\u{302}\u{300}",
      "åÅ": "\u{302}\u{309}", "ãÃ": "\u{302}\u{303}", "äÄ": "\u{302}\u{323}",
      "éÉ": "\u{306}\u{301}", "èÈ": "\u{306}\u{300}", "úÚ": "\u{306}\u{309}",
      "üÜ": "\u{306}\u{303}", "ëË": "\u{306}\u{323}",
    ])
}
