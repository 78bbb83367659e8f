public import Programme

/// Whom a list covers, and what nobody has assigned to anybody.
extension Wording {
  /// "158 đơn vị: thành phố · 126 xã, phường · 21 sở, ngành · 10 quận, huyện cũ".
  public func census(_ census: UnitCensus) -> String {
    var parts = [UnitGroup.city, .communes, .agencies, .districts].compactMap { group in
      census[group] > 0 ? units(of: group, census[group]) : nil
    }
    if census.formerDistricts > 0 {
      parts.append(
        pick(
          "\(count(census.formerDistricts)) quận, huyện cũ",
          "\(count(census.formerDistricts)) former districts"))
    }
    if census.formerOthers > 0 {
      parts.append(
        pick(
          "\(count(census.formerOthers)) đơn vị cũ khác",
          "\(count(census.formerOthers)) other former units"))
    }
    let total = briefCensus(census)
    return parts.isEmpty ? total : total + ": " + parts.joined(separator: " · ")
  }

  /// The same as a sentence of its own; nil where nobody is covered.
  public func covers(_ census: UnitCensus) -> String? {
    census.total == 0
      ? nil : pick("Phạm vi: \(self.census(census)).", "Covers \(self.census(census)).")
  }

  /// That a list holds only its first lines.
  public func shown(_ number: Int, of total: Int) -> String {
    pick(
      "\(count(number)) dòng đầu trong \(count(total)).",
      "The first \(count(number)) of \(count(total)).")
  }

  /// How many units lead the tasks of a list: "19 đơn vị chủ trì".
  public func leadCount(_ number: Int) -> String {
    pick(
      "\(count(number)) đơn vị chủ trì", "led by \(count(number)) unit\(number == 1 ? "" : "s")")
  }

  /// The same where there is no room for it: "158 đơn vị".
  public func briefCensus(_ census: UnitCensus) -> String { unitCount(census.total) }

  /// "126 xã, phường".
  public func units(of group: UnitGroup, _ number: Int) -> String {
    let isOne = number == 1
    return switch group {
    case .pilots:
      pick("\(count(number)) đơn vị thí điểm", "\(count(number)) pilot unit\(isOne ? "" : "s")")
    case .city: pick("thành phố", "the city")
    case .communes:
      pick(
        "\(count(number)) xã, phường",
        isOne ? "1 ward or commune" : "\(count(number)) wards and communes")
    case .agencies:
      pick("\(count(number)) sở, ngành", isOne ? "1 agency" : "\(count(number)) agencies")
    case .districts:
      pick("\(count(number)) quận, huyện", "\(count(number)) district\(isOne ? "" : "s")")
    case .former:
      pick("\(count(number)) đơn vị cũ", "\(count(number)) former unit\(isOne ? "" : "s")")
    }
  }

  /// The heading of a group in a list of units.
  public func name(_ group: UnitGroup) -> String {
    switch group {
    case .pilots: pick("Đơn vị thí điểm", "Pilot units")
    case .city: pick("Thành phố", "The city")
    case .communes: pick("Xã, phường", "Wards and communes")
    case .agencies: pick("Sở, ngành và cơ quan", "Departments and agencies")
    case .districts: pick("Quận, huyện", "Districts")
    case .former: pick("Đơn vị cũ", "Former units")
    }
  }

  /// Who carries on: "nay là 5 phường", by what they are.
  public func heirs(_ units: [UnitReference]) -> String {
    if units.count == 1, let unit = units.first {
      return pick("nay là \(shortName(unit))", "now \(shortName(unit))")
    }
    return pick("nay là ", "now ") + heirCount(units)
  }

  /// The same for a column: "5 phường", or the one name.
  public func heirNames(_ units: [UnitReference]) -> String {
    if units.count == 1, let unit = units.first { return shortName(unit) }
    return heirCount(units)
  }

  /// "5 phường", "6 xã, phường", "3 đơn vị".
  public func heirCount(_ units: [UnitReference]) -> String {
    let kinds = Set(units.map(\.kind))
    let number = count(units.count)
    if kinds == [.ward] { return pick("\(number) phường", "\(number) wards") }
    if kinds == [.commune] { return pick("\(number) xã", "\(number) communes") }
    if kinds == [.ward, .commune] {
      return pick("\(number) xã, phường", "\(number) wards, communes")
    }
    return unitCount(units.count)
  }

  /// What nobody has assigned to a group; nil where it has some of each.
  public func unassigned(_ group: GroupStanding) -> String? {
    var missing: [String] = []
    if group.measured == 0 { missing.append(pick("chỉ tiêu", "target")) }
    if group.owing == 0 { missing.append(pick("chế độ báo cáo", "report")) }
    if group.leading == 0 { missing.append(pick("nhiệm vụ", "task")) }
    guard !missing.isEmpty else { return nil }
    return pick(
      "chưa giao \(missing.joined(separator: ", ")) nào",
      "no \(missing.joined(separator: ", no ")) assigned")
  }

  /// The whole sentence: "126 xã, phường: chưa giao chỉ tiêu, chế độ báo cáo, nhiệm vụ nào".
  public func unassignedSentence(_ group: GroupStanding) -> String? {
    unassigned(group).map { units(of: group.group, group.units) + ": " + $0 }
  }

  /// A group in one line: what it was given and how that stands, or that nobody gave it anything.
  public func standing(of group: GroupStanding) -> String {
    let standing = group.standing
    let parts = [
      tally(standing.targets).map { pick("mục tiêu: ", "targets: ") + $0 },
      tally(standing.tasks).map { pick("nhiệm vụ: ", "tasks: ") + $0 },
      coverage(standing.coverage), unassigned(group),
    ]
    return units(of: group.group, group.units) + ": "
      + parts.compactMap { $0 }.joined(separator: "; ")
  }

  /// What nobody has assigned to those who carry on; nil where anything was.
  public func unassigned(_ heirs: HeirStanding) -> String? {
    heirs.standing.isEmpty
      ? pick("chưa giao chỉ tiêu, báo cáo, nhiệm vụ", "no target, report, task") : nil
  }

  /// Until when a unit's own last truth holds: "đến 30/06/2025".
  public func lastTruth(_ unit: Organisation) -> String? {
    unit.life.last.map { pick("đến \(day($0))", "to \(day($0))") }
  }
}
