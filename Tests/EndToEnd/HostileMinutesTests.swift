import Glibc
import TerminalTesting
import Testing

/// Three people with keys do all that is known to have stopped others, while twenty report, one
/// operates and a wall turns: nobody waits, nothing is lost, and the journal tells.
///
/// Five minutes where somebody asks for it, half a minute otherwise.
@Suite(.serialized) struct HostileMinutesTests {
  private static let isLong = getenv("KHUE_LONG_TESTS") != nil
  private static let seconds = isLong ? 300 : 30
  private static let desks = 20
  /// The longest that anybody may wait for an answer.
  private static let limit = Duration.seconds(2)
  /// What all sessions together may hold.
  private static let memory = 1 << 20

  @Test func nobodyStopsTheOthers() throws {
    let office = try HostileOffice(desks: Self.desks)
    let before = try office.server.journalHead()
    let wall = try office.server.terminal(.kiosk, command: ["kiosk --every 5s"])
    try wall.wait(for: "the wall", within: .seconds(30)) { $0.shows("số liệu đến") }
    let intruders = try [office.palette(), office.window(), office.paste()]
    let attacks = try office.attacks(seconds: Self.seconds)

    let end = ContinuousClock.now + .seconds(Self.seconds)
    let honest = office.desks + [office.secretary]
    var mostMemory = 0
    var looks = ContinuousClock.now
    var turned = ContinuousClock.now
    var wallWaits: [Duration] = []
    var wallOutput = wall.lastOutput
    while ContinuousClock.now < end || honest.contains(where: { !$0.isAtRest }) {
      let mayBegin = ContinuousClock.now < end
      for desk in honest { try desk.turn(mayBegin: mayBegin) }
      for intruder in intruders { intruder.turn() }
      wall.readOn()
      if wall.lastOutput != wallOutput {
        wallWaits.append(wall.lastOutput - turned)
        (wallOutput, turned) = (wall.lastOutput, wall.lastOutput)
      }
      if ContinuousClock.now >= looks {
        looks = .now + .seconds(1)
        mostMemory = max(mostMemory, office.server.sessions.map(proportionalKiB).reduce(0, +))
      }
      usleep(2_000)
    }
    for attack in attacks { attack.end() }
    for intruder in intruders { intruder.session.hangUp() }

    #expect(wall.exitStatus == nil)
    let waits = honest.flatMap { desk in desk.waits.map { (desk.name, $0.what, $0.time) } }
    let worst = waits.max { $0.2 < $1.2 }
    let longestTurn = wallWaits.max() ?? .zero
    let rounds = office.desks.map(\.rounds).reduce(0, +)
    print(
      "\(Self.seconds) s, \(rounds) reports, \(waits.count) answers; the longest wait"
        + " \(worst.map { "\($0)" } ?? "-"); between two pictures of the wall \(longestTurn);"
        + " all sessions together at most \(mostMemory / 1024) MiB")
    #expect((worst?.2 ?? .zero) < Self.limit)
    // A page stays for five seconds.
    #expect(longestTurn < .seconds(5) + Self.limit)
    #expect(office.desks.allSatisfy { $0.rounds > 0 })
    #expect(mostMemory < Self.memory)

    for desk in honest { try desk.session.quit() }
    try office.proveNothingIsLost(since: before)
  }
}
