/// One attribute of a kind of record: its names, its form, and how a record gives and takes it.
///
/// Rows, journal entries, files, forms and pages are made from it (design, section 5).
public struct Attribute<Record>: Sendable {
  public typealias Get = @Sendable (Record) -> AttributeValue
  public typealias Set = @Sendable (inout Record, AttributeValue) throws(AttributeFault) -> Void

  /// Its name in the journal and in the columns of its table; never changes.
  public let name: String
  /// Its name in files; that of the journal unless told otherwise.
  public private(set) var key: String
  public let form: AttributeForm
  /// Whether a record without a value for it is refused.
  public let isRequired: Bool
  /// Whether it is part of what the record is: the same in all versions.
  public private(set) var isIdentity = false
  /// Whether it was added after entries of its kind were written: the journal and files have it only
  /// where it differs from the blank record's, so that those entries stay as they are.
  public private(set) var isLater = false
  /// Whether it is what the record is called by: searched, and sorted by.
  public private(set) var isName = false
  /// The value that a record has.
  public let value: Get
  /// Gives a record a value.
  ///
  /// - Throws: ``AttributeFault`` where the record cannot take it; the record is then unchanged.
  public let assign: Set
  private let wordList: @Sendable () -> [String]

  init(
    _ name: String, _ form: AttributeForm, isRequired: Bool,
    words: @escaping @Sendable () -> [String] = { [] }, value: @escaping Get,
    assign: @escaping Set
  ) {
    self.name = name
    key = name
    self.form = form
    self.isRequired = isRequired
    self.value = value
    self.assign = assign
    wordList = words
  }

  /// The words that it can be, as files write them; none unless its form is ``AttributeForm/word``.
  public var words: [String] { wordList() }

  /// The same attribute under another name in files.
  public func inFiles(_ key: String) -> Attribute {
    var attribute = self
    attribute.key = key
    return attribute
  }

  public var identity: Attribute {
    var attribute = self
    attribute.isIdentity = true
    return attribute
  }

  public var later: Attribute {
    var attribute = self
    attribute.isLater = true
    return attribute
  }

  public var naming: Attribute {
    var attribute = self
    attribute.isName = true
    return attribute
  }
}
