public import Programme

extension Wording {
  /// What kind of organisation it is, as it stands before a Vietnamese name: "quận", "Sở".
  public func name(_ kind: Organisation.Kind) -> String {
    switch kind {
    case .city: pick("thành phố", "city")
    case .urbanDistrict: pick("quận", "urban district")
    case .ruralDistrict: pick("huyện", "rural district")
    case .ward: pick("phường", "ward")
    case .commune: pick("xã", "commune")
    case .department: pick("Sở", "department")
    case .taxOffice: pick("Cục", "tax office")
    case .newspaper: pick("Báo", "newspaper")
    case .agency: pick("cơ quan", "agency")
    }
  }

  public func name(_ unit: UnitReference) -> String { text(unit.name) }

  public func name(_ unit: Organisation) -> String { text(unit.name) }

  /// The name without what kind of unit it is, for narrow places: "Long Biên".
  public func shortName(_ unit: UnitReference) -> String {
    shortName(text(unit.name), kind: unit.kind)
  }

  public func shortName(_ unit: Organisation) -> String {
    shortName(text(unit.name), kind: unit.kind)
  }

  private func shortName(_ name: String, kind: Organisation.Kind) -> String {
    let words =
      switch kind {
      case .city: pick("Thành phố", "City")
      case .urbanDistrict: pick("Quận", "District")
      case .ruralDistrict: pick("Huyện", "District")
      case .ward: pick("Phường", "Ward")
      case .commune: pick("Xã", "Commune")
      // A department's name says nothing without its first word.
      case .department, .taxOffice, .newspaper, .agency: pick("", "")
      }
    if words.isEmpty { return name }
    if name.hasPrefix(words + " ") { return String(name.dropFirst(words.count + 1)) }
    if name.hasSuffix(" " + words) { return String(name.dropLast(words.count + 1)) }
    return name
  }
}
