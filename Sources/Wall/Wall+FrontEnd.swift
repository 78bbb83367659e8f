public import ConsoleCore
public import Programme

extension Wall: FrontEnd {
  public var unsavedDraft: Draft? { nil }
  public var isDeafToKeyboardSignals: Bool { true }
  public var takesText: Bool { false }
  public func awaits(_ query: Query) -> Bool { awaited.contains(query) }
}
