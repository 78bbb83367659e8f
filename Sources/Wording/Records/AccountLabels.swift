import Programme

extension RecordLabels {
  static let account = RecordLabels(
    names: [
      "name": ("tên", "name"),
      "role": ("vai trò", "role"),
      "unit": ("đơn vị", "unit"),
      "first_day": ("ngày đầu", "first day"),
      "last_day": ("ngày cuối", "last day"),
      "is_disabled": ("đã khóa", "disabled"),
      "keys": ("khóa SSH", "SSH keys"),
    ],
    words: [
      "role": word { (words, word: Account.Role) in words.name(word) }
    ])
}
