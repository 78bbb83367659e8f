import ConsoleCore
import ConsoleHost
import ScreenGrid
import Testing

/// An assembler that can be asked within an expectation.
private final class Keyboard {
  var assembler = KeyAssembler()
  func types(_ codes: some Sequence<Int32>) -> [Key] { assembler.take(codes) }
  func settles() -> [Key] { assembler.settle() }
}

@Suite struct KeyAssemblerTests {
  /// A turn may end behind an escape whose sequence is still in the line.
  @Test func anEscapeAtTheEndOfATurnIsNoKeyYet() {
    var assembler = KeyAssembler()
    let first = assembler.take(Self.codes("a\u{1B}"), isAll: false)
    let rest = assembler.take(Self.codes("[200;5~b"))
    #expect(first == Self.characters("a") && rest == Self.characters("b"))
  }

  /// The keys of codes that come in these pieces; what is left at the end is settled.
  static func keys(_ pieces: [[Int32]]) -> [Key] {
    let keyboard = Keyboard()
    var keys = pieces.flatMap { keyboard.types($0) }
    keys += keyboard.settles()
    return keys
  }

  static func codes(_ text: String) -> [Int32] { text.utf8.map(Int32.init) }

  static func characters(_ text: String) -> [Key] {
    text.unicodeScalars.map { .character(Character($0)) }
  }

  /// What a field holds after these keys.
  static func field(after keys: [Key]) -> String {
    var input = TextInput()
    for key in keys {
      switch key {
      case .character(let character): input.insert(String(character))
      case .paste(let text): input.insert(text)
      case .backspace: input.deleteBackward()
      default: break
      }
    }
    return input.text
  }

  static let composed: [Int32] = [0x56, 0x69, 0x65, 0x74, 0x7F, 0x7F, 0xE1, 0xBB, 0x87, 0x74]
  static let decomposed: [Int32] = [
    0x56, 0x69, 0x65, 0x74, 0x7F, 0x7F, 0xC3, 0xAA, 0xCC, 0xA3, 0x74,
  ]

  @Test(arguments: [composed, decomposed])
  func anInputMethodsLettersArrive(typed: [Int32]) {
    let byHand = typed.map { $0 == 0x7F ? 0x08 : $0 }
    for codes in [typed, byHand] {
      #expect(Self.field(after: Self.keys([codes])).utf8.elementsEqual("Việt".utf8))
      #expect(Self.field(after: Self.keys(codes.map { [$0] })).utf8.elementsEqual("Việt".utf8))
      for place in 1..<codes.count {
        let split = [Array(codes[..<place]), Array(codes[place...])]
        #expect(Self.keys(split) == Self.keys([codes]))
      }
    }
  }

  @Test(arguments: ["Quận Đống Đa", "ế", "河內", "👨‍👩‍👧", "\u{10FFFF}\u{E000}", "e\u{301}\u{323}"])
  func everySplitOfALetterGivesTheSame(text: String) {
    let codes = Self.codes(text)
    for first in 0...codes.count {
      for second in first...codes.count {
        let pieces = [codes[..<first], codes[first..<second], codes[second...]].map { Array($0) }
        #expect(Self.keys(pieces) == Self.characters(text))
      }
    }
  }

  @Test(
    arguments: [
      // A letter broken off, by another letter, an ASCII one or a key.
      ([0xC3, 0x28], "("), ([0xE1, 0xBB, 0x61], "a"), ([0xE1, 0xC3, 0xA9], "é"),
      ([0xF0, 0x9F, 0xE1, 0xBB, 0x87], "ệ"),
      // Overlong forms, surrogates, beyond the last scalar, and bytes that never occur.
      ([0xC0, 0xAF, 0x61], "a"), ([0xC1, 0x81, 0x61], "a"), ([0xE0, 0x80, 0xAF, 0x61], "a"),
      ([0xF0, 0x80, 0x80, 0xAF, 0x61], "a"), ([0xED, 0xA0, 0x80, 0x61], "a"),
      ([0xF4, 0x90, 0x80, 0x80, 0x61], "a"), ([0xF5, 0x80, 0x80, 0x80, 0x61], "a"),
      ([0xFE, 0xFF, 0x61], "a"), ([0x80, 0xBF, 0x61], "a"),
      // C1 controls and C0 controls without a meaning.
      ([0xC2, 0x9B, 0x61], "a"), ([0x00, 0x01, 0x05, 0x1F, 0x61], "a"),
    ] as [([Int32], String)])
  func whatIsNoTextIsDropped(codes: [Int32], left: String) {
    #expect(Self.keys([codes]) == Self.characters(left))
    #expect(Self.keys(codes.map { [$0] }) == Self.characters(left))
  }

