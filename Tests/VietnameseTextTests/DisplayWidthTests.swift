import Glibc
import Testing
import VietnameseText

/// Glibc's module hides it behind a macro that Swift doesn't set.
@_silgen_name("wcwidth") private func wcwidth(_ character: Int32) -> Int32

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Hoàn Kiếm", 9), ("Hoa\u{300}n Kie\u{302}\u{301}m", 9), ("日本", 4),
    ("한글", 4), ("😀", 2), ("👨‍👩‍👧", 6), ("กำ", 2), ("น้ำ", 2), ("ស្ត្រី", 3), ("क्षि", 3), ("⣿█─→", 4),
    ("е\u{301}", 1), ("שלום", 4), ("ｱ", 1), ("Ａ", 2),
    ("\u{301}", 0), ("z" + String(repeating: "\u{301}", count: 200), 1), ("“–…”", 4), ("◽", 2),
  ])
  func columns(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  /// curses and the terminal count with the C library's table, so ours must agree with it on all
  /// that `displayable` lets pass.
  @Test func agreesWithTheCLibrary() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    try #require(wcwidth(0x1EC7) == 1)
    var differences: [String] = []
    var compared = 0
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard displayable(text).unicodeScalars.elementsEqual(text.unicodeScalars) else { continue }
      compared += 1
      let theirs = wcwidth(Int32(value))
      if theirs != Int32(displayWidth(scalar)) || theirs != Int32(displayWidth(text)) {
        differences.append("\(String(value, radix: 16)): \(theirs)")
      }
    }
    #expect(differences == [])
    #expect(compared > 130_000)
  }

  @Test func marksHaveNoWidth() {
    for value in UInt32(0x300)...0x36F {
      #expect(Unicode.Scalar(value).map { displayWidth($0) } == 0)
    }
  }
}

@Suite struct FittingTests {
  @Test(arguments: [
    ("Hoàn Kiếm", 0, ""), ("Hoàn Kiếm", 1, "…"), ("Hoàn Kiếm", 5, "Hoàn…"),
    ("Hoàn Kiếm", 8, "Hoàn Ki…"), ("Hoàn Kiếm", 9, "Hoàn Kiếm"), ("Hoàn Kiếm", 99, "Hoàn Kiếm"),
    ("Hoa\u{300}n Kie\u{302}\u{301}m", 8, "Hoa\u{300}n Ki…"), ("日本語", 4, "日…"),
    ("日本語", 5, "日本…"), ("日本語", 6, "日本語"), ("abc", 2, "a…"), ("", 3, ""), ("abc", -1, ""),
  ])
  func truncates(text: String, columns: Int, result: String) {
    #expect(truncated(text, to: columns) == result)
    #expect(displayWidth(truncated(text, to: columns)) <= max(columns, 0))
  }

  @Test func anotherEllipsis() {
    #expect(truncated("abcdef", to: 5, ellipsis: "...") == "ab...")
    #expect(truncated("abcdef", to: 2, ellipsis: "...") == "ab")
    #expect(truncated("Hoàn Kiếm", to: 4, ellipsis: "") == "Hoàn")
  }

  @Test(arguments: [
    (TextAlignment.left, "Việt   "), (.right, "   Việt"), (.centre, " Việt  "),
  ])
  func pads(alignment: TextAlignment, result: String) {
    #expect(padded("Việt", to: 7, alignment) == result)
    #expect(padded("Việt", to: 4, alignment) == "Việt")
    #expect(padded("Việt", to: 2, alignment) == "Việt")
  }

  @Test func fitsExactly() {
    for text in ["", "abc", "Hoàn Kiếm", "日本語", "a\u{323}\u{302}b", "👨‍👩‍👧x"] {
      for columns in 0...12 {
        for alignment in TextAlignment.allCases {
          #expect(displayWidth(fitted(text, to: columns, alignment)) == columns)
        }
      }
    }
  }

  @Test func aPrefixTellsItsWidth() {
    let wide = prefix(of: "日本語", fitting: 3)
    #expect(wide.text == "日")
    #expect(wide.width == 2)
    let plain = prefix(of: "Đống Đa", fitting: 4)
    #expect(plain.text == "Đống")
    #expect(plain.width == 4)
    #expect(prefix(of: "Đống", fitting: 0).text.isEmpty)
  }
}

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, [""]), ("một hai", 10, ["một hai"]), ("một hai ba", 7, ["một hai", "ba"]),
    ("một hai ba", 6, ["một", "hai ba"]), ("một  hai", 8, ["một  hai"]),
    ("một   hai", 5, ["một", "hai"]), ("dài\n\nngắn", 10, ["dài", "", "ngắn"]),
    ("a\r\nb", 5, ["a", "b"]), ("nghiêngngả", 4, ["nghi", "êngn", "gả"]),
    ("a nghiêngngả b", 4, ["a", "nghi", "êngn", "gả b"]), ("日本語", 3, ["日", "本", "語"]),
    ("日x", 1, ["\u{FFFD}", "x"]), ("ab", 0, ["a", "b"]), ("  lùi vào", 9, ["  lùi vào"]),
    ("e\u{302}\u{323}e\u{302}\u{323}", 1, ["ệ", "ệ"]), ("x\u{1B}y z", 3, ["x␛y", "z"]),
  ])
  func wraps(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, to: columns) == lines)
  }

  @Test func noLineIsTooWideAndNoWordIsLost() {
    let text = "Tỷ lệ hồ sơ trực tuyến toàn trình 日本語 chưa đạt mục tiêu năm 2025 của Thành phố"
    for columns in 2...40 {
      let lines = wrapped(text, to: columns)
      #expect(lines.allSatisfy { displayWidth($0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
