import Programme

// What first screens read by the hundred has its row read here: by its attributes it costs three times
// as much.

extension Organisation {
  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), name: try reader.requiredBilingual(),
      kind: try reader.word(), parent: reader.code(), isPilot: try reader.flag(),
      order: try reader.requiredInteger(), life: Life(first: reader.day(), last: reader.day()),
      provenance: try reader.provenance())
  }
}

extension Indicator {
  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), title: try reader.requiredBilingual(),
      kind: try reader.word(), nature: try reader.word(), direction: try reader.word(),
      measure: reader.bilingual(), instrument: reader.bilingual(),
      pillar: try reader.optionalWord(), mayExceedHundred: reader.integer() == 1,
      provenance: try reader.provenance())
  }
}

extension Target {
  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), indicator: try reader.requiredCode(),
      unit: try reader.requiredCode(), document: reader.code(), due: reader.day(),
      comparison: try reader.word(), value: reader.decimal(), upper: reader.decimal(),
      start: reader.day(), baseline: reader.decimal(), principles: reader.codes(),
      provenance: try reader.provenance())
  }
}

extension Duty {
  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), indicator: try reader.requiredCode(),
      unit: try reader.requiredCode(), every: try reader.word(),
      dueAfterDays: try reader.requiredInteger(), first: try reader.requiredDay(),
      last: reader.day())
    calendar = try reader.optionalWord() ?? .statistical
    provenance = try reader.provenance()
  }
}

extension BreakthroughTask {
  init(_ reader: inout ColumnReader) throws {
    self.init(
      code: try reader.requiredCode(), title: try reader.requiredBilingual(),
      output: reader.bilingual(), lead: reader.code(), coordinating: reader.codes(),
      start: reader.day(), firstDeadline: reader.day(), document: reader.code(),
      basis: try reader.word(), pillar: try reader.optionalWord(), group: reader.code(),
      principles: reader.codes(), targets: reader.codes(), milestones: try reader.milestones(),
      provenance: try reader.provenance())
  }
}
