import ScreenGrid

extension TextInput {
  /// What a key does to a line of text; keys that mean nothing there do nothing.
  mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .deleteWord: deleteWordBackward()
    case .deleteLine: replaceAll(with: "")
    case .left: moveLeft()
    case .right: moveRight()
    case .home: moveToStart()
    case .end: moveToEnd()
    default: break
    }
  }
}
