/// A figure over time with its target. Readings are joined by a thin line; a reading without a value breaks
/// it. Where there is room, the readings themselves are marked, because what is between them is not known.
public struct LineChart: Widget {
  public struct Reading: Hashable, Sendable {
    public var x: Double
    public var y: Double?

    public init(x: Double, y: Double?) {
      self.x = x
      self.y = y
    }
  }

  /// A value that has a place on an axis, as text.
  public struct Label: Hashable, Sendable {
    public var value: Double
    public var text: String

    public init(value: Double, text: String) {
      self.value = value
      self.text = text
    }
  }

  /// A level that ought to be reached, drawn between two places of the horizontal axis.
  public struct Target: Hashable, Sendable {
    public var value: Double
    public var from: Double?
    public var to: Double?

    public init(value: Double, from: Double? = nil, to: Double? = nil) {
      self.value = value
      self.from = from
      self.to = to
    }
  }

  /// In the order of `x`.
  public var readings: [Reading]
  public var targets: [Target]
  public var xRange: ClosedRange<Double>
  public var yRange: ClosedRange<Double>
  public var xLabels: [Label]
  public var yLabels: [Label]
  public var role: Role

  public init(
    readings: [Reading], targets: [Target] = [], xRange: ClosedRange<Double>,
    yRange: ClosedRange<Double>, xLabels: [Label] = [], yLabels: [Label] = [],
    role: Role = .chartLine
  ) {
    self.readings = readings
    self.targets = targets
    self.xRange = xRange
    self.yRange = yRange
    self.xLabels = xLabels
    self.yLabels = yLabels
    self.role = role
  }

  public func draw(on grid: inout Grid, in rect: Rect) {
    let plot = plotArea(in: rect)
    drawAxes(on: &grid, around: plot, in: rect)
    guard !plot.isEmpty else { return }
    let shown = plot.intersection(grid.bounds)
    guard !shown.isEmpty else { return }
    for target in targets { draw(target, on: &grid, in: plot) }
    let surface = surface(for: plot, glyphs: grid.glyphs)
    surface.paint(on: &grid, at: plot, style: Style(role))
    for target in targets { drawThrough(target, surface, on: &grid, in: plot) }
    markReadings(on: &grid, in: plot)
  }

  /// The room for the line itself: without the labels and axes where there is room for those.
  private func plotArea(in rect: Rect) -> Rect {
    let labels = yLabels.map { columns(of: harmless($0.text)) }.max() ?? 0
    let left = rect.width >= labels + 12 && labels > 0 ? labels + 1 : 0
    let below = rect.height >= 5 && !xLabels.isEmpty ? 2 : 0
    return rect.inset(Insets(left: left, bottom: below))
  }

  private func surface(for plot: Rect, glyphs: Glyphs) -> PlotSurface {
    var surface = PlotSurface(size: plot.size, glyphs: glyphs)
    var last: Point?
    for reading in readings {
      let dot = reading.y.flatMap { surface.dot(x: share(reading.x, xRange), y: share($0, yRange)) }
      if let dot { surface.line(from: last ?? dot, to: dot) }
      last = dot
    }
    return surface
  }

  /// The column of a share of the horizontal axis; the same in which the line has its dot.
  private func column(_ share: Double, _ plot: Rect, _ grid: Grid) -> Int {
    PlotSurface.cell(share, of: plot.width, dots: PlotSurface.dotsAcross(grid.glyphs))
  }

  /// The row of a share of the vertical axis, which is counted from below.
  private func row(_ share: Double, _ plot: Rect, _ grid: Grid) -> Int {
    PlotSurface.cell(1 - share, of: plot.height, dots: PlotSurface.dotsDown(grid.glyphs))
  }

  /// Marks on the cells of the readings, unless they would hide the line.
  private func markReadings(on grid: inout Grid, in plot: Rect) {
    let known = readings.filter { $0.y != nil }
    guard known.count * 3 <= plot.width || known.count == 1 else { return }
    let mark = grid.glyphs.pick("●", "●", "o")
    for reading in known {
      guard let across = share(reading.x, xRange), let up = reading.y.flatMap({ share($0, yRange) })
      else { continue }
      grid.put(
        mark, x: plot.x + column(across, plot, grid), y: plot.y + row(up, plot, grid),
        style: Style(role), within: plot)
    }
  }

