/// What a file that people fill in holds (nhập từ tệp).
public enum ImportKind: String, CaseIterable, Sendable {
  case readings
  case tasks
  case progress
}
