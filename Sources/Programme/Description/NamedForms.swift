/// Attributes whose values are words of a list, or codes of records.
extension Attribute {
  /// One word of a list. What is not required and says nothing keeps the blank record's.
  public static func word<Word>(
    _ name: String, isRequired: Bool = true, _ get: @escaping @Sendable (Record) -> Word,
    _ set: @escaping @Sendable (inout Record, Word) -> Void
  ) -> Attribute
  where Word: RawRepresentable<String> & CaseIterable & Sendable {
    Attribute(
      name, .word, isRequired: isRequired, words: { Word.allCases.map(\.rawValue) },
      value: { .text(get($0).rawValue) }
    ) { record, value throws(AttributeFault) in
      guard case .text(let text) = value else { throw .wrongForm }
      set(&record, try word(try required(text)))
    }
  }

  public static func optionalWord<Word>(
    _ name: String, _ get: @escaping @Sendable (Record) -> Word?,
    _ set: @escaping @Sendable (inout Record, Word?) -> Void
  ) -> Attribute
  where Word: RawRepresentable<String> & CaseIterable & Sendable {
    Attribute(
      name, .word, isRequired: false, words: { Word.allCases.map(\.rawValue) },
      value: { .text(get($0)?.rawValue) }
    ) { record, value throws(AttributeFault) in
      guard case .text(let text) = value else { throw .wrongForm }
      guard let text else { return set(&record, nil) }
      let found: Word = try word(text)
      set(&record, found)
    }
  }

  private static func word<Word>(_ text: String) throws(AttributeFault) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    guard let word = Word(rawValue: text) else {
      throw .unknownWord(text, allowed: Word.allCases.map(\.rawValue))
    }
    return word
  }

  /// The record's own code.
  public static func ownCode(
    _ get: @escaping @Sendable (Record) -> Code<Record>,
    _ set: @escaping @Sendable (inout Record, Code<Record>) -> Void
  ) -> Attribute {
    .text("code", { get($0).text }, { set(&$0, Code($1)) })
  }

  public static func code<Subject>(
    _ name: String, _ kind: RecordKind, _ get: @escaping @Sendable (Record) -> Code<Subject>,
    _ set: @escaping @Sendable (inout Record, Code<Subject>) -> Void
  ) -> Attribute {
    Attribute(name, .reference(kind), isRequired: true, value: { .reference(get($0).text) }) {
      record, value throws(AttributeFault) in
      guard case .reference(let code) = value else { throw .wrongForm }
      set(&record, Code(try required(code)))
    }
  }

  public static func optionalCode<Subject>(
    _ name: String, _ kind: RecordKind, _ get: @escaping @Sendable (Record) -> Code<Subject>?,
    _ set: @escaping @Sendable (inout Record, Code<Subject>?) -> Void
  ) -> Attribute {
    Attribute(name, .reference(kind), isRequired: false, value: { .reference(get($0)?.text) }) {
      record, value throws(AttributeFault) in
      guard case .reference(let code) = value else { throw .wrongForm }
      set(&record, code.map { Code($0) })
    }
  }

  public static func codes<Subject>(
    _ name: String, _ kind: RecordKind, _ get: @escaping @Sendable (Record) -> [Code<Subject>],
    _ set: @escaping @Sendable (inout Record, [Code<Subject>]) -> Void
  ) -> Attribute {
    Attribute(
      name, .references(kind), isRequired: false, value: { .references(get($0).map(\.text)) }
    ) { record, value throws(AttributeFault) in
      guard case .references(let codes) = value else { throw .wrongForm }
      set(&record, codes.map { Code($0) })
    }
  }
}
