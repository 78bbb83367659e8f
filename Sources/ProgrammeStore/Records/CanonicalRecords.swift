import Programme
import VietnameseText

extension VersionedRecord {
  /// The record in the journal's encoding.
  func canonical(knownFrom: Day) -> String {
    var text = CanonicalText()
    text.line("known_from", knownFrom)
    for (field, value) in zip(Self.layout.fields, values) {
      guard let value else { continue }
      switch value {
      case .text(let value), .reference(let value): text.line(field.name, value)
      case .bilingual(let value): text.line(field.name, value)
      case .integer(let value): text.line(field.name, value)
      case .flag(let flag): text.line(field.name, flag ? 1 : 0)
      case .day(let value): text.line(field.name, value)
      case .decimal(let value): text.line(field.name, value)
      case .references(let codes): text.line(field.name, codes.joined(separator: " "))
      case .milestones(let milestones): text.lines(milestones)
      }
    }
    if Self.layout.hasProvenance { text.lines(provenance) }
    return text.text
  }
}

extension CanonicalText {
  fileprivate mutating func lines(_ milestones: [Milestone]) {
    line("milestones", Int64(milestones.count))
    for (index, milestone) in milestones.enumerated() {
      line("milestone.\(index + 1)", milestone.title)
      line("milestone.\(index + 1).due", milestone.due)
      line("milestone.\(index + 1).done_on", milestone.doneOn)
    }
  }
}
