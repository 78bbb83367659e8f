public import Programme

/// The table `[session]` of the settings: what holds for every account, and below it a table for
/// each role that is to have more or less.
///
///     [session]
///     memory-mib = 64
///     [session.officer]
///     idle-minutes = 480
public struct SessionSettings: Hashable, Sendable {
  /// What is said for all; nothing where it is empty.
  public var common: [SessionBudget.Item: Int] = [:]
  /// What is said for one role, which goes before what is said for all.
  public var roles: [Account.Role: [SessionBudget.Item: Int]] = [:]

  public init() {}

  /// What the sessions of a role may use.
  public func budget(of role: Account.Role) -> SessionBudget {
    var budget = SessionBudget(of: role)
    for said in [common, roles[role] ?? [:]] {
      for (item, amount) in said { budget[item] = amount }
    }
    return budget
  }

  /// Reads the table; each fault is told and costs its own line only.
  init(_ table: SettingsTable, faults: inout [SettingsFault]) {
    common = SessionSettings.amounts(
      in: table, besides: Account.Role.allCases.map(\.rawValue), &faults)
    for role in Account.Role.allCases {
      do {
        guard let below = try table.table(role.rawValue) else { continue }
        roles[role] = SessionSettings.amounts(in: below, besides: [], &faults)
      } catch {
        faults.append(error)
      }
    }
  }

  private static func amounts(
    in table: SettingsTable, besides others: [String], _ faults: inout [SettingsFault]
  ) -> [SessionBudget.Item: Int] {
    var amounts: [SessionBudget.Item: Int] = [:]
    for key in table.keys where !others.contains(key) {
      do throws(SettingsFault) {
        guard let item = SessionBudget.Item(rawValue: key) else {
          throw table.fault(key, .unknownKey)
        }
        amounts[item] = try table.number(key, within: item.range)
      } catch {
        faults.append(error)
      }
    }
    return amounts
  }
}
