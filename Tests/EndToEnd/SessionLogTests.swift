import TerminalTesting
import Testing

/// What the log of the machine is told of sessions.
@Suite(.enabled(if: FreshRoot.isPossible, FreshRoot.need))
struct SessionLogTests {
  private static let setUp = """
    set -e
    export KHUE_DATABASE=/k/khue.db SSH_CONNECTION='10.1.2.3 5 10.0.0.1 22'
    mkdir /k && ./khue init > /dev/null
    ./khue account add lan --name 'Lan' --role viewer > /dev/null
    ssh-keygen -q -t ed25519 -N '' -C pc -f key
    ./khue account key add lan key.pub --label may-co-quan > /dev/null 2>&1

    """

  private func facts(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      line.split(separator: ": event=", maxSplits: 1).last.map { "event=\($0)" }
    }
  }

  @Test func beginEndAndRefusalsOfASessionAreToldWithItsKey() throws {
    let root = try FreshRoot()
    let outcome = try root.run(
      Self.setUp + """
        session() { ./khue session --account lan --database /k/khue.db "$@" > /dev/null || true; }
        SSH_ORIGINAL_COMMAND=version session --key may-co-quan
        SSH_ORIGINAL_COMMAND='sh -c "x
        event=session-begin account=root"' session --key may-co-quan
        session --key khac
        ./khue account disable lan > /dev/null
        session --key may-co-quan
        ssh-keygen -lf key.pub | cut -d' ' -f2
        """)
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
    let fingerprint = outcome.text.split(separator: "\n").last.map(String.init) ?? "?"
    let who =
      "account=lan address=10.1.2.3 asked=%@ fingerprint=\(fingerprint) key=may-co-quan role=viewer"
    let lines = root.logLines
    #expect(lines.allSatisfy { $0.hasPrefix("<3") || $0.hasPrefix("<2") })
    #expect(lines.allSatisfy { $0.contains(" khue[") && !$0.contains("\n") })
    let told = facts(lines)
    func begin(_ asked: String) -> String {
      "event=session-begin " + who.replacing("%@", with: asked)
    }
    #expect(
      told == [
        begin("version"),
        "event=session-end account=lan address=10.1.2.3 ended=0 fingerprint=\(fingerprint)"
          + " key=may-co-quan role=viewer seconds=0",
        begin("refused"),
        "event=session-refused account=lan address=10.1.2.3 key=may-co-quan why=command",
        "event=session-end account=lan address=10.1.2.3 ended=77 fingerprint=\(fingerprint)"
          + " key=may-co-quan role=viewer seconds=0",
        "event=session-refused account=lan address=10.1.2.3 key=khac why=key",
        "event=session-refused account=lan address=10.1.2.3 key=may-co-quan why=disabled",
      ])
  }

  @Test func theSettingsOfTheServiceAccountSayWhereTo() throws {
    let root = try FreshRoot()
    let outcome = try root.run(
      Self.setUp + """
        mkdir -p ~/.config/khue
        session() { SSH_ORIGINAL_COMMAND=version ./khue session --account lan --database /k/khue.db; }
        printf '[log]\\nto = "none"\\n' > ~/.config/khue/config.toml; session
        printf '[log]\\nto = "stderr"\\n' > ~/.config/khue/config.toml; session
        """)
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
    #expect(root.logLines.isEmpty)
    let told = outcome.errorText.split(separator: "\n").filter { $0.contains("event=session-") }
    #expect(told.count == 2 && told.allSatisfy { $0.hasPrefix("khue: event=") })
  }

  /// What an import was kept to is told with the amount that holds.
  @Test func theBudgetsOfAnImportAreTold() throws {
    let root = try FreshRoot()
    let outcome = try root.run(
      Self.setUp + """
        mkdir -p ~/.config/khue
        session() { SSH_ORIGINAL_COMMAND='import -' ./khue session --account ha --database /k/khue.db || true; }
        ./khue account add ha --name Ha --role officer --unit hoan-kiem
        rows() { printf 'Chỉ tiêu;Đơn vị;Kỳ;Giá trị\n'; yes 'x;y;z;5' | head -n "$1"; }
        budget() { printf '[session]\n%s\n' "$1" > ~/.config/khue/config.toml; }
        budget 'import-rows = 2'; rows 3 | session
        budget 'import-bytes = 2048'; rows 3000 | session
        budget 'imports-per-minute = 2'; rows 1 | session
        """)
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
    let told = facts(root.logLines).filter { $0.hasPrefix("event=budget-met") }
    #expect(
      told
        == ["import-rows limit=2", "import-bytes limit=2048", "imports-per-minute limit=2"].map {
          "event=budget-met account=ha address=10.1.2.3 budget=\($0)"
        })
  }

  @Test func aFaultOfTheFileIsToldOnce() throws {
    let root = try FreshRoot()
    let outcome = try root.run(
      Self.setUp + """
        printf 'rubbish' | dd of=/k/khue.db bs=1 conv=notrunc status=none
        SSH_ORIGINAL_COMMAND='show units' ./khue session --account lan --database /k/khue.db || true
        """)
    #expect(outcome.status == .code(0), "\(outcome.errorText)")
    let told = facts(root.logLines)
    #expect(told.count == 1 && told[0].hasPrefix("event=database-fault "), "\(told)")
    #expect(told[0].contains("path=/k/khue.db"))
  }
}
