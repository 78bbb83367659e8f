import Programme
import ProgrammeStore
import VietnameseText

/// Who a session is of: an account that is open today.
struct SessionMember {
  let account: Account
  /// What the line of sshd's file calls the key that opened the session; nil where it names none.
  let keyLabel: String?
  /// The key that opened the session, where its line names one.
  let key: AccountKey?
  /// The address that the SSH client came from.
  let address: String?
  /// The folder for what this account leaves behind, such as drafts.
  let state: String

  /// - Parameter label: the account's key; nil where the line of sshd's file names none, as lines
  ///   did before keys were recorded.
  /// - Throws: `StoreFault.refused(.notAllowed)` where there is no such account or key, or it is not
  ///   open.
  init(
    code: String, key label: String? = nil, of reader: Reader, address: String?, state: String,
    today: Day
  ) throws(StoreFault) {
    guard let account = try reader.account(Code(nfc(code))) else {
      throw .refused(.notAllowed(account: code, .unknown))
    }
    guard !account.isDisabled else { throw .refused(.notAllowed(account: code, .disabled)) }
    guard account.isOpen(on: today) else {
      throw .refused(.notAllowed(account: code, .outsideDays(account.life)))
    }
    key = try label.map { label throws(StoreFault) in
      guard let key = account.key(nfc(label)), key.isOpen(on: today) else {
        throw .refused(.notAllowed(account: code, .key(label: nfc(label))))
      }
      return key
    }
    self.account = account
    keyLabel = label.map(nfc)
    self.address = address
    self.state = state
  }

  /// The fingerprint of the key that opened the session, where it is known.
  var fingerprint: String? { key?.fingerprint }

  /// Who the gate is told acts.
  func actor(_ origin: Actor.Origin) -> Actor {
    Actor(account: account.code.text, origin: origin, authority: .account, address: address)
  }

  var mayWrite: Bool { Rights.mayWrite(account.role) }
}

extension Reader {
  /// A unit with all that are below it, as of today.
  func units(under code: Code<Organisation>, today: Day) throws(StoreFault) -> Set<
    Code<Organisation>
  > {
    var found: Set = [code]
    var waiting = [code]
    while let next = waiting.popLast() {
      let answer = try snapshot(.unit(next, AsOf(today)))
      guard case .unit(let content) = answer.content else { continue }
      for child in content.children where found.insert(child.code).inserted {
        waiting.append(child.code)
      }
    }
    return found
  }
}
