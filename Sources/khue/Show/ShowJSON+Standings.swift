import Programme
import VietnameseText
import Wording

// Whom a list covers, and how several units stand together.
extension ShowJSON {
  func census(_ census: UnitCensus) -> JSON {
    .object(
      [("units", .count(census.total))]
        + [UnitGroup.city, .communes, .agencies, .districts].map {
          ($0.rawValue, .count(census[$0]))
        } + [
          ("formerDistricts", .count(census.formerDistricts)),
          ("formerOthers", .count(census.formerOthers)),
        ])
  }

  func group(_ group: GroupStanding) -> JSON {
    .object([
      ("group", .string(group.group.rawValue)), ("units", .count(group.units)),
      ("withTarget", .count(group.measured)), ("withDuty", .count(group.owing)),
      ("withTask", .count(group.leading)), ("standing", standing(group.standing)),
    ])
  }

  func heirs(_ heirs: HeirStanding) -> JSON {
    .object([
      (
        "units",
        .list(heirs.members) { heir in
          .object([("unit", reference(heir.unit)), ("standing", standing(heir.standing))])
        }
      ), ("standing", standing(heirs.standing)),
      ("newestPeriodEnd", .day(heirs.newestPeriodEnd)),
    ])
  }

  private func standing(_ standing: JointStanding) -> JSON {
    .object([
      ("targets", tally(standing.targets)),
      (
        "pillars",
        .object(Pillar.allCases.map { ($0.rawValue, tally(standing.pillars[$0] ?? .init())) })
      ), ("tasks", tally(standing.tasks)), ("duties", tally(standing.duties)),
      ("owed", .count(standing.coverage.owed)), ("reported", .count(standing.coverage.reported)),
    ])
  }
}
