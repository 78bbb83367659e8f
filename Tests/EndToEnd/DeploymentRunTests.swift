import Glibc
import TerminalTesting
import Testing

/// docs/deployment.md as somebody would paste it, into a fresh root with an sshd of its own: one
/// service account for all.
@Suite(
  .serialized, .timeLimit(.minutes(10)),
  .enabled(if: getenv("KHUE_LONG_TESTS") != nil, "set KHUE_LONG_TESTS=1"),
  .enabled(if: FreshRoot.isPossible, FreshRoot.need))
struct DeploymentRunTests {
  private static let keys = ["thu-ky", "thu-ky@nha", "lan", "sanh-1", "cu", "hoc-vien", "la"]

  @Test func theServiceAccountIsSetUpByPasting() throws {
    let root = try FreshRoot()
    let page = try DeploymentPage(["service"], keys: Self.keys)
    #expect(page.blocks.count >= 10)
    let said = try page.paste(
      into: root, asking: Self.doors + Self.units + Self.intruder + Self.keysEnd + Self.restoring)

    said.expect("operator", 0, "Các đơn vị")
    said.expect("second-key", 0)
    said.expect("officer", 0)
    said.expect("silent-console", Int(EX_TEMPFAIL), "Phường Long Biên")
    said.expect("silent-console", Int(EX_TEMPFAIL), "1 phút không có phím nào")
    said.expect("shell", 77)
    said.expect("wall-only", 77)
    // sshd does not know the key at all.
    said.expect("disabled", 255)
    said.expect("trainee", 0, "MÔ PHỎNG")
    said.expect("trainee-in-the-real-one", 255)
    for line in [
      "maxstartups 60:30:200", "persourcemaxstartups 20", "authorizedkeysfile /etc/ssh/khue/%u",
      "passwordauthentication no", "kbdinteractiveauthentication no", "disableforwarding yes",
      "permituserrc no", "permituserenvironment no", "maxsessions 2", "logingracetime 30",
    ] {
      said.expect("sshd", 0, line + "\n")
    }
    said.expect("packages", 0)
    said.expect("slice", 0, "MemoryMax=5G")
    said.expect("slice", 0, "MemoryMax=1G")

    said.expect("units", 0)
    said.expect("backup-unit", 0)
    said.expect("backups", 0, "khue:khue 600")
    said.expect("ship-unit", 0)
    said.expect("heads", 0, "root:root 600")
    said.expect("head-is-shipped", 0)

    said.expect("key-laid-down", 65, "left out")
    said.expect("intruders-key", 255)
    said.expect("more-than-a-session", 65, "no usable line")
    said.expect("operator-for-the-officer", 65, "left out")
    said.expect("back", 0, "> lan may-co-quan")
    said.expect("still", 0)
    for name in [
      "program", "settings", "home", "home-units", "keys-file", "keys-folder", "heads-file",
    ] {
      said.expect("writes-\(name)", 0, "refused")
    }
    said.expect("jobs", 0, "khue\nkhue-demo\n")

    said.expect("ended", 77, "may-co-quan")
    said.expect("keys", 0, "< lan may-co-quan")
    said.expect("ended-line", 1, "0")
    said.expect("modes", 0, "root:khue 640\nroot:root 644\nkhue:khue 6")
    said.expect("restored-by-root", 0)
    said.expect("owner", 0, "khue:khue 644")
    said.expect("after-it", 0)
    said.expect("doctor", 0)
    let log = root.logLines
    #expect(log.contains { $0.contains("event=session-begin account=thu-ky address=127.0.0.1") })
    #expect(log.contains { $0.contains("event=session-refused account=lan") })
  }

  // MARK: What is asked

  private static let doors = """
    say operator as thu-ky khue show units
    say second-key as thu-ky@nha khue version
    say officer as lan khue version
    # A console in which nobody presses a key; a minute is the least that can be set.
    printf '\n[session.officer]\nidle-minutes = 1\n' >> /var/lib/khue/.config/khue/config.toml
    silent() { TERM=xterm-256color LC_ALL=C.UTF-8 as lan khue -tt -o SendEnv=LC_ALL < <(exec tail -f /dev/null); }
    say silent-console silent
    say shell as lan khue id
    say wall-only as sanh-1 khue show units
    say disabled as cu khue version
    say trainee as hoc-vien khue-demo show overview
    say trainee-in-the-real-one as hoc-vien khue version
    say sshd /usr/sbin/sshd -T -C user=khue,host=pc,addr=10.0.0.1
    # Of Debian the binary needs nothing but what the page installs, and what that needs itself.
    packages() {
      ldd /usr/local/bin/khue | grep -q libswiftCore && return
      for file in $(ldd /usr/local/bin/khue | sed -n 's|.*=> \\(/[^ ]*\\) .*|\\1|p'); do
        file=$(readlink -f "$file")
        dpkg -S "$file" 2> /dev/null || dpkg -S "${file#/usr}" || echo "unknown: $file"
      done | cut -d: -f1 | grep -vxE 'libc6|libtinfo6|libncursesw6|libsqlite3-0'
      [ $? -eq 1 ]
    }
    say packages packages
    slice() { for user in khue khue-demo; do cat "/etc/systemd/system/user-$(id -u $user).slice.d/khue.conf"; done; }
    say slice slice

    """

