import Programme

/// What is wrong with a file as a table; the import adds which file, and the line where it is known.
struct TableFault: Error, Hashable, Sendable {
  var rule: ImportFault.Rule
  /// From 1; 0 when it is about the whole file.
  var line: Int

  init(_ rule: ImportFault.Rule, line: Int = 0) {
    self.rule = rule
    self.line = line
  }
}
