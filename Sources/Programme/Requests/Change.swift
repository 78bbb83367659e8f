public import VietnameseText

/// One thing to be stored. Every change, from whatever door, goes through the one gate.
public enum Change: Hashable, Sendable {
  /// A new record of the catalogue, or a new version of one, known from a day.
  ///
  /// The day is the document's or source's own where the catalogue gives it; nil is the day of
  /// recording.
  case define(Definition, knownFrom: Day?)
  /// A record no longer holds, from a day of knowing on; nil is the day of recording.
  case withdraw(Reference, knownFrom: Day?)
  case report(Reading)
  /// Another figure, or a withdrawal, in place of the reading that stands for the same indicator,
  /// unit, period and source.
  case correct(Reading)
  case progress(ProgressReport)
  case extend(Extension)
  case assess(Assessment, knownFrom: Day?)
  case act(Act)
  /// Takes back one's own change, or an undoing of it, by what the journal says was there before.
  ///
  /// The digest is that of the entry, as a receipt gives it of its last one: in a database that was
  /// restored since, another entry may bear the number. Of the entries of one commit it is enough to
  /// give it with the last, because the others are before it in the chain.
  case revert(entry: Int64, digest: String? = nil)
}