  /// systemd does not run here: what it would start is started with the rights that it would have.
  private static let units = """
    units() {
      command -v systemd-analyze > /dev/null || return 0
      systemd-analyze verify /etc/systemd/system/khue-*.service /etc/systemd/system/khue-*.timer
    }
    say units units
    started() { sed -n 's/^ExecStart=//p' "/etc/systemd/system/$1.service" | sed 's/%%/%/g'; }
    backup() { eval "runuser -u khue -- $(started khue-backup)"; }
    say backup-unit backup
    backups() { stat -c '%U:%G %a' /var/lib/khue/backup/khue-2*.db; }
    say backups backups
    shut='mount --bind /var/lib/khue /var/lib/khue && mount -o remount,bind,ro /var/lib/khue'
    ship() { unshare -m sh -c "$shut && exec setpriv --bounding-set=-all,+dac_read_search $(started khue-ship)"; }
    ship > /dev/null 2>&1
    say ship-unit ship
    say heads stat -c '%U:%G %a' /srv/khue-heads/journal.jsonl
    shipped() {
      as_khue journal verify | grep -F "$(tail -n 1 /srv/khue-heads/journal.jsonl \\
        | sed 's/.*"digest":"\\([0-9a-f]*\\)"}$/\\1/')"
    }
    say head-is-shipped shipped

    """

  /// Somebody runs programs of their own in the service account.
  private static let intruder = """
    # They give the operator a key of their own.
    install -d -o khue /tmp/in && install -o khue la.pub /tmp/in/
    as_khue account key add thu-ky /tmp/in/la.pub --label la > /dev/null 2>&1
    say key-laid-down khue-keys
    say intruders-key as la khue version
    # They make Khuê say what it would not.
    install -m 755 /usr/local/bin/khue /usr/local/bin/khue.real
    instead() {
      printf '#!/bin/sh\\nkhue.real "$@" | sed %s\\n' "'s|/khue.real |/khue |; $1'" > fake
      install -m 755 fake /usr/local/bin/khue
      khue-keys
      ended=$?
      install -m 755 /usr/local/bin/khue.real /usr/local/bin/khue
      return $ended
    }
    say more-than-a-session instead 's|" ssh|",pty,command="sh" ssh|'
    say operator-for-the-officer instead 's|--account lan |--account thu-ky |'
    as_khue account key end thu-ky la > /dev/null 2>&1
    say back khue-keys
    say still as thu-ky khue version
    refused() { if runuser -u khue -- sh -c "$1" 2> /dev/null; then echo done; else echo refused; fi; }
    say writes-program refused ': >> /usr/local/bin/khue'
    say writes-settings refused ': >> /var/lib/khue/.config/khue/config.toml'
    say writes-home refused 'mv /var/lib/khue/.config /var/lib/khue/.other'
    say writes-home-units refused 'mkdir -p /var/lib/khue/.local/share/systemd/user'
    say writes-keys-file refused ': >> /etc/ssh/khue/khue'
    say writes-keys-folder refused ': >> /etc/khue/keys/thu-ky@la.pub'
    say writes-heads-file refused ': >> /srv/khue-heads/journal.jsonl'
    say jobs cat /etc/cron.deny

    """

  private static let keysEnd = """
    as_khue account key end lan may-co-quan > /dev/null 2>&1
    say ended as lan khue version
    say keys khue-keys
    say ended-line grep -c -- '--account lan ' /etc/ssh/khue/khue
    say modes stat -c '%U:%G %a' /etc/khue/keys/lan.pub /etc/ssh/khue/khue /var/lib/khue/data/khue.db

    """

  private static let restoring = """
    say restored-by-root khue restore /var/lib/khue/backup/by-hand.db --yes \\
      --database /var/lib/khue/data/khue.db
    say owner stat -c '%U:%G %a' /var/lib/khue/data/khue.db
    say after-it as thu-ky khue show units
    say doctor as_khue doctor
    """
}
