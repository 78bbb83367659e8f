/// The edition of the rules of judgement that this program holds (design, section 3).
///
/// The same days and facts are answered alike for ever under one edition. Where a rule is mended,
/// the number rises, and a migration makes all stored judgements anew.
public enum RulesEdition {
  /// 1 until 11/2026. 2: what is past its due day needs evidence, a range binds at one end, flows
  /// compare equal lengths, only a unit's own report meets a duty, alerts are episodes.
  public static let current = 2
}
