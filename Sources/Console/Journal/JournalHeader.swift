import Programme
import ScreenGrid
import VietnameseText
import Wording

/// What the journal is narrowed to, and the head of its chain, in one row.
struct JournalHeader: Sendable {
  let scene: Scene
  let narrowings: [JournalNarrowing]

  private var wording: Wording { scene.wording }

  func draw(on grid: inout Grid, in rect: Rect) {
    let row = rect.row(0).inset(Insets(left: 1, right: 1))
    let chips = chips
    let room = row.width - chips.width - 2
    grid.write(chips, in: row)
    guard scene.head.sequence > 0,
      let head = [64, 16, 8].lazy.map(head).first(where: { $0.width <= room })
    else { return }
    grid.write(head, in: row, align: .trailing)
  }

  private var chips: Line {
    guard !narrowings.isEmpty else { return Line(wording.phrase(journal: .everything), .muted) }
    var line = Line()
    for narrowing in narrowings {
      line += .badge(narrowing.text(wording), .badge) + Line(" ")
    }
    line.append(wording.phrase(journal: .widen), .muted)
    return line
  }

  /// The digest as far as there is room for it.
  private func head(_ digits: Int) -> Line {
    let digest = scene.head.digest
    let cut = digest.count > digits ? digest.prefix(digits) + "…" : digest.prefix(digits)
    return Line(
      wording.phrase(journal: .head(scene.head.sequence, digest: String(cut))), .muted)
  }
}
