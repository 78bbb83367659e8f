import Programme
import VietnameseText

/// Records of any kind, by their descriptions: attributes under their names in the journal.
extension ShowJSON {
  func catalogue(_ content: CatalogueContent) -> JSON {
    .list(content.kinds) { line in
      .object([
        ("kind", .string(line.kind.rawValue)), ("count", .count(line.count)),
        ("entry", .count(Int(line.entry))),
      ])
    }
  }

  func records(_ content: RecordsContent) -> JSON {
    .object([
      ("kind", .string(content.kind.rawValue)), ("total", .count(content.total)),
      (
        "records",
        .list(content.lines) { line in
          .object([
            ("key", .string(line.reference.key)), ("name", text(line.name)),
            ("attributes", attributes(line.facts)), ("known_from", knownFrom(line.knownFrom)),
            ("entry", .count(Int(line.entry))),
          ])
        }
      ),
    ])
  }

  func record(_ content: RecordContent) -> JSON {
    .object([
      ("kind", .string(content.reference.kind.rawValue)),
      ("key", .string(content.reference.key)), ("name", text(content.name)),
      ("attributes", attributes(content.facts)),
      (
        "versions",
        .list(content.versions) { version in
          .object([
            ("known_from", knownFrom(version.knownFrom)),
            ("known_to", .optional(version.knownTo?.iso)),
            ("entry", .count(Int(version.entry))), ("account", .string(version.account)),
            ("at", .string(version.at.iso)), ("changed", .list(version.changed, JSON.string)),
          ])
        }
      ),
      (
        "named_by",
        .list(content.mentions) { mentions in
          .object([
            ("kind", .string(mentions.kind.rawValue)),
            ("attribute", .string(mentions.attribute)), ("total", .count(mentions.total)),
            ("keys", .list(mentions.records) { .string($0.reference.key) }),
          ])
        }
      ),
    ])
  }

  /// Null where it is known as if always.
  private func knownFrom(_ day: Day) -> JSON { .optional(day == .distantPast ? nil : day.iso) }

  private func attributes(_ facts: [RecordFact]) -> JSON {
    .object(facts.map { ($0.attribute, value($0.value)) })
  }

  private func value(_ value: AttributeValue) -> JSON {
    switch value {
    case .text(let text), .reference(let text): .optional(text)
    case .bilingual(let both): both.map { text($0) } ?? .null
    case .integer(let number): number.map { .count(Int($0)) } ?? .null
    case .flag(let flag): .bool(flag)
    case .day(let day): .optional(day?.iso)
    case .decimal(let number): .optional(number?.canonical)
    case .references(let codes): .list(codes, JSON.string)
    case .milestones(let milestones):
      .list(milestones) { milestone in
        .object([
          ("title", text(milestone.title)), ("due", .optional(milestone.due?.iso)),
          ("done_on", .optional(milestone.doneOn?.iso)),
        ])
      }
    }
  }
}
