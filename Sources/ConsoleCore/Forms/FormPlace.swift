package import Programme
package import VietnameseText
package import Wording

/// Where forms are asked for: a page, what is selected on it, and who asks. One for all actions that
/// are looked at together, as it holds much.
package final class FormPlace: Sendable {
  /// What the selected row is about, else the pane's first; nil where that says nothing.
  package let subject: RowSubject?
  /// The page, and what it shows; nil before its first answer.
  package let destination: Destination
  package let content: Snapshot.Content?
  /// Who asks.
  package let options: Options
  package let today: Day
  package let asOf: AsOf
  package let wording: Wording
  /// The unit whose report would be made.
  package let duesUnit: Code<Organisation>?

  init(
    subject: RowSubject?, destination: Destination, content: Snapshot.Content?, options: Options,
    today: Day, asOf: AsOf, wording: Wording, duesUnit: Code<Organisation>?
  ) {
    self.subject = subject
    self.destination = destination
    self.content = content
    self.options = options
    self.today = today
    self.asOf = asOf
    self.wording = wording
    self.duesUnit = duesUnit
  }
}