  @Test func controlsThatAreKeys() {
    #expect(
      Self.keys([[0x08, 0x7F, 0x09, 0x0A, 0x0D]]) == [
        .backspace, .backspace, .tab, .enter, .enter,
      ])
    let keyboard = Keyboard()
    #expect(keyboard.types([0x0C]) == [])
    #expect(keyboard.assembler.wantsRepaint)
  }

  @Test func namedKeys() {
    #expect(
      Self.keys([[256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268]]) == [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete, .backspace, .enter,
        .backTab,
      ])
    #expect(Self.keys([[513, 524, 575]]) == [.function(1), .function(12), .function(63)])
    #expect(Self.keys([[512, 272, 4_000, -5]]) == [])
    #expect(Self.keys([[0xE1, 0xBB, 256, 0x87, 0x61]]) == [.up, .character("a")])
  }

  @Test func theMouse() {
    let mouse: Int32 = 271
    #expect(
      Self.keys([[mouse, 1, 4, 70], [mouse, 2, 0, 1], [mouse, 3, 9, 8, 0x71]]) == [
        .click(column: 70, row: 4), .wheelUp(column: 1, row: 0), .wheelDown(column: 8, row: 9),
        .character("q"),
      ])
    #expect(Self.keys([[mouse, 1], [4, 70]]) == [.click(column: 70, row: 4)])
    #expect(Self.keys([[mouse, 9, 0, 0]]) == [])
  }

  /// A paste that is no text is said to be none, not pasted without what was lost.
  @Test(arguments: [
    [0x61, 0xE3, 0x62], [0x61, 0xFF], [0xC3], [0xE1, 0xBB], [0xE1, 0xE1, 0xBB, 0x87],
    [0x80, 0x61], [0xC3, 0xC3, 0xA9],
  ])
  func aPasteThatIsNoTextIsNone(bytes: [Int32]) {
    let (begin, end): (Int32, Int32) = (269, 270)
    #expect(Self.keys([[begin] + bytes + [end, 0x61]]) == [.brokenPaste, .character("a")])
    #expect(
      Self.keys([[begin] + Self.codes("ệt, 👍 é") + [end]]) == [.paste("ệt, 👍 é")])
  }

  @Test func anEscapeAloneIsAKeyAtOnce() {
    let keyboard = Keyboard()
    #expect(keyboard.types([0x1B]) == [.escape])
    #expect(keyboard.assembler.patience == nil)
    #expect(Self.keys([[0x1B, 0x1B]]) == [.escape, .escape])
    #expect(Self.keys([[0x1B, 0x71]]) == [.escape, .character("q")])
    #expect(Self.keys([[0x1B, 256]]) == [.escape, .up])
    #expect(Self.keys([[0x1B, 0x0D]]) == [.escape, .enter])
  }

  @Test(arguments: [
    "\u{1B}[99;5u", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[12;40R", "\u{1B}Ox", "\u{1B}[[F",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]0;x\u{1B}\\", "\u{1B}P>|xterm(390)\u{1B}\\",
    "\u{1B}[<0;40;6M", "\u{1B}[<0;40;6m", "\u{1B}[<64;120;200M", "\u{1B}[32;40;6M", "\u{1B}[O",
    "\u{1B}[M !!", "\u{1B}[M#\u{1B}\u{3}", "\u{1B}[Mq9q",
  ])
  func sequencesThatMeanNothingAreSwallowed(sequence: String) {
    let codes = Self.codes(sequence)
    #expect(Self.keys([codes + [0x61]]) == [.character("a")])
    for place in 2..<codes.count {
      let keyboard = Keyboard()
      let first = keyboard.types(codes[..<place])
      #expect(keyboard.assembler.patience != nil)
      #expect(first + keyboard.types(codes[place...] + [0x61]) == [.character("a")])
      #expect(keyboard.assembler.patience == nil)
    }
  }

  /// A mouse report or an answer that a slow line cuts is still none of the keys.
  @Test(arguments: [
    "\u{1B}[<0;40;6M", "\u{1B}[M !!", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}P1$r0m\u{1B}\\",
  ])
  func whatOnlyATerminalSendsIsWaitedFor(sequence: String) {
    let codes = Self.codes(sequence)
    for place in 3..<codes.count {
      let keyboard = Keyboard()
      #expect(keyboard.types(codes[..<place]) == [])
      #expect(keyboard.assembler.patience == .seconds(2), "\(place)")
      #expect(keyboard.types(codes[place...] + [0x61]) == [.character("a")])
    }
    // What never ends swallows no key for ever.
    let keyboard = Keyboard()
    _ = keyboard.types(codes[..<(codes.count - 1)])
    #expect(keyboard.settles() == [])
    #expect(keyboard.types([0x61]) == [.character("a")])
  }

  /// Bytes beyond ASCII in an old report are no letters either.
  @Test func anOldReportFarOutIsSwallowed() {
    #expect(
      Self.keys([[0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0xA9, 0x61]]) == [.character("a")])
  }

  @Test func aSequenceThatNeverEndsWasTyped() {
    let keyboard = Keyboard()
    #expect(keyboard.types(Self.codes("\u{1B}[1")) == [])
    #expect(keyboard.settles() == [.escape, .character("["), .character("1")])
    #expect(keyboard.types([0x71]) == [.character("q")])
    #expect(Self.keys([Self.codes("\u{1B}[1\r")]) == [.enter])
    _ = keyboard.types(Self.codes("\u{1B}Pq"))
    #expect(keyboard.settles() == [])
    #expect(keyboard.types([0x71]) == [.character("q")])
  }

  @Test func controlsOfALineOfTextAreKeys() {
    #expect(Self.keys([[0x15, 0x17, 0x61]]) == [.deleteLine, .deleteWord, .character("a")])
  }

  @Test func aPasteIsOneKey() {
    let begin: Int32 = 269
    let end: Int32 = 270
    let text = "Quận Đống Đa\r\nhai\rba\tbốn\u{1B}[31m\u{7}\u{7F}"
    let wanted = Key.paste("Quận Đống Đa\nhai\nba\tbốn[31m")
    let codes = [begin] + Self.codes(text) + [end, 0x71]
    #expect(Self.keys([codes]) == [wanted, .character("q")])
    #expect(Self.keys(codes.map { [$0] }) == [wanted, .character("q")])
    // Keys that terminfo names, inside the text.
    #expect(Self.keys([[begin, 0x61, 266, 256, 0x62, end]]) == [.paste("ab")])
    #expect(Self.keys([[end, 0x71]]) == [.character("q")])
  }

  @Test func aPasteWhoseEndGotLostDoesNotSwallowTheKeys() {
    let keyboard = Keyboard()
    #expect(keyboard.types([269, 0x61, 0x62]) == [])
    #expect(keyboard.assembler.patience == .seconds(2))
    #expect(keyboard.settles() == [.paste("ab")])
    #expect(keyboard.assembler.patience == nil)
    #expect(keyboard.types([0x71]) == [.character("q")])
  }

  @Test func anythingAtAllIsTakenWithoutHarm() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let codes = (0..<200).map { _ in
        Bool.random(using: &random)
          ? Int32.random(in: 0...255, using: &random)
          : [0x1B, 0x5B, 269, 270, 271, 0xE1, 0xBB, 0x4F][Int.random(in: 0..<8, using: &random)]
      }
      let keyboard = Keyboard()
      _ = keyboard.types(codes)
      _ = keyboard.settles()
      _ = keyboard.settles()
      // Whatever it was, the keyboard works afterwards, but for a mouse report cut short.
      _ = keyboard.types([0x20, 0x20, 0x20])
      _ = keyboard.settles()
      #expect(keyboard.types([0x71]) == [.character("q")])
    }
  }
}
