extension JudgedItem {
  /// Everything that the rules judge, a unit's series together.
  static let everything = """
    SELECT kind, id, unit FROM (
      SELECT 'target' AS kind, id, unit_id AS unit, indicator_id AS indicator FROM target
      UNION ALL SELECT 'duty', id, unit_id, indicator_id FROM duty
      UNION ALL SELECT 'task', id, 0, 0 FROM task
      UNION ALL SELECT 'cell', principle_id, unit_id, 0 FROM (
        SELECT unit_id, principle_id FROM assessment
        UNION SELECT t.unit_id, l.principle_id FROM target t
          JOIN target_version v ON v.target_id = t.id
          JOIN target_principle l ON l.version_id = v.id))
    ORDER BY unit, indicator
    """
}
