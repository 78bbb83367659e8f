package import Wording

/// Why there is no form for an action here and now.
package struct NoForm: Error {
  package let reason: Unavailable

  package init(_ reason: Unavailable) {
    self.reason = reason
  }
}
