import Programme
import ScreenGrid
import VietnameseText
import Wording

extension Console {
  /// The size of a form with its border: as high as it needs, never more than the page.
  func formBox(_ form: Form) -> ModalBox {
    let room = chrome.body
    if form.plan.isLarge {
      return ModalBox(
        title: Line(form.plan.title), size: Size(width: room.width, height: room.height))
    }
    let width = min(room.width, 92)
    let layout = FormLayout(form, width: width - 5, wording: wording, glyphs: options.glyphs)
    let foot = footLines(form, width: width - 4)
    // Borders, a row of air above and below, and the foot.
    let height = layout.rows.count + 4 + (foot.isEmpty ? 0 : foot.count + 1)
    return ModalBox(
      title: Line(form.plan.title), size: Size(width: width, height: min(room.height, height)))
  }

  /// Where the fields are, and what remains for the foot.
  private func parts(_ form: Form, in room: Rect) -> (fields: Rect, foot: Rect) {
    let foot = footLines(form, width: room.width)
    let airy = room.height >= 14
    let inner = airy ? room.inset(Insets(top: 1)) : room
    let footRows = foot.isEmpty ? 0 : min(foot.count + (airy ? 1 : 0), max(1, inner.height / 2))
    return (
      inner.inset(Insets(bottom: footRows)),
      Rect(
        x: inner.x, y: inner.maxY - min(footRows, foot.count), width: inner.width,
        height: min(footRows, foot.count))
    )
  }

  func draw(_ form: Form, on grid: inout Grid) {
    formBox(form).draw(on: &grid, in: chrome.body) { grid, room in
      let (fields, foot) = parts(form, in: room)
      let content = fields.inset(Insets(right: 1))
      let layout = FormLayout(form, width: content.width, wording: wording, glyphs: options.glyphs)
      let visible = content.height
      let offset = layout.offset(from: form.offset, visible: visible)
      let last = min(layout.rows.count, offset + visible)
      for index in offset..<max(offset, last) {
        layout.rows[index].draw(&grid, content.row(index - offset))
      }
      if layout.rows.count > visible {
        grid.draw(
          Scrollbar(offset: offset, visible: visible, count: layout.rows.count),
          in: Rect(x: fields.maxX - 1, y: fields.y, width: 1, height: fields.height))
      }
      for (row, line) in footLines(form, width: foot.width).enumerated() {
        grid.write(line, in: foot.row(row))
      }
    }
  }

  /// Scrolls so that the focused field is seen; called once what the keys did is known.
  mutating func arrangeForm() {
    guard let form else { return }
    let room = formBox(form).content(in: chrome.body)
    let content = parts(form, in: room).fields.inset(Insets(right: 1))
    let layout = FormLayout(form, width: content.width, wording: wording, glyphs: options.glyphs)
    self.form?.offset = layout.offset(from: form.offset, visible: content.height)
  }

  /// The field under a point of the screen, for the mouse.
  func formField(at point: Point) -> Int? {
    guard let form else { return nil }
    let room = formBox(form).content(in: chrome.body)
    let content = parts(form, in: room).fields.inset(Insets(right: 1))
    guard content.contains(point) else { return nil }
    let layout = FormLayout(form, width: content.width, wording: wording, glyphs: options.glyphs)
    let row = layout.offset(from: form.offset, visible: content.height) + point.y - content.y
    return layout.rows.indices.contains(row) ? layout.rows[row].field : nil
  }

  /// What is said under the fields: how the sending goes, what was refused, a question.
  private func footLines(_ form: Form, width: Int) -> [Line] {
    func row(_ text: String, _ role: Role) -> [Line] {
      wrapped(text, to: max(1, width)).map { Line($0, role) }
    }
    switch form.phase {
    case .sending: return row(wording.phrase(FormPhrase.sending), .muted)
    case .rereading: return row(wording.phrase(FormPhrase.loading), .muted)
    case .gone: return row(wording.phrase(FormPhrase.gone), .error)
    case .kept(let number, let count):
      return row(wording.phrase(FormPhrase.draftOf(number, of: count)), .muted)
    case .discarding: return row(wording.phrase(FormPhrase.askDiscard), .strong)
    case .dropping: return row(wording.phrase(FormPhrase.askDropDraft), .strong)
    case .offering(let draft):
      return row(wording.phrase(FormPhrase.draftFrom(draft.savedAt)), .strong)
    case .refused(let fault): return row(wording.fault(fault).line, .error)
    case .editing:
      guard let remark = form.remark else { return [] }
      return row(remark, form.hasTried ? .error : .changed)
    }
  }

  /// The keys of a form, for the footer.
  func formHints(_ form: Form) -> [KeyFooter.Hint] {
    func hint(_ key: String, _ phrase: FormPhrase, _ priority: Int) -> KeyFooter.Hint {
      KeyFooter.Hint(key: key, label: wording.phrase(phrase), priority: priority)
    }
    switch form.phase {
    case .sending, .rereading: return []
    case .discarding:
      return [hint("Enter", .keepTyping, 1), hint(wording.yesLetter, .throwAway, 2)]
    case .dropping:
      return [hint("Enter", .keepDraft, 1), hint(wording.yesLetter, .dropDraft, 2)]
    case .offering:
      return [
        hint("Enter", .useDraft, 1), hint("Esc", .leaveDraft, 2), hint("Del", .dropDraft, 3),
      ]
    case .gone: return [hint("Esc", .discard, 1), hint("Del", .dropDraft, 2)]
    case .kept(_, let count):
      let turn = hint(keyName(.pageUp) + " " + keyName(.pageDown), .otherDraft, 3)
      return [hint("Esc", .discard, 1), hint("Del", .dropDraft, 2)] + (count > 1 ? [turn] : [])
    case .editing, .refused:
      var hints = [hint("Enter", isOnLast(form) ? .send : .next, 1)]
      if case .refused = form.phase {
        hints.append(hint("Ctrl-S", .retry, 2))
      } else if !isOnLast(form) {
        hints.append(hint("Ctrl-S", .send, 2))
      }
      if let field = form.focused {
        if field.theirs != nil {
          if field.awaitsChoice { hints[0] = hint("Enter", .keepStanding, 1) }
          hints.append(hint("Ctrl-P", field.value == field.theirs ? .takeMine : .takeTheirs, 3))
        } else if field.lastText != nil {
          hints.append(hint("Ctrl-P", .copyLast, 3))
        }
        if case .choice = field.kind {
          hints.append(hint(keyName(.left) + keyName(.right), .change, 4))
        }
      }
      hints.append(hint("Esc", .discard, 2))
      return hints
    }
  }

  func isOnLast(_ form: Form) -> Bool { form.shown.last == form.focus }
}
