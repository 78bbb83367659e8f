import Glibc
import TerminalTesting
import Testing

/// A library that was loaded before the program may move the environment; what the program was asked
/// for stays what it was.
@Suite struct ArgumentsTests {
  /// An environment that loads a library whose constructor moves the environment.
  private func preloaded(in workplace: Workplace) throws -> [String: String] {
    let (source, library) = (workplace.folder.path("mover.c"), workplace.folder.path("mover.so"))
    let text = """
      #include <stdlib.h>
      static void __attribute__((constructor)) move(void) {
        for (char name[] = "MOVED_A"; name[6] <= 'Z'; name[6]++) setenv(name, "1", 1);
      }
      """
    try writeFile(source, text.utf8)
    let outcome = try run("clang", ["-shared", "-fPIC", "-o", library, source])
    guard outcome.status == .code(0) else { throw Unexpected(command: "clang", outcome: outcome) }
    return ["LD_PRELOAD": library]
  }

  @Test func aCommandIsTheOneThatWasAskedFor() throws {
    let workplace = try Workplace.withFacts()
    let plain = try workplace.run(["show", "units", "--lang", "en"])
    let moved = try workplace.run(
      ["show", "units", "--lang", "en"], environment: preloaded(in: workplace))
    #expect(moved.status == .code(0) && moved.output == plain.output)
    #expect(plain.text.contains("Hoàn Kiếm"))
  }

  @Test func aForcedCommandStaysTheAccountsSession() throws {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["account", "add", "xem", "--name", "X", "--role", "viewer"])
    let session = [
      "session", "--account", "xem", "--state", workplace.folder.path("state"), "--database",
      workplace.database,
    ]
    let refused = try workplace.run(
      session,
      environment: preloaded(in: workplace).merging(["SSH_ORIGINAL_COMMAND": "import -"]) { $1 })
    #expect(refused.status == .code(Int(EX_NOPERM)), "\(refused.errorText)")
    let terminal = try workplace.console(session, environment: preloaded(in: workplace))
    try terminal.wait(forText: "Quận Hoàn Kiếm")
    terminal.type("2A")
    try terminal.wait(for: "a refusal") { $0.shows("Người xem") || $0.shows("không có quyền") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
