public import Programme
import VietnameseText

extension Wording {
  /// The day on which a reading was said; of one that an undoing gave back that of then, and since
  /// when it stands again.
  public func reportedOn(_ line: ReadingLine) -> String {
    guard let said = line.saidOn else { return reportedOn(line.reading) }
    return pick(
      "báo ngày \(day(said)), khôi phục ngày \(day(line.reading.reportedOn))",
      "reported on \(day(said)), given back on \(day(line.reading.reportedOn))")
  }

  /// Who said it: "Nguyễn Văn A (tài khoản cb-long-bien), Quận Long Biên, ghi lúc 09:00 02/04/2025,
  /// nhật ký số 1.204"; nil where nobody looked that up.
  public func recorder(of line: ReadingLine) -> String? {
    guard let recorder = line.recorder else { return nil }
    let account =
      recorder.name.map { "\($0) (\(pick("tài khoản", "account")) \(recorder.account))" }
      ?? pick("tài khoản \(recorder.account)", "account \(recorder.account)")
    let unit = recorder.unit.map { ", " + name($0) } ?? ""
    let entry = count(Int(clamping: recorder.entry))
    return pick(
      "\(account)\(unit), ghi lúc \(moment(line.recordedAt)), nhật ký số \(entry)",
      "\(account)\(unit), recorded at \(moment(line.recordedAt)), journal entry \(entry)")
  }

  /// What shows that a reading is so; that it comes without, where nothing does.
  public func evidence(of reading: Reading) -> String {
    guard let evidence = reading.evidence else {
      return pick("không kèm minh chứng", "without evidence")
    }
    guard let address = evidence.address, !address.isEmpty else { return evidence.text }
    return "\(evidence.text) (\(address))"
  }
}
