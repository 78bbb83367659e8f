import Programme

extension RecordLabels {
  static let principle = RecordLabels(
    names: [
      "list": ("danh mục", "list"),
      "display_order": ("thứ tự", "order"),
      "title": ("tên", "title"),
      "detail": ("diễn giải", "detail"),
    ],
    words: [
      "list": word { (words, word: Principle.List) in words.label(word).full }
    ])
}
