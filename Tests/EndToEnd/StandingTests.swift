import Glibc
import TerminalTesting
import Testing

/// Several Unix users over one file that a group may write (the second set-up of
/// docs/deployment.md): each is the account of their own name, whatever their shell says.
@Suite(.enabled(if: geteuid() == 0, "only root can become another user"))
struct StandingTests {
  private static let noPermission = ExitStatus.code(Int(EX_NOPERM))
  private static let report =
    "Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nhs-xa-truc-tuyen-ty-le;long-bien;01/03/2024;5\n"

  /// A database of root's that the group of `nobody` may write, with an operator's account.
  private static func shared() throws -> Workplace {
    let workplace = try Workplace.withFacts()
    try workplace.succeed(["account", "add", "thu-ky", "--name", "T", "--role", "operator"])
    try open(workplace)
    return workplace
  }

  private static func open(_ workplace: Workplace) throws {
    let data = workplace.folder.path("data")
    for path in [workplace.folder.path, data] { chmod(path, 0o755) }
    let folder = data + "/khue"
    chown(folder, 0, 65_534)
    chmod(folder, 0o2775)
    for name in directoryEntries(folder) {
      chown(folder + "/" + name, 0, 65_534)
      chmod(folder + "/" + name, 0o664)
    }
  }

  private static func nobody(
    _ arguments: [String], of workplace: Workplace, input: String = "",
    environment more: [String: String] = [:]
  ) throws -> PipedProcess.Outcome {
    try TerminalTesting.run(
      "setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", workplace.khue] + arguments
        + ["--database", workplace.database],
      environment: ["HOME": "/nonexistent"].merging(more) { $1 }, input: Array(input.utf8))
  }

  private static func head(_ workplace: Workplace) throws -> Int {
    let json = try workplace.succeed(["show", "journal", "--limit", "1", "--format", "json"])
    return number(after: "\"journalHead\": ", in: json)
  }

  @Test func aSessionIsTheServiceAccountsAlone() throws {
    let workplace = try Self.shared()
    try workplace.succeed([
      "account", "add", "nobody", "--name", "N", "--role", "officer", "--unit", "long-bien",
    ])
    try Self.open(workplace)
    let before = try Self.head(workplace)
    for asked in ["import -", "show units", "version"] {
      let outcome = try Self.nobody(
        ["session", "--account", "thu-ky"], of: workplace, input: Self.report,
        environment: ["SSH_ORIGINAL_COMMAND": asked, "SSH_CONNECTION": "10.9.9.9 1 1.1.1.1 22"])
      #expect(outcome.status == Self.noPermission, "\(asked): \(outcome.errorText)")
      #expect(outcome.output.isEmpty && outcome.errorText.contains("nobody"))
    }
    // Each try is an entry of her own name, without the address that she wrote herself.
    #expect(try Self.head(workplace) == before + 3)
    let told = try workplace.succeed(["show", "journal", "--kind", "session"])
    #expect(told.contains("nobody") && !told.contains("10.9.9.9"))
    #expect(told.contains("session --account thu-ky"))
  }

  /// Whoever comes first, and whatever their umask: the next one may be another user.
  @Test func whatIsMadeBesideTheFileIsTheGroupsToo() throws {
    let workplace = try Self.shared()
    try workplace.succeed(["account", "add", "nobody", "--name", "N", "--role", "viewer"])
    try Self.open(workplace)
    let folder = workplace.folder.path("data/khue")
    unlink(folder + "/khue.lock")
    // As often as it is told one by one, and some more, which are counted in a file.
    let asked =
      "umask 077; for time in $(seq 70); do '\(workplace.khue)' session --account thu-ky"
      + " --database '\(workplace.database)'; done"
    _ = try TerminalTesting.run(
      "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-c", asked],
      environment: ["HOME": "/nonexistent"], within: .seconds(60))
    for name in ["khue.db.refused", "khue.lock"] {
      var facts = stat()
      #expect(stat(folder + "/" + name, &facts) == 0, "\(name)")
      #expect((facts.st_uid, facts.st_gid) == (65_534, 65_534), "\(name)")
      #expect(facts.st_mode & 0o777 == 0o664, "\(name)")
    }
  }

  @Test func whatActsOnTheWholeFileAsksForTheRight() throws {
    let workplace = try Self.shared()
    let backup = workplace.folder.path("backup.db")
    try workplace.succeed(["backup", backup])
    chmod(backup, 0o644)
    let proof = try workplace.succeed(["journal", "verify"])
    try Self.open(workplace)
    let copy = "/tmp/khue-\(getpid()).db"
    defer { unlink(copy) }
    for arguments in [
      ["restore", backup, "--yes"], ["backup", copy], ["migrate"], ["init"],
      ["account", "add", "evil", "--name", "E", "--role", "operator"],
      ["account", "disable", "thu-ky"],
    ] {
      let outcome = try Self.nobody(arguments, of: workplace)
      let expected = arguments == ["init"] ? ExitStatus.code(Int(EX_CANTCREAT)) : Self.noPermission
      #expect(outcome.status == expected, "\(arguments): \(outcome.errorText)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try workplace.succeed(["journal", "verify"]) == proof)
    #expect(access(copy, F_OK) != 0)
    var facts = stat()
    #expect(stat(workplace.database, &facts) == 0 && facts.st_uid == 0)
  }

  @Test func anOperatorOfTheirOwnNameMayBackUpAndAdministerButNotRestore() throws {
    let workplace = try Self.shared()
    try workplace.succeed(["account", "add", "nobody", "--name", "N", "--role", "operator"])
    let backup = workplace.folder.path("backup.db")
    try workplace.succeed(["backup", backup])
    chmod(backup, 0o644)
    try Self.open(workplace)
    let copy = "/tmp/khue-operator-\(getpid()).db"
    defer { unlink(copy) }
    let saved = try Self.nobody(["backup", copy], of: workplace)
    #expect(saved.status == .code(0), "\(saved.errorText)")
    let added = try Self.nobody(
      ["account", "add", "lan", "--name", "L", "--role", "viewer"], of: workplace)
    #expect(added.status == .code(0), "\(added.errorText)")
    // The file would be the operator's own, and whoever owns it is bound by no account.
    let restored = try Self.nobody(["restore", backup, "--yes"], of: workplace)
    #expect(restored.status == Self.noPermission)
    // Only an open account counts.
    try workplace.succeed(["account", "disable", "nobody"])
    try Self.open(workplace)
    #expect(
      try Self.nobody(["backup", copy, "--overwrite"], of: workplace).status
        == Self.noPermission)
  }
}
