import ConsoleCore
import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What the journal is narrowed to, and the head of its chain, in one row.
struct JournalHeader: Sendable {
  let scene: Scene
  let narrowings: [JournalScope]
  let entries: [ChangeLine]

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0).inset(Insets(left: 1, right: 1))
    let forms: [(Bool, Int)] = [(true, 64), (true, 16), (false, 64), (false, 16), (false, 8)]
    for (isLong, digits) in forms {
      let (chips, head) = (chips(isLong: isLong), head(digits))
      guard chips.width + 2 + head.width <= row.width else { continue }
      grid.write(chips, in: row)
      grid.write(head, in: row, align: .trailing)
      return
    }
    grid.write(chips(isLong: false), in: row)
  }

  /// - Parameter isLong: whether there is room to say how to narrow and widen.
  private func chips(isLong: Bool) -> Line {
    guard !narrowings.isEmpty else {
      return Line(wording.phrase(journal: isLong ? .howToNarrow : .everything), .muted)
    }
    var line = Line()
    for narrowing in narrowings {
      line += .badge(named(narrowing).text(wording), .badge) + Line(" ")
    }
    if isLong { line.append(wording.phrase(journal: .widen), .muted) }
    return line
  }

  /// A unit by its name, where an entry tells it.
  private func named(_ narrowing: JournalScope) -> JournalScope {
    guard case .unit(let code, nil) = narrowing,
      let unit = entries.lazy.compactMap(\.unit).first(where: { $0.code == code })
    else { return narrowing }
    return .unit(code, name: unit.name)
  }

  /// The digest as far as there is room for it.
  private func head(_ digits: Int) -> Line {
    let digest = scene.head.digest
    guard scene.head.sequence > 0 else { return Line() }
    let cut = digest.count > digits ? digest.prefix(digits) + "…" : digest.prefix(digits)
    return Line(
      wording.phrase(journal: .head(scene.head.sequence, digest: String(cut))), .muted)
  }
}
