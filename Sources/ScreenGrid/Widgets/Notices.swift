extension Line {
  /// A short mark that stands out, for instance `DỮ LIỆU MÔ PHỎNG` or `TẠM DỪNG`.
  public static func badge(_ text: String, _ role: Role = .badge) -> Line {
    Line(" \(text) ", role)
  }
}

/// A bar across the screen that says what is the matter; as many rows as it is given, wrapped by word.
public struct Banner: Widget {
  public var text: String
  public var role: Role

  public init(_ text: String, role: Role = .bannerWarning) {
    self.text = text
    self.role = role
  }

  /// The rows that the whole text needs.
  public func height(forWidth width: Int) -> Int {
    paragraph.height(forWidth: max(0, width - 2))
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    grid.fill(rect, style: Style(role))
    grid.draw(paragraph, in: rect.inset(Insets(horizontal: 1)))
  }

  private var paragraph: Paragraph { Paragraph([Line(text, role)]) }
}

/// A box above the screen. It clears what is under it and gives its content a ground of its own.
public struct ModalBox {
  public var title: Line
  public var remark: Line
  /// The size with the border; never more than the screen.
  public var size: Size

  public init(title: Line = [], remark: Line = [], size: Size) {
    self.title = title
    self.remark = remark
    self.size = size
  }

  /// Where the content lies.
  public func content(in rect: Rect) -> Rect {
    Border.content(of: rect.centred(size)).inset(Insets(horizontal: 1))
  }

  /// Draws the box and then what is in it.
  public func draw(
    on grid: inout Grid, in rect: Rect, content draw: (inout Grid, Rect) -> Void = { _, _ in }
  ) {
    let box = rect.centred(size)
    guard !box.isEmpty else { return }
    grid.fill(box, style: .plain)
    grid.draw(Border(title: title, remark: remark, isFocused: true), in: box)
    draw(&grid, content(in: rect))
    grid.lay(.raised, under: box)
  }
}
