import ConsoleCore
import Programme
import VietnameseText
import Wording

extension FormRequest {
  /// The report of the unit whose report page it is, or of the officer's own unit.
  func reportBlueprint() -> Result<Blueprint, NoForm> {
    guard let unit = duesUnit else { return .failure(NoForm(.noUnit)) }
    if let denial = denial(of: .report, unit: unit) { return .failure(NoForm(.denied(denial))) }
    return .success(
      Blueprint(["report", unit.text], reading: .dues(unit, asOf)) { snapshot, scene in
        guard case .dues(let content)? = snapshot?.content else { return nil }
        return ReportForm(content: content, scene: scene).plan
      })
  }
}

extension Form {
  /// The field of a form that belongs to the selected row, so that one goes on where one was.
  func field(for subject: RowSubject?) -> Int? {
    let prefix: String
    switch subject {
    case .due(let line):
      prefix = "r." + line.duty.code.text + "." + line.period.first.iso
    case .task(let code, _): prefix = "t." + code.text + "."
    case .alert(let line):
      guard let request = line.waitingRequest else { return nil }
      prefix = "x.\(request.act.id)"
    default: return nil
    }
    return shown.first { fields[$0].name.hasPrefix(prefix) }
  }
}