  private func draw(_ target: Target, on grid: inout Grid, in plot: Rect) {
    guard let line = place(of: target, grid, in: plot) else { return }
    grid.fill(line, with: dash(grid.glyphs), style: Style(.chartTarget))
  }

  /// Where the line of the readings runs along the target's own row, every other cell that they
  /// share is the target's: neither hides the other.
  private func drawThrough(
    _ target: Target, _ surface: PlotSurface, on grid: inout Grid, in plot: Rect
  ) {
    guard let line = place(of: target, grid, in: plot) else { return }
    let y = line.y - plot.y
    let cells = line.x - plot.x..<line.maxX - plot.x
    for x in cells
    where x % 2 == 1 && (x - 1...x + 1).allSatisfy({ surface.isSet(x: $0, y: y) }) {
      grid.put(
        dash(grid.glyphs), x: plot.x + x, y: line.y, style: Style(.chartTarget), within: plot)
    }
  }

  private func dash(_ glyphs: Glyphs) -> Unicode.Scalar { glyphs.pick("╌", "┄", "-") }

  /// The cells of a target's line; nil where it is not on the axes.
  private func place(of target: Target, _ grid: Grid, in plot: Rect) -> Rect? {
    guard yRange.contains(target.value), let up = share(target.value, yRange) else { return nil }
    let from = target.from.flatMap { share($0, xRange) } ?? 0
    let to = target.to.flatMap { share($0, xRange) } ?? 1
    let (left, right) = (column(from, plot, grid), column(to, plot, grid))
    guard left <= right else { return nil }
    let y = plot.y + row(up, plot, grid)
    return Rect(x: plot.x + left, y: y, width: right - left + 1, height: 1).intersection(plot)
  }

  private func drawAxes(on grid: inout Grid, around plot: Rect, in rect: Rect) {
    if plot.x > rect.x {
      for label in yLabels {
        guard let up = share(label.value, yRange), plot.height > 0 else { continue }
        let y = plot.y + row(up, plot, grid)
        grid.write(
          label.text, in: Rect(x: rect.x, y: y, width: plot.x - rect.x - 1, height: 1),
          style: Style(.chartAxis), align: .trailing)
      }
      grid.verticalLine(
        Rect(x: plot.x - 1, y: plot.y, width: 1, height: plot.height), style: Style(.chartAxis))
    }
    guard plot.maxY < rect.maxY else { return }
    drawHorizontalAxis(on: &grid, under: plot, in: rect)
  }

  private func drawHorizontalAxis(on grid: inout Grid, under plot: Rect, in rect: Rect) {
    let axis = Rect(x: plot.x, y: plot.maxY, width: plot.width, height: 1)
    grid.horizontalLine(axis, style: Style(.chartAxis))
    if plot.x > rect.x {
      grid.put(grid.glyphs.box.bottomLeft, x: plot.x - 1, y: axis.y, style: Style(.chartAxis))
    }
    var free = plot.x
    for label in xLabels {
      guard let across = share(label.value, xRange) else { continue }
      let x = plot.x + column(across, plot, grid)
      let width = columns(of: harmless(label.text))
      let start = max(plot.x, min(x - width / 2, rect.maxX - width))
      guard start >= free, start + width <= rect.maxX else { continue }
      grid.put(grid.glyphs.box.teeDown, x: x, y: axis.y, style: Style(.chartAxis), within: axis)
      grid.write(label.text, x: start, y: axis.y + 1, style: Style(.chartAxis), within: rect)
      free = start + width + 1
    }
  }
}

/// Where a value lies in a range, 0 to 1; the middle of a range without extent; nil for what is no number.
private func share(_ value: Double, _ range: ClosedRange<Double>) -> Double? {
  let extent = range.upperBound - range.lowerBound
  guard value.isFinite, extent.isFinite else { return nil }
  return extent > 0 ? min(1, max(0, (value - range.lowerBound) / extent)) : 0.5
}
