import Interchange
import Programme
import ProgrammeStore
import VietnameseText
import Wording

/// Records of files, beside those of a database: what is new, what is another version, what is the
/// same already.
struct DefinedRecords {
  private let common: CommonOptions
  private let catalogue: ParsedCatalogue
  private let standing: [Reference: StandingRecord]
  private let isShipped: Bool

  /// - Parameter isShipped: whether the files are the program's own; what people have changed is
  ///   then left as they have it.
  /// - Throws: a failure that lists the faults of the files.
  init(_ files: [CatalogueFile], isShipped: Bool, _ common: CommonOptions) throws {
    self.common = common
    self.isShipped = isShipped
    let records = try common.guarded { try Reader(path: common.path).catalogue() }
    standing = Dictionary(records.map { ($0.definition.reference, $0) }) { $1 }
    let held = records.filter { !$0.isWithdrawn }.map(\.definition.reference)
    catalogue = ParsedCatalogue(files, beside: Set(held))
    try FaultList(
      catalogue.faults.map { common.wording.fault($0).line }, count: catalogue.faultCount,
      common.wording
    ).throwIfAny()
  }

  func store(isRehearsal: Bool, strict: Bool) throws {
    let (changes, tally) = changes()
    let actor =
      isShipped
      ? Actor.local(common.path, through: .initialisation)
      : Actor.local(common.path, through: .command)
    let receipt = try common.guarded {
      do throws(StoreFault) {
        let gate = try Gate(path: common.path)
        return isRehearsal
          ? try gate.rehearse(changes, by: actor, at: Clock.now, strict: strict)
          : try gate.commit(changes, by: actor, at: Clock.now, strict: strict)
      } catch .refused(let refusal) {
        guard let fault = catalogue.fault(of: refusal) else {
          throw StoreFault.refused(refusal)
        }
        throw CommandFailure(.data, common.wording.fault(fault).line)
      }
    }
    for finding in receipt.findings { Output.error(common.wording.finding(finding)) }
    for line in tally.lines(common.wording) { Output.line(line) }
    Output.line(common.wording.defined(tally.counts, isRehearsal: isRehearsal))
  }

  /// What the files change, with the day from which each is known: that of its file, else for a new
  /// record that of its document or source, else today.
  private func changes() -> (changes: [Change], tally: DefinitionTally) {
    var tally = DefinitionTally()
    var (fresh, changed): ([Change], [Change]) = ([], [])
    for case .define(let definition, let given) in catalogue.changes {
      let before = standing[definition.reference]
      guard let before else {
        tally.created.append(definition.reference)
        fresh.append(.define(definition, knownFrom: given))
        continue
      }
      if !before.isWithdrawn, before.definition == definition {
        tally.unchanged += 1
      } else if isShipped, !before.isShipped {
        tally.kept.append(definition.reference)
      } else {
        tally.changed.append(definition.reference)
        let day = given == .distantPast ? nil : given
        changed.append(.define(definition, knownFrom: day))
      }
    }
    let known = KnownDays(
      fresh, beside: standing.values.map(\.definition), recordedOn: Clock.today)
    return (known.changes + changed, tally)
  }
}

/// What a file's records are to a database.
private struct DefinitionTally {
  var created: [Reference] = []
  var changed: [Reference] = []
  /// What the program's own data would change, and people have changed before.
  var kept: [Reference] = []
  var unchanged = 0

  /// More are counted, not printed.
  private static let most = 100

  var counts: DefinitionCounts {
    DefinitionCounts(
      created: created.count, changed: changed.count, kept: kept.count, unchanged: unchanged)
  }

  func lines(_ wording: Wording) -> [String] {
    let all =
      created.map { "+ " + wording.name($0) } + changed.map { "~ " + wording.name($0) }
      + kept.map { "= " + wording.name($0) }
    return Array(all.prefix(DefinitionTally.most))
  }
}
