import Testing
import VietnameseText

@Suite struct SortKeyTests {
  /// Each list is in order; every earlier one must sort before every later one.
  @Test(arguments: [
    ["Dan", "Dương", "Đan"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "man"],
    "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".map(String.init),
    ["AB", "Ă", "ÂB", "B", "D", "Đ", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "V"],
    ["đường 2", "Đường 10", "đường 10A", "đường 010b", "Đường 100"],
    ["Hà Đông", "Hà Nội", "Hà Tĩnh", "Hạ Long", "Hải Dương"],
    ["ma cô", "mà cả", "mã", "má đào"],
    ["Ba Đình", "Ba Vì", "Bắc Từ Liêm", "Cầu Giấy", "Chương Mỹ", "Đan Phượng", "Đông Anh"],
    ["", "0", "1", "2", "10", "20", "100", "a", "ж", "日"],
    ["9999999999999999", "10000000000000000", "99999999999999999999", "a"],
    ["Long", "Long Biên", "Longa"],
    ["Phường 1", "Phường 1, tổ 2", "Phường 2", "Phường 12"],
    ["T2/2025", "T10/2025"],
    ["e", "ẹ", "ê", "ề", "ể", "ễ", "ế", "ệ", "f"],
    ["u", "ụ", "ư", "ừ", "ử", "ữ", "ứ", "ự", "v"],
  ])
  func dictionaryOrder(words: [String]) {
    for (index, word) in words.enumerated() {
      for later in words[(index + 1)...] {
        #expect(isBefore(word, later), "\(word) < \(later)")
      }
    }
  }

  @Test(arguments: [
    ("Dan", "dan"), ("hoà", "hòa"), ("Long-Biên", "long biên"), ("Vie\u{302}\u{323}t", "Việt"),
    ("02", "2"), ("Æ", "ae"), ("Ù", "u\u{300}"), ("(quận)", "quận"), ("a\u{200B}b", "ab"),
  ])
  func formsThatSortTogether(one: String, other: String) {
    #expect(Array(sortKey(one).utf8) == Array(sortKey(other).utf8))
  }

  private func isBefore(_ one: String, _ other: String) -> Bool {
    sortKey(one).utf8.lexicographicallyPrecedes(sortKey(other).utf8)
  }
}
