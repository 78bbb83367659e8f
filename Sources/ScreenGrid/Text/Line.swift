/// A piece of text in one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public init(_ text: String, _ role: Role) {
    self.init(text, Style(role))
  }
}

/// One line of text in one or more styles. It may hold anything: it is made harmless when it is drawn.
public struct Line: Hashable, Sendable, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral
{
  public var spans: [Span]

  public init(_ spans: [Span] = []) {
    self.spans = spans
  }

  public init(_ text: String, _ style: Style = .plain) {
    spans = [Span(text, style)]
  }

  public init(_ text: String, _ role: Role) {
    self.init(text, Style(role))
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  public init(arrayLiteral spans: Span...) {
    self.spans = spans
  }

  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The columns that the line takes when it is drawn whole.
  public var width: Int { spans.reduce(0) { $0 + columns(of: harmless($1.text)) } }

  public static func + (one: Line, other: Line) -> Line {
    Line(one.spans + other.spans)
  }

  public static func += (one: inout Line, other: Line) {
    one.spans += other.spans
  }

  public mutating func append(_ text: String, _ role: Role) {
    spans.append(Span(text, role))
  }

  /// The same line on another ground.
  public func laid(on ground: Ground) -> Line {
    Line(spans.map { Span($0.text, $0.style.laid(on: ground)) })
  }
}

/// Where text stands in a wider place.
public enum Alignment: Hashable, Sendable {
  case leading, centre, trailing
}
