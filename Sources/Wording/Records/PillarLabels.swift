import Programme

extension RecordLabels {
  static let pillar = RecordLabels(
    names: [
      "name": ("tên", "name")
    ],
    words: [
      "code": word { (words, word: Pillar) in words.name(word) }
    ])
}
