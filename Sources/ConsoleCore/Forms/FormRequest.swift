package import Programme
package import VietnameseText
package import Wording

/// A form that is asked for: an action, on a page, for what is selected there.
package struct FormRequest: Sendable {
  package let action: ActionName
  /// The right that the action needs; nil for what is no action of the table.
  package let right: Right?
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

  /// Why the account may not act on data of a unit; nil where it may.
  package func denial(of right: Right, unit: Code<Organisation>?) -> Denial? {
    options.denial(of: right, unit: unit, on: today)
  }

  /// Why an action that needs a right is not the account's.
  package func whyNotMine(_ right: Right) -> Unavailable? { options.whyNotMine(right) }
}
