public import Programme
public import VietnameseText

extension Demonstration {
  /// Makes a database of a catalogue and the demonstration over it: all that is past as its
  /// genesis, and what was done today by the accounts that did it.
  ///
  /// - Returns: the receipt of the genesis.
  @discardableResult
  public func store(
    at path: String, over catalogue: [Change], by actor: Actor, at now: Instant
  ) throws -> Receipt {
    let story = story(over: catalogue)
    return try Store.create(
      at: path, changes: catalogue + story.changes, demonstration: true, by: actor, at: now
    ) { gate in
      for deed in story.deeds {
        let account = Actor(
          account: deed.account.text, origin: .console, authority: .account)
        _ = try gate.commit(deed.changes, by: account, at: now)
      }
    }
  }
}
