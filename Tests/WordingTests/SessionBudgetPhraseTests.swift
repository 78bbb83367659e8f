import Programme
import Testing
import VietnameseText
import Wording

/// What is said where a budget ends a session, or keeps one from beginning.
@Suite struct SessionBudgetPhraseTests {
  private let vi = Wording(.vietnamese)
  private let en = Wording(.english)

  private func sentences(_ wording: Wording) -> [String] {
    [
      wording.argumentsUnknown, wording.tooManySessions(of: "lan", most: 8),
      wording.endedForSilence(minutes: 30, hasDraft: true),
      wording.endedForSilence(minutes: 1, hasDraft: false),
      wording.endedForMemory(mebibytes: 64, hasDraft: true),
      wording.endedForMemory(mebibytes: 64, hasDraft: false),
    ]
  }

  @Test func everySentenceIsInBothLanguages() {
    for (ours, theirs) in zip(sentences(vi), sentences(en)) {
      #expect(ours != theirs && nfc(ours) == ours)
      for text in [ours, theirs] {
        #expect(text.hasSuffix(".") && !text.contains("  ") && !text.contains(".."), "\(text)")
      }
    }
  }

  @Test func aDraftIsPromisedOnlyWhereThereCanBeOne() {
    let kept = [vi, en].map { $0.endedForSilence(minutes: 5, hasDraft: true) }
    let plain = [vi, en].map { $0.endedForSilence(minutes: 5, hasDraft: false) }
    for (kept, plain) in zip(kept, plain) { #expect(kept.hasPrefix(plain) && kept != plain) }
    #expect(vi.tooManySessions(of: "lan", most: 8).contains("lan"))
  }
}
