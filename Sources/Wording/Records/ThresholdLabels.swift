import Programme

extension RecordLabels {
  static let threshold = RecordLabels(
    names: [
      "kind": ("loại ngưỡng", "kind of threshold"),
      "valid_from": ("hiệu lực từ", "valid from"),
      "value": ("giá trị", "value"),
      "valid_to": ("hiệu lực đến", "valid to"),
    ],
    words: [
      "kind": word { (words, word: Threshold.Kind) in words.name(word) }
    ])
}
