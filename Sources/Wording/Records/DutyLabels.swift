import Programme
import VietnameseText

extension RecordLabels {
  static let duty = RecordLabels(
    names: [
      "indicator": ("chỉ tiêu", "indicator"),
      "unit": ("đơn vị", "unit"),
      "every": ("chu kỳ", "every"),
      "due_after_days": ("hạn sau kỳ (ngày)", "due after (days)"),
      "first_day": ("từ ngày", "from"),
      "last_day": ("đến hết ngày", "until"),
      "calendar": ("lịch báo cáo", "reporting calendar"),
    ],
    words: [
      "every": word { (words, word: Granularity) in words.name(word) },
      "calendar": word { (words, word: Duty.Calendar) in words.name(word) },
    ])
}
