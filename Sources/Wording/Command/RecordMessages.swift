public import Programme

/// How many records of a file are new, changed, kept as people have them, and the same already.
public struct DefinitionCounts: Hashable, Sendable {
  public var created: Int
  public var changed: Int
  public var kept: Int
  public var unchanged: Int

  public init(created: Int, changed: Int, kept: Int, unchanged: Int) {
    self.created = created
    self.changed = changed
    self.kept = kept
    self.unchanged = unchanged
  }
}

extension Wording {
  public func defined(_ counts: DefinitionCounts, isRehearsal: Bool) -> String {
    let kept =
      counts.kept > 0
      ? pick(
        ", \(count(counts.kept)) giữ như người dùng đã sửa",
        ", \(count(counts.kept)) kept as people have changed them") : ""
    let all = pick(
      "\(count(counts.created)) bản ghi mới, \(count(counts.changed)) bản ghi sửa\(kept), "
        + "\(count(counts.unchanged)) không đổi.",
      "\(count(counts.created)) new, \(count(counts.changed)) changed\(kept), "
        + "\(count(counts.unchanged)) as before.")
    return isRehearsal
      ? pick("Chưa lưu gì. Sẽ có: ", "Nothing is stored. It would be: ") + all
      : pick("Đã lưu: ", "Stored: ") + all
  }

  /// Neither files nor the shipped data were named, or both.
  public var defineWhat: String {
    pick(
      "Cần tệp TOML, hoặc --shipped một mình. khue define --template LOẠI in tệp mẫu.",
      "Name TOML files, or --shipped alone. khue define --template KIND prints a template.")
  }

  public func unknownKind(_ name: String, known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return pick(
      "Không có loại bản ghi “\(name)”. Có: \(list).", "There is no kind “\(name)”. Known: \(list)."
    )
  }

  public func unknownKey(_ key: String, of kind: RecordKind) -> String {
    pick(
      "“\(key)” không phải mã của \(name(kind)).", "“\(key)” is no code of a \(name(kind)).")
  }

  public func withdrawn(_ reference: Reference) -> String {
    pick(
      "Đã rút \(name(reference)) từ hôm nay.", "\(sentenceCase(name(reference))) no longer holds.")
  }

  public func exported(records: Int, files: Int, to folder: String) -> String {
    pick(
      "Đã ghi \(count(records)) bản ghi vào \(count(files)) tệp trong \(folder)/catalogue.",
      "Wrote \(count(records)) records to \(count(files)) files in \(folder)/catalogue.")
  }

  // MARK: Templates

  public var templateUse: String {
    pick(
      "Điền, chép thêm khối [[…]] cho mỗi bản ghi, rồi: khue define TỆP. \"\" là không có.",
      "Fill in, copy the [[…]] block for each record, then: khue define FILE. \"\" is nothing.")
  }

  /// What the value of an attribute looks like in a file.
  public func templateForm(_ form: AttributeForm, isRequired: Bool) -> String {
    let form =
      switch form {
      case .text: pick("văn bản", "text")
      case .bilingual: pick("văn bản, thêm _en cho tiếng Anh", "text, with _en in English")
      case .integer: pick("số nguyên", "a whole number")
      case .flag: "true, false"
      case .day: pick("ngày dd/MM/yyyy", "a day, dd/MM/yyyy")
      case .decimal: pick("số, dấu chấm thập phân", "a number with a decimal point")
      case .word: pick("một trong:", "one of:")
      case .reference(let kind): pick("mã của \(name(kind))", "code of a \(name(kind))")
      case .references(let kind):
        pick("danh sách mã của \(name(kind))", "list of codes of a \(name(kind))")
      case .milestones:
        pick(
          "danh sách { title, title_en, due, done }", "a list of { title, title_en, due, done }")
      }
    return isRequired ? pick("bắt buộc; ", "required; ") + form : form
  }
}
