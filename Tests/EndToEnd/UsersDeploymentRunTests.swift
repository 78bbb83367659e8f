import Glibc
import TerminalTesting
import Testing

/// docs/deployment.md as somebody would paste it, into a fresh root with an sshd of its own: a Unix
/// user for each person.
@Suite(
  .serialized, .timeLimit(.minutes(10)),
  .enabled(if: getenv("KHUE_LONG_TESTS") != nil, "set KHUE_LONG_TESTS=1"),
  .enabled(if: FreshRoot.isPossible, FreshRoot.need))
struct UsersDeploymentRunTests {
  private static let keys = ["thu-ky", "lan", "xem", "la"]

  @Test func aUnixUserForEachPersonIsSetUpByPasting() throws {
    let said = try DeploymentPage(["users"], keys: Self.keys)
      .paste(into: FreshRoot(), asking: Self.logins + Self.work)
    Self.expectWork(said, folder: "2775", file: "664")
    said.expect("stranger", 0, "Các đơn vị")
  }

  @Test func theFolderIsClosedToOthersByPasting() throws {
    let said = try DeploymentPage(["users", "closed"], keys: Self.keys)
      .paste(into: FreshRoot(), asking: Self.logins + Self.work)
    Self.expectWork(said, folder: "2770", file: "660")
    said.expect("stranger", Int(EX_NOPERM), "khue.db")
  }

  private static func expectWork(_ said: DeploymentPage.Answers, folder: String, file: String) {
    said.expect("modes", 0, "root:khue \(folder)\nroot:khue \(file)\n")
    said.expect("officer-reads", 0, "Các đơn vị")
    said.expect("officer-reports", 0)
    said.expect("for-another-unit", Int(EX_DATAERR), "lan")
    said.expect("journal", 0, "lan")
    said.expect("another-name", Int(EX_NOPERM), "lan")
    said.expect("viewer-reads", 0, "Các đơn vị")
    said.expect("viewer-reports", Int(EX_NOPERM))
    said.expect("viewer-writes", 1)
    said.expect("operator-adds", 0)
    said.expect("operator-saves", 0)
    said.expect("operator-restores", Int(EX_NOPERM))
    said.expect("made-beside", 0, "lan:khue \(file)\n")
    said.expect("restored", 0)
    said.expect("modes-after-it", 0, "root:khue \(file)\n")
    said.expect("reports-after-it", 0)
    said.expect("reads-after-it", 0, "Các đơn vị")
    said.expect("doctor", 0)
  }

  // MARK: What is asked

  /// Everybody has their own key in their own home, and somebody is a stranger to Khuê.
  private static let logins = """
    unset KHUE_DATABASE
    useradd --create-home la
    for name in \(keys.joined(separator: " ")); do
      install -d -o "$name" -g "$name" -m 700 "/home/$name/.ssh"
      install -o "$name" -g "$name" -m 600 "$name.pub" "/home/$name/.ssh/authorized_keys"
    done
    systemctl reload ssh

    """

  private static let work = """
    report() {
      printf 'Chỉ tiêu;Đơn vị;Kỳ;Giá trị\\nhs-xa-truc-tuyen-ty-le;%s;%s;5\\n' "$2" "$3" \\
        | as "$1" "$1" "umask 077; khue import -"
    }
    say modes stat -c '%U:%G %a' /srv/khue /srv/khue/khue.db
    say officer-reads as lan lan khue show units
    say officer-reports report lan phuong-long-bien 01/08/2025
    say for-another-unit report lan phuong-bo-de 01/08/2025
    say journal as lan lan khue show journal --limit 3
    say another-name as lan lan khue session --account thu-ky --database /srv/khue/khue.db
    say viewer-reads as xem xem khue show units
    say viewer-reports report xem phuong-long-bien 02/08/2025
    say viewer-writes as xem xem '[ -w /srv/khue/khue.db ] || [ -w /srv/khue ]'
    say stranger as la la khue show units
    say operator-adds as thu-ky thu-ky khue account add moi --name Mới --role viewer
    say operator-saves as thu-ky thu-ky khue backup /tmp/copy.db
    say operator-restores as thu-ky thu-ky khue restore /tmp/copy.db --yes
    # Refused so often that it is counted in a file of its own, whatever the umask.
    as lan lan 'umask 077; for time in $(seq 70); do
      khue session --account thu-ky --database /srv/khue/khue.db; done' > /dev/null 2>&1 < /dev/null
    say made-beside stat -c '%U:%G %a' /srv/khue/khue.db.refused
    say restored khue restore /tmp/copy.db --yes --database /srv/khue/khue.db
    say modes-after-it stat -c '%U:%G %a' /srv/khue/khue.db
    say reports-after-it report lan phuong-long-bien 03/08/2025
    say reads-after-it as xem xem khue show units
    say doctor khue doctor --database /srv/khue/khue.db
    """
}
