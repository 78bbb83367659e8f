import Programme
import VietnameseText

extension CatalogueSection {
  static let tasks = CatalogueSection("tasks") { record in
    .task(
      BreakthroughTask(
        code: record.ownCode(), title: record.bilingual("title"),
        output: record.optionalBilingual("output"),
        lead: record.optionalCode("lead", Reference.organisation),
        coordinating: record.codes("coordinating", Reference.organisation),
        start: record.optionalDay("start"), firstDeadline: record.optionalDay("deadline"),
        document: record.optionalCode("document", Reference.document),
        basis: record.word("basis") ?? .summary, pillar: record.optionalWord("pillar"),
        group: record.optionalCode("group", Reference.taskGroup),
        principles: record.codes("principles", Reference.principle),
        targets: record.codes("targets", Reference.target), milestones: milestones(&record),
        provenance: record.provenance()))
  } write: { definition, record in
    guard case .task(let task) = definition else { return false }
    record.code("code", task.code)
    record.bilingual("title", task.title)
    record.bilingual("output", task.output)
    record.code("lead", task.lead)
    record.codes("coordinating", task.coordinating)
    record.day("start", task.start)
    record.day("deadline", task.firstDeadline)
    record.code("document", task.document)
    record.word("basis", task.basis)
    record.word("pillar", task.pillar)
    record.code("group", task.group)
    record.codes("principles", task.principles)
    record.codes("targets", task.targets)
    if !task.milestones.isEmpty {
      record.tables("milestones", task.milestones.map(\.entries))
    }
    record.provenance(task.provenance)
    return true
  }

  private static func milestones(_ record: inout TOMLRecordReader) -> [Milestone] {
    var milestones: [Milestone] = []
    for (index, entries) in record.tables("milestones").enumerated() {
      let milestone = record.nested("milestones[\(index)]", entries) { inner in
        Milestone(
          title: inner.bilingual("title"), due: inner.optionalDay("due"),
          doneOn: inner.optionalDay("done"))
      }
      milestones.append(milestone)
    }
    return milestones
  }
}

extension Milestone {
  fileprivate var entries: [(key: String, text: String)] {
    var entries = [(key: "title", text: title.vietnamese)]
    if let english = title.english { entries.append(("title_en", english)) }
    if let due { entries.append(("due", DayText.full(due))) }
    if let doneOn { entries.append(("done", DayText.full(doneOn))) }
    return entries
  }
}
