import Programme
import Testing
import VietnameseText
import Wording

private let vi = Wording(.vietnamese)
private let en = Wording(.english)

/// What the argument parser says in English, in the words of this program.
@Suite struct CommandUsageTests {
  @Test(arguments: [
    ("Unknown option '--x'", "Không có tùy chọn --x."),
    ("Unknown option '--pagse'. Did you mean '--pages'?", "Có phải --pages?"),
    ("Unexpected argument 'x'", "Thừa “x”."),
    ("2 unexpected arguments: 'x', 'y'", "Thừa “x”, “y”."),
    ("Missing expected argument '<tệp>'", "Thiếu <tệp>."),
    ("Missing value for '--every <thời-gian>'", "Thiếu giá trị của --every <thời-gian>."),
    (
      "The option '--align-clock' does not take any value, but '1' was specified.",
      "Tùy chọn --align-clock không có giá trị kèm theo; bỏ “=1”."
    ),
    ("The value 'x' is invalid for '--lang <mã>'", "“x” không dùng được cho --lang <mã>."),
    ("The value 'x' is invalid.", "“x” không dùng được."),
    ("Missing one of: '--a', '--b'", "Thiếu một trong: --a, --b."),
    ("Missing required subcommand.", "Thiếu lệnh con."),
    ("Invalid option: -9", "Không có tùy chọn -9."),
    ("Something never heard of", "Tham số không dùng được. [Something never heard of]"),
    ("Something about 'x'", "Tham số không dùng được. [Something about 'x']"),
  ])
  func everyMessageOfTheParserHasASentence(message: String, sentence: String) {
    let told = vi.usageFault(message, command: "khue kiosk")
    #expect(told.contains(sentence), "\(told)")
    #expect(told.hasPrefix("Không hiểu dòng lệnh. ") && told.hasSuffix("Xem: khue kiosk --help"))
    #expect(!en.usageFault(message, command: "khue kiosk").contains("[Something"))
  }

  @Test func aRefusedCommandIsSaidToBeJournalledOnlyWhereItIs() {
    for words in [vi, en] {
      let kept = words.refusedCommand(isJournalled: true)
      let lost = words.refusedCommand(isJournalled: false)
      #expect(kept != lost && lost.contains("SSH"))
      #expect(!lost.contains("nhật ký") && !lost.contains("journal"))
    }
  }
}
