import Programme

extension RecordLabels {
  static let task = RecordLabels(
    names: [
      "title": ("tên", "title"),
      "output": ("sản phẩm đầu ra", "output"),
      "lead": ("đơn vị chủ trì", "lead"),
      "coordinating": ("đơn vị phối hợp", "co-ordinating units"),
      "start": ("bắt đầu", "start"),
      "first_deadline": ("thời hạn đầu tiên", "first deadline"),
      "document": ("văn bản", "document"),
      "basis": ("căn cứ", "basis"),
      "pillar": ("trụ cột", "pillar"),
      "group": ("nhóm nhiệm vụ", "task group"),
      "principles": ("nội dung 5-5-5", "5-5-5 contents"),
      "targets": ("mục tiêu", "targets"),
      "milestones": ("các mốc", "milestones"),
    ],
    words: [
      "basis": word { (words, word: BreakthroughTask.Basis) in words.name(word) },
      "pillar": word { (words, word: Pillar) in words.name(word) },
    ])
}
