import Programme

extension RecordLabels {
  static let organisation = RecordLabels(
    names: [
      "name": ("tên", "name"),
      "kind": ("loại đơn vị", "kind of unit"),
      "parent": ("đơn vị cấp trên", "parent"),
      "is_pilot": ("đơn vị thí điểm", "pilot unit"),
      "display_order": ("thứ tự", "order"),
      "first_day": ("ngày đầu", "first day"),
      "last_day": ("ngày cuối", "last day"),
    ],
    words: [
      "kind": word { (words, word: Organisation.Kind) in words.name(word) }
    ])
}
