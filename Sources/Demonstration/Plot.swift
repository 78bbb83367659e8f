import Programme
import VietnameseText

extension Demonstration {
  /// What becomes of a task by the last day of which something is said.
  enum Fate: Hashable, Sendable, CaseIterable {
    case doneOnTime
    case doneLate
    case doneUndated
    /// Declared done, and nothing shows it.
    case withoutEvidence
    /// Declared done, while the target is not reached.
    case unachieved
    case inProgress
    case extended
    case slow
    case overdue
    case notStarted
    /// Under way, and nobody has reported for weeks.
    case stale

    var isDone: Bool {
      switch self {
      case .doneOnTime, .doneLate, .doneUndated, .withoutEvidence, .unachieved: true
      default: false
      }
    }

    /// How the target must stand that the task is linked to.
    var mood: Mood {
      switch self {
      case .doneOnTime, .doneLate, .doneUndated, .withoutEvidence: .achieved
      case .unachieved, .overdue: .behind
      case .slow: .atRisk
      case .inProgress, .extended, .notStarted, .stale: .onTrack
      }
    }
  }

  /// A task with its unit, its fate and its days.
  struct Plot: Sendable {
    /// A gauge that a unit must have, and how it must stand.
    struct Need: Hashable, Sendable {
      let unit: Code<Organisation>
      let gauge: String
      let mood: Mood
    }

    let number: Int
    let script: TaskScript
    let lead: Cast.Player?
    /// The unit that took it over when the lead ended.
    let heir: Cast.Player?
    let fate: Fate
    let coordinating: [Code<Organisation>]
    let days: TaskDays
    let random: SplitMix64

    var code: Code<BreakthroughTask> { Code(number < 10 ? "mp-nv-0\(number)" : "mp-nv-\(number)") }

    var needs: [Need] {
      guard let lead else { return [] }
      let own = Need(
        unit: lead.code, gauge: script.gauge, mood: heir == nil ? fate.mood : .onTrack)
      return [own]
        + (heir.map { [Need(unit: $0.code, gauge: script.gauge, mood: fate.mood)] } ?? [])
    }
  }
}

// MARK: - Who leads what, and how it ends

extension Demonstration {
  func plots(among cast: Cast) -> [Plot] {
    var plots: [Plot] = []
    let districts = cast.players(.district)
    for (index, (script, part)) in zip(TaskScript.districts, districtFates).enumerated() {
      guard !districts.isEmpty else { break }
      let lead = districts[index % districts.count]
      let heir = part.isHandedOver ? cast.heir(of: lead) : nil
      plots.append(plot(plots.count + 1, script, lead, heir, part.fate, cast))
    }
    for (index, (script, fate)) in zip(TaskScript.agencies, agencyFates).enumerated() {
      let players = cast.players(script.role)
      guard let first = players.first else { continue }
      let lead = index % 4 == 3 ? players[players.count - 1] : first
      plots.append(plot(plots.count + 1, script, lead, nil, fate, cast))
    }
    let communes = cast.players(.commune)
    for (index, (script, fate)) in zip(communeScripts, communeFates).enumerated() {
      guard !communes.isEmpty else { break }
      // Far apart, so that the communes of all the former districts get one.
      let stride = communes.count.isMultiple(of: 13) ? 1 : 13
      let lead = communes[index * stride % communes.count]
      plots.append(plot(plots.count + 1, script, lead, nil, fate, cast))
    }
    for script in TaskScript.unassigned {
      plots.append(plot(plots.count + 1, script, nil, nil, .notStarted, cast))
    }
    return plots
  }

  private var districtFates: [(fate: Fate, isHandedOver: Bool)] {
    shuffled(
      [
        (.doneOnTime, false), (.doneOnTime, false), (.doneOnTime, false), (.doneOnTime, false),
        (.doneLate, false), (.doneLate, false), (.withoutEvidence, false), (.unachieved, false),
        (.inProgress, false), (.slow, false), (.stale, false), (.inProgress, true),
        (.overdue, true), (.slow, true),
      ], "district fates")
  }

  private var agencyFates: [Fate] {
    shuffled(
      [
        .doneOnTime, .doneOnTime, .doneLate, .inProgress, .inProgress, .slow, .slow, .overdue,
        .overdue, .unachieved, .extended, .notStarted,
      ], "agency fates")
  }

  /// Each is given to three wards or communes.
  private var communeScripts: [TaskScript] {
    TaskScript.communes + TaskScript.communes + TaskScript.communes
  }

  private var communeFates: [Fate] {
    let first: [Fate] = shuffled(
      [
        .doneOnTime, .doneOnTime, .doneLate, .doneUndated, .inProgress, .inProgress,
        .inProgress, .slow, .overdue, .overdue, .stale, .stale, .extended, .withoutEvidence,
      ], "commune fates")
    let rest: [Fate] = [
      .doneOnTime, .doneOnTime, .doneOnTime, .doneLate, .inProgress, .inProgress, .inProgress,
      .inProgress, .inProgress, .inProgress, .notStarted, .notStarted, .extended, .slow,
    ]
    return first + shuffled(rest, "calm fates") + shuffled(rest, "calmer fates")
  }

  private func shuffled<Element>(_ elements: [Element], _ subject: String) -> [Element] {
    var random = random(for: subject)
    var rest = elements
    return elements.indices.map { _ in rest.remove(at: random.below(rest.count)) }
  }

  private func plot(
    _ number: Int, _ script: TaskScript, _ lead: Cast.Player?, _ heir: Cast.Player?,
    _ fate: Fate, _ cast: Cast
  ) -> Plot {
    var random = random(for: "task \(number)")
    // A unit of a few months cannot have finished or missed much.
    let isYoung = lead.map { $0.horizon - $0.begins < 220 } ?? false
    let fate = isYoung ? number.isMultiple(of: 3) ? .notStarted : .inProgress : fate
    let isUndertaken = lead != nil
    let days =
      isUndertaken
      ? TaskDays(fate, lead: lead, heir: heir, random: &random)
      : TaskDays(unassignedSince: today)
    return Plot(
      number: number, script: script, lead: lead, heir: heir, fate: fate,
      coordinating: helpers(of: lead, in: cast, &random), days: days, random: random)
  }

  /// One or two units that live as long as the lead and do other work.
  private func helpers(
    of lead: Cast.Player?, in cast: Cast, _ random: inout SplitMix64
  ) -> [Code<Organisation>] {
    guard let lead else { return [] }
    var others = cast.players.filter {
      $0.role != .city && $0.code != lead.code && $0.horizon >= lead.horizon
        && lead.horizon - $0.begins > 200
    }
    var helpers: [Code<Organisation>] = []
    for _ in 0..<random.within(1...2) where !others.isEmpty {
      helpers.append(others.remove(at: random.below(others.count)).code)
    }
    return helpers
  }
}

extension Demonstration.Cast {
  /// A commune that came after a unit that has ended, on a day that is known.
  fileprivate func heir(of player: Player) -> Player? {
    guard player.hasEnded else { return nil }
    return heirs[player.code, default: []].compactMap { self[$0] }
      .first { $0.role == .commune && $0.unit.life.first != nil }
  }
}
