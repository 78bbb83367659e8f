/// The screens that a console is made of, handed in by whoever opens one, so that the console knows
/// none of them.
package struct Screens: Sendable {
  /// The page of a destination as it is on the first visit.
  package let page: @Sendable (Destination) -> any Page
  /// The form that is asked for, or why there is none.
  package let form: @Sendable (FormRequest) -> Result<Blueprint, NoForm>
  /// The field of a form that belongs to the selected row, so that one goes on where one was.
  package let field: @Sendable (RowSubject?, Form) -> Int?

  package init(
    page: @escaping @Sendable (Destination) -> any Page,
    form: @escaping @Sendable (FormRequest) -> Result<Blueprint, NoForm>,
    field: @escaping @Sendable (RowSubject?, Form) -> Int?
  ) {
    self.page = page
    self.form = form
    self.field = field
  }
}
