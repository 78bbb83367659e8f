import Programme

extension RecordLabels {
  static let activity = RecordLabels(
    names: [
      "unit": ("đơn vị", "unit"),
      "pillar": ("trụ cột", "pillar"),
      "text": ("nội dung", "text"),
    ],
    words: [
      "pillar": word { (words, word: Pillar) in words.name(word) }
    ])
}
