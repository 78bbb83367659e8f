import Programme

extension RecordLabels {
  static let indicator = RecordLabels(
    names: [
      "title": ("tên", "title"),
      "kind": ("loại số liệu", "kind of figure"),
      "nature": ("tính chất", "nature"),
      "direction": ("chiều tốt lên", "better is"),
      "measure": ("đơn vị tính", "measure"),
      "instrument": ("công cụ đo", "instrument"),
      "pillar": ("trụ cột", "pillar"),
      "may_exceed_hundred": ("có thể trên 100 %", "may exceed 100%"),
    ],
    words: [
      "kind": word { (words, word: Indicator.Kind) in words.name(word) },
      "nature": word { (words, word: Indicator.Nature) in words.name(word) },
      "direction": word { (words, word: Indicator.Direction) in words.name(word) },
      "pillar": word { (words, word: Pillar) in words.name(word) },
    ])
}
