import Programme

extension RecordLabels {
  static let target = RecordLabels(
    names: [
      "indicator": ("chỉ tiêu", "indicator"),
      "unit": ("đơn vị", "unit"),
      "document": ("văn bản", "document"),
      "due": ("hạn", "due"),
      "comparison": ("so sánh", "comparison"),
      "value": ("giá trị cần đạt", "value to reach"),
      "upper": ("cận trên", "upper bound"),
      "start": ("bắt đầu", "start"),
      "baseline": ("mức xuất phát", "baseline"),
      "principles": ("nội dung 5-5-5", "5-5-5 contents"),
    ],
    words: [
      "comparison": word { (words, word: Target.Comparison) in words.name(word) }
    ])
}
