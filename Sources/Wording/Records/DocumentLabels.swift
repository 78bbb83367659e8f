import Programme

extension RecordLabels {
  static let document = RecordLabels(
    names: [
      "number": ("số văn bản", "document number"),
      "title": ("tên", "title"),
      "issuer": ("nơi ban hành", "issued by"),
      "issued_on": ("ngày ký", "issued on"),
      "issued_text": ("ngày ký như in", "issued on, as printed"),
      "replaces": ("thay cho văn bản", "replaces"),
    ])
}
