import Programme

extension RecordLabels {
  static let model = RecordLabels(
    names: [
      "unit": ("đơn vị", "unit"),
      "pillar": ("trụ cột", "pillar"),
      "name": ("tên", "name"),
      "count": ("số lượng", "count"),
    ],
    words: [
      "pillar": word { (words, word: Pillar) in words.name(word) }
    ])
}
