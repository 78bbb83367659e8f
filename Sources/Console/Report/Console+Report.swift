import Programme
import Wording

extension Console {
  func reportBlueprint() -> Result<Blueprint, NoForm> { .failure(NoForm(.notApplicable)) }
}
