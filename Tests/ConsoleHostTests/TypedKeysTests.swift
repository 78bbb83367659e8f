import ConsoleCore
import Testing

@testable import ConsoleHost

/// How keys of one turn reach the console.
@Suite struct TypedKeysTests {
  private func letters(_ text: String) -> [Key] { text.map { .character($0) } }

  /// All that the console is given.
  private func taken(_ keys: [Key], isText: Bool) -> (keys: [Key], wereDropped: Bool) {
    var typed = TypedKeys()
    typed.add(keys)
    var taken: [Key] = []
    while let key = typed.next(isText: isText) { taken.append(key) }
    return (taken, typed.wereDropped)
  }

  @Test func lettersInOnePieceAreOneEdit() {
    let found = taken(letters("Hoàn Kiếm ba mươi sáu") + [.enter] + letters("phố"), isText: true)
    #expect(found.keys == [.paste("Hoàn Kiếm ba mươi sáu"), .enter] + letters("phố"))
    #expect(!found.wereDropped)
  }

  @Test func marksThatComeAloneJoinTheirLetter() {
    let keys = "Hoa\u{300}n Kie\u{302}\u{301}m".unicodeScalars.map { Key.character(Character($0)) }
    #expect(taken(keys, isText: true).keys == [.paste("Hoàn Kiếm")])
  }

  @Test func whereLettersAreKeysEachIsOne() {
    #expect(taken(letters("jjjjkkkk1212"), isText: false).keys == letters("jjjjkkkk1212"))
  }

  @Test func aFloodIsTakenUpToWhatSomebodyMayHaveTyped() {
    let found = taken(Array(repeating: .down, count: 8_000), isText: false)
    #expect(found.keys.count == TypedKeys.mostOfFlood)
    #expect(found.wereDropped)
    // Into a field all letters go, as one edit.
    let text = taken(letters(String(repeating: "1", count: 8_000)), isText: true)
    #expect(text.keys == [.paste(String(repeating: "1", count: 8_000))])
    #expect(!text.wereDropped)
  }

  @Test func theNextTurnIsTakenAgain() {
    var typed = TypedKeys()
    for _ in 0..<3 {
      typed.add(Array(repeating: .down, count: 1_000))
      var count = 0
      while typed.next(isText: false) != nil { count += 1 }
      #expect(count == 1_000)
    }
    #expect(!typed.wereDropped)
  }
}

@Suite struct AllowanceTests {
  @Test func silenceEndsWhereItIsBounded() {
    let now = ContinuousClock.now
    var watch = AllowanceWatch(Allowance(silence: .seconds(60)), now: now)
    #expect(!watch.isSilent(at: now + .seconds(59)))
    watch.keysCame(at: now + .seconds(59))
    #expect(!watch.isSilent(at: now + .seconds(118)))
    #expect(watch.isSilent(at: now + .seconds(119)))
    #expect(watch.deadline == now + .seconds(119))
    let free = AllowanceWatch(Allowance(), now: now)
    #expect(free.deadline == nil && !free.isSilent(at: now + .seconds(1_000_000)))
  }

  @Test func memoryIsLookedAtOnceASecondWhereThereWasWork() {
    let now = ContinuousClock.now
    #expect(AllowanceWatch.ownMiB > 1)
    var small = AllowanceWatch(Allowance(memoryMiB: 1), now: now)
    let (early, due) = (
      small.isTooLarge(at: now + .milliseconds(999)), small.isTooLarge(at: now + .seconds(1))
    )
    #expect(!early && due)
    var large = AllowanceWatch(Allowance(memoryMiB: 1 << 20), now: now)
    let isTooLarge = large.isTooLarge(at: now + .seconds(1))
    #expect(!isTooLarge)
    // No timer of its own wakes an idle session for it.
    #expect(small.deadline == nil)
  }
}
