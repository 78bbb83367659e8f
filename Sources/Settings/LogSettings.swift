import Programme

/// The table `[log]` of the settings: where the log of the machine goes.
///
///     [log]
///     to = "syslog"
///     socket = "/run/khue/log"
public struct LogSettings: Hashable, Sendable {
  /// Where lines go; nil is not said.
  public var to: Target?
  /// Another socket than the system's own, as a service in a folder of its own has.
  public var socket: String?

  public enum Target: String, CaseIterable, Sendable {
    case syslog, stderr, none
  }

  public init(to: Target? = nil, socket: String? = nil) {
    self.to = to
    self.socket = socket
  }

  /// Reads the table; each fault is told and costs its own line only.
  init(_ table: SettingsTable, faults: inout [SettingsFault]) {
    for key in table.keys where key != "to" && key != "socket" {
      faults.append(table.fault(key, .unknownKey))
    }
    do {
      to = try table.choice("to", of: Target.allCases.map { ($0.rawValue, $0) })
    } catch {
      faults.append(error)
    }
    do throws(SettingsFault) {
      let path = try table.text("socket")
      if let path, !path.hasPrefix("/") {
        throw table.fault("socket", .unknownValue(path, allowed: ["/dev/log"]))
      }
      socket = path
    } catch {
      faults.append(error)
    }
  }
}
