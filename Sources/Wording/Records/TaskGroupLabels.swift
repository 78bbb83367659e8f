import Programme

extension RecordLabels {
  static let taskGroup = RecordLabels(
    names: [
      "display_order": ("thứ tự", "order"),
      "name": ("tên", "name"),
      "document": ("văn bản", "document"),
    ])
}
