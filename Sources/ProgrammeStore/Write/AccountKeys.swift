import GRDB
import Programme

extension WriteTransaction {
  /// Refuses what a key cannot be: no key, too weak, somebody else's, one that was ended.
  ///
  /// Only what is new is looked at: an account with a key that was stored before it would be refused
  /// today can still be changed, and the key ended.
  func checkKeys(of account: Account) throws {
    let known = try Account.standing(db, account.code.text)?.keys ?? []
    for (index, key) in account.keys.enumerated() {
      if let stood = known.first(where: { $0.label == key.label && $0.body == key.body }) {
        if let day = stood.ended, key.ended == nil {
          throw Refusal.wrongKey(account.code, label: key.label, .ended(day))
        }
        continue
      }
      if let fault = try fault(of: key, at: index, in: account, known: known) {
        throw Refusal.wrongKey(account.code, label: key.label, fault)
      }
    }
  }

  private func fault(
    of key: AccountKey, at index: Int, in account: Account, known: [AccountKey]
  ) throws -> AccountKeyFault? {
    if case .failure(let fault) = key.key { return .unusable(fault) }
    guard Code<AccountKey>(key.label).isWellFormed else { return .label }
    guard account.keys.count <= Account.mostKeys else { return .tooMany(most: Account.mostKeys) }
    let before = account.keys.prefix(index)
    if before.contains(where: { $0.label == key.label }) { return .labelTaken }
    if let same = (before + known).first(where: { $0.body == key.body }) {
      return same.ended.map { .ended($0) } ?? .taken(account.code, label: same.label)
    }
    for other in try Account.fetch(
      db, where: "v.closed_by IS NULL AND v.keys IS NOT NULL AND i.code <> ?",
      [account.code.text]
    ) {
      guard let same = other.record.keys.first(where: { $0.body == key.body }) else { continue }
      return same.ended.map { .ended($0) } ?? .taken(other.record.code, label: same.label)
    }
    return nil
  }
}
