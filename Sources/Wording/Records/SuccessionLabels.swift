import Programme

extension RecordLabels {
  static let succession = RecordLabels(
    names: [
      "predecessor": ("đơn vị cũ", "predecessor"),
      "successor": ("đơn vị mới", "successor"),
      "day": ("ngày đầu của đơn vị mới", "successor's first day"),
      "extent": ("phạm vi kế thừa", "extent"),
    ],
    words: [
      "extent": word { (words, word: Succession.Extent) in words.name(word) }
    ])
}
