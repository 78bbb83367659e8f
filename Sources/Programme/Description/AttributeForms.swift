public import VietnameseText

/// An attribute of each form: its name, and how a record gives and takes the plain value.
extension Attribute {
  public static func text(
    _ name: String, _ get: @escaping @Sendable (Record) -> String,
    _ set: @escaping @Sendable (inout Record, String) -> Void
  ) -> Attribute {
    Attribute(name, .text, isRequired: true, value: { .text(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .text(let text) = value else { throw .wrongForm }
      set(&record, try required(text))
    }
  }

  public static func optionalText(
    _ name: String, _ get: @escaping @Sendable (Record) -> String?,
    _ set: @escaping @Sendable (inout Record, String?) -> Void
  ) -> Attribute {
    Attribute(name, .text, isRequired: false, value: { .text(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .text(let text) = value else { throw .wrongForm }
      set(&record, text)
    }
  }

  public static func bilingual(
    _ name: String, _ get: @escaping @Sendable (Record) -> BilingualText,
    _ set: @escaping @Sendable (inout Record, BilingualText) -> Void
  ) -> Attribute {
    Attribute(name, .bilingual, isRequired: true, value: { .bilingual(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .bilingual(let text) = value else { throw .wrongForm }
      set(&record, try required(text))
    }
  }

  public static func optionalBilingual(
    _ name: String, _ get: @escaping @Sendable (Record) -> BilingualText?,
    _ set: @escaping @Sendable (inout Record, BilingualText?) -> Void
  ) -> Attribute {
    Attribute(name, .bilingual, isRequired: false, value: { .bilingual(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .bilingual(let text) = value else { throw .wrongForm }
      set(&record, text)
    }
  }

  /// A whole number. Not required: what says nothing keeps the blank record's.
  public static func integer(
    _ name: String, isRequired: Bool = false, _ get: @escaping @Sendable (Record) -> Int,
    _ set: @escaping @Sendable (inout Record, Int) -> Void
  ) -> Attribute {
    Attribute(name, .integer, isRequired: isRequired, value: { .integer(Int64(get($0))) }) {
      record, value throws(AttributeFault) in
      guard case .integer(let number) = value else { throw .wrongForm }
      set(&record, Int(try required(number)))
    }
  }

  public static func flag(
    _ name: String, _ get: @escaping @Sendable (Record) -> Bool,
    _ set: @escaping @Sendable (inout Record, Bool) -> Void
  ) -> Attribute {
    Attribute(name, .flag, isRequired: false, value: { .flag(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .flag(let flag) = value else { throw .wrongForm }
      set(&record, flag)
    }
  }

  /// A day. What is not required and says nothing keeps the blank record's.
  public static func day(
    _ name: String, isRequired: Bool = true, _ get: @escaping @Sendable (Record) -> Day,
    _ set: @escaping @Sendable (inout Record, Day) -> Void
  ) -> Attribute {
    Attribute(name, .day, isRequired: isRequired, value: { .day(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .day(let day) = value else { throw .wrongForm }
      set(&record, try required(day))
    }
  }

  public static func optionalDay(
    _ name: String, _ get: @escaping @Sendable (Record) -> Day?,
    _ set: @escaping @Sendable (inout Record, Day?) -> Void
  ) -> Attribute {
    Attribute(name, .day, isRequired: false, value: { .day(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .day(let day) = value else { throw .wrongForm }
      set(&record, day)
    }
  }

  public static func decimal(
    _ name: String, _ get: @escaping @Sendable (Record) -> ExactDecimal,
    _ set: @escaping @Sendable (inout Record, ExactDecimal) -> Void
  ) -> Attribute {
    Attribute(name, .decimal, isRequired: true, value: { .decimal(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .decimal(let number) = value else { throw .wrongForm }
      set(&record, try required(number))
    }
  }

  public static func optionalDecimal(
    _ name: String, _ get: @escaping @Sendable (Record) -> ExactDecimal?,
    _ set: @escaping @Sendable (inout Record, ExactDecimal?) -> Void
  ) -> Attribute {
    Attribute(name, .decimal, isRequired: false, value: { .decimal(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .decimal(let number) = value else { throw .wrongForm }
      set(&record, number)
    }
  }

  public static func milestones(
    _ name: String, _ get: @escaping @Sendable (Record) -> [Milestone],
    _ set: @escaping @Sendable (inout Record, [Milestone]) -> Void
  ) -> Attribute {
    Attribute(name, .milestones, isRequired: false, value: { .milestones(get($0)) }) {
      record, value throws(AttributeFault) in
      guard case .milestones(let milestones) = value else { throw .wrongForm }
      set(&record, milestones)
    }
  }

  static func required<Value>(_ value: Value?) throws(AttributeFault) -> Value {
    guard let value else { throw .missing }
    return value
  }
}
