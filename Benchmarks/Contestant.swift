import Glibc
import TerminalTesting

/// A program that is measured.
struct Contestant {
  var name: String
  var program: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
  /// Two keys that move the selection there and back.
  var down: [UInt8] = [UInt8(ascii: "j")]
  var up: [UInt8] = [UInt8(ascii: "k")]
  /// How long nothing comes once a picture is complete.
  var pause = Duration.milliseconds(150)
  /// Keys that lead from the first picture to what is measured.
  var prelude: [String] = []
  /// What commits to its database, and the database.
  var writer: (any Writer)?
  var database = ""

  /// Starts it at 120×40 and waits for its first picture.
  func open() throws(BenchFailure) -> (RawTerminal, RawTerminal.Burst) {
    do {
      let terminal = try RawTerminal(program, arguments, environment: environment)
      guard let burst = terminal.nextBurst(within: .seconds(20), pause: pause) else {
        throw BenchFailure.silent(name)
      }
      for keys in prelude {
        _ = terminal.send(Array(keys.utf8))
        _ = terminal.nextBurst(within: .seconds(2), pause: pause)
      }
      return (terminal, burst)
    } catch let failure as TerminalFailure {
      throw .terminal(failure)
    } catch {
      throw .silent(name)
    }
  }

  /// The programs of others that are installed here.
  static func installed(_ folder: TemporaryDirectory) -> [Contestant] {
    let home = ["HOME": folder.path]
    let arrowDown = Array("\u{1B}OB".utf8)
    let arrowUp = Array("\u{1B}OA".utf8)
    let units = (1...13).flatMap { ["\($0)", "Phường thí điểm số \($0)  \($0 * 37) trên 1000"] }
    let known = [
      Contestant(
        name: "dialog", program: "dialog",
        arguments: ["--menu", "Đơn vị", "22", "100", "13"] + units, environment: home,
        down: arrowDown, up: arrowUp),
      Contestant(name: "tig", program: "tig", environment: home, pause: .milliseconds(300)),
      Contestant(
        name: "htop", program: "htop", environment: home, down: arrowDown, up: arrowUp,
        pause: .milliseconds(300)),
      Contestant(
        name: "vd", program: "vd", arguments: [folder.path("units.csv")], environment: home,
        pause: .milliseconds(500)),
    ]
    return known.filter { one in
      ["/usr/bin/", "/usr/local/bin/"].contains { access($0 + one.program, X_OK) == 0 }
    }
  }
}

/// Commits changes that the contestant shows.
protocol Writer {
  /// Has one committed; returns before it is.
  func commit(_ step: Int) throws
  /// Has many committed, one after the other, by a process that ends with the last.
  func storm(_ commits: Int) throws -> PipedProcess
}

/// Why there is nothing to measure.
enum BenchFailure: Error, CustomStringConvertible {
  case terminal(TerminalFailure)
  /// It has shown nothing.
  case silent(String)
  /// It never comes to rest.
  case restless(String)
  /// A program that prepares something has failed.
  case failed(String, String)

  var description: String {
    switch self {
    case .terminal(let failure): "\(failure)"
    case .silent(let name): "\(name) shows nothing"
    case .restless(let name): "\(name) does not come to rest"
    case .failed(let what, let told): "\(what): \(told)"
    }
  }
}
