package import Programme
package import Wording

/// A form that is asked for: an action at a place.
package struct FormRequest: Sendable {
  package let action: ActionName
  /// The right that the action needs; nil for what is no action of the table.
  package let right: Right?
  package let place: FormPlace

  package var subject: RowSubject? { place.subject }
  package var destination: Destination { place.destination }
  package var content: Snapshot.Content? { place.content }
  package var asOf: AsOf { place.asOf }
  package var wording: Wording { place.wording }
  package var duesUnit: Code<Organisation>? { place.duesUnit }

  /// Why the account may not act on data of a unit; nil where it may.
  package func denial(of right: Right, unit: Code<Organisation>?) -> Denial? {
    place.options.denial(of: right, unit: unit, on: place.today)
  }

  /// Why an action that needs a right is not the account's.
  package func whyNotMine(_ right: Right) -> Unavailable? { place.options.whyNotMine(right) }
}
