import ScreenGrid
import Testing

/// What input methods do to a line of text (field guide: erase two, then type "ệt").
@Suite struct TextInputTests {
  /// The keys of the six byte sequences, after the bytes have been put together.
  @Test(arguments: [
    ["Viet", "⌫", "⌫", "ệt"], ["V", "i", "e", "t", "⌫", "⌫", "ệ", "t"],
    ["Viet", "⌫", "⌫", "ê\u{323}t"], ["V", "i", "e", "t", "⌫", "⌫", "ê", "\u{323}", "t"],
    ["Vie", "\u{302}", "\u{323}", "t"], ["Viẹ", "\u{302}", "t"],
  ])
  func everyWayOfTypingLeavesTheSameLetters(keys: [String]) {
    var input = TextInput()
    for key in keys {
      if key == "⌫" { input.deleteBackward() } else { input.insert(key) }
    }
    #expect(input.text.unicodeScalars.elementsEqual("Việt".unicodeScalars))
    #expect(input.cursor == 4)
  }

  @Test func oneBackspaceDeletesOneLetterWithItsMarks() {
    var input = TextInput("Nguyê\u{303}n 👍🏽")
    input.deleteBackward()
    #expect(input.text == "Nguyễn ")
    input.deleteBackward()
    input.deleteBackward()
    input.deleteBackward()
    #expect(input.text == "Nguy")
    for _ in 0..<9 { input.deleteBackward() }
    #expect(input.isEmpty && input.cursor == 0)
  }

  @Test func theCursorMovesByLetterAndByWord() {
    var input = TextInput("Quận Hoàn Kiếm")
    input.moveWordLeft()
    #expect(input.cursor == 10)
    input.moveWordLeft()
    #expect(input.cursor == 5)
    input.insert("x")
    #expect(input.text == "Quận xHoàn Kiếm")
    input.deleteForward()
    input.moveLeft()
    input.moveLeft()
    input.moveRight()
    input.deleteWordBackward()
    #expect(input.text == "xoàn Kiếm")
    input.moveToStart()
    input.moveLeft()
    #expect(input.cursor == 0)
    input.moveWordRight()
    input.deleteToEnd()
    input.moveToEnd()
    input.moveRight()
    #expect(input.cursor == input.text.count)
    input.deleteToStart()
    #expect(input.isEmpty)
  }

  @Test func aMarkTypedInTheMiddleJoinsTheLetterBeforeIt() {
    var input = TextInput("Viet")
    input.moveLeft()
    input.insert("\u{302}")
    input.insert("\u{323}")
    #expect(input.text.unicodeScalars.elementsEqual("Việt".unicodeScalars))
    #expect(input.cursor == 3)
  }

  @Test func deletingBetweenALetterAndAMarkKeepsTheCursorInRange() {
    var input = TextInput("e x\u{301}")
    input.moveToStart()
    input.moveRight()
    input.deleteForward()
    input.deleteForward()
    #expect(input.cursor <= input.text.count)
  }

  @Test func controlsAreNotTypedAndPastedLinesBecomeOne() {
    #expect(TextInput("a\u{1B}[31mb\u{7}\u{200B}c\u{202E}").text == "a[31mbc")
    #expect(TextInput("một\nhai\tba\r\n").text.hasPrefix("một hai ba "))
  }

  @Test func moreThanTheLimitIsNotTakenIn() {
    var input = TextInput("đủ", limit: 4)
    input.insert("rồi đấy")
    #expect(input.text == "đủrồ")
    #expect(input.cursor == 4)
    input.moveToStart()
    input.insert("x")
    #expect(input.text == "đủrồ")
  }
}
