import Programme

extension RecordLabels {
  static let source = RecordLabels(
    names: [
      "kind": ("loại nguồn", "kind of source"),
      "title": ("tên", "title"),
      "publisher": ("nơi đăng", "publisher"),
      "address": ("địa chỉ", "address"),
      "published_on": ("ngày đăng", "published on"),
    ],
    words: [
      "kind": word { (words, word: Source.Kind) in words.name(word) }
    ])
}
