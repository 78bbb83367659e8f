import Programme
import Testing
import VietnameseText
import Wording

/// What is said when a session is cut, and what the journal says of sessions and refusals.
@Suite struct SessionPhraseTests {
  private let both = [Wording(.vietnamese), Wording(.english)]

  @Test func aCutSessionSaysWhoseWhyAndWhatToDo() {
    let moved = Account(code: "lan", name: "Lan", role: .officer, unit: "cong-an")
    let cuts: [(SessionCut, [String])] = [
      (.denied(account: "lan", .disabled), ["lan", "bị khóa", "người điều hành"]),
      (
        .denied(account: "lan", .outsideDays(Life(last: Day(iso: "2025-06-30")))),
        ["lan", "30/06/2025"]
      ),
      (.denied(account: "lan", .unknown), ["lan", "không có tài khoản"]),
      (.changed(moved), ["lan", "cong-an", "Hãy vào lại"]),
    ]
    for (cut, words) in cuts {
      let told = Wording(.vietnamese).sessionCut(cut)
      for word in words { #expect(told.contains(word), "\(told)") }
      #expect(Wording(.english).sessionCut(cut) != told)
      #expect(!told.contains("giữ lại"))
      #expect(Wording(.vietnamese).sessionCut(cut, hasDraft: true).contains("giữ lại"))
    }
  }

  @Test func theJournalsFieldsAndWordsOfSessionsHaveNames() {
    for wording in both {
      for field in ["door", "reason", "right", "faults", "line", "first", "last", "fingerprint"] {
        #expect(Wording(.vietnamese).journalField(field, of: .session) != field)
      }
      for door in SessionNote.Door.allCases {
        #expect(wording.journalValue(door.rawValue, of: "door") == wording.name(door))
      }
      let reasons = [
        "unknown", "disabled", "outside-days", "role", "other-unit", "other-voice", "confidence",
        "key",
      ]
      for reason in reasons {
        #expect(wording.journalValue(reason, of: "reason") != reason)
      }
      #expect(wording.journalValue("report", of: "right") == wording.name(Right.report))
    }
  }

  @Test func aJournalThatIsNotTheShippedOneIsToldAsEvidence() {
    let vietnamese = Wording(.vietnamese).shippedOtherwise("a", entry: 7, digest: "d", here: nil)
    let english = Wording(.english).shippedOtherwise("a", entry: 7, digest: "d", here: "e")
    #expect(vietnamese.contains("dòng 7 (d) trong a") && vietnamese.contains("đã bị sửa"))
    #expect(english.contains("entry 7 (d) in a") && english.contains("now says e"))
  }
}
