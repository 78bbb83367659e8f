import Programme
import Wording

extension Console {
  func editing(_ subject: Subject) -> Blueprint? { nil }
  func creation() -> Result<Blueprint, NoForm> { .failure(NoForm(.notApplicable)) }
}
