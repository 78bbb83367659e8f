import ConsoleCore
import ConsoleScreens
import Programme
import ScreenGrid
import Testing
import VietnameseText

/// Pages 3 to 5 at every size and with every name: nothing traps, nothing leaks, columns stay.
@Suite struct PageConformanceTests {
  static let destinations: [Destination] = [
    .checklist, .cell(unit: "so-gtvt", principle: "K3"), .cell(unit: "ba-vi", principle: "BĐ5"),
    .tasks, .task("nv-07"), .task("t-tt1"), .indicators, PageScreenTests.ticketPage,
    .indicator("dti-hang", unit: "ha-noi"), .indicator("dvctt-thiet-yeu", unit: "ha-noi"),
  ]

  @Test(arguments: destinations)
  func everyKeyIsHarmlessAnywhere(_ destination: Destination) {
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
      var driver = Driver(
        Options(start: destination), width: width, height: height, answer: Judged.answer)
      for key in [.end, .tab, .pageUp, "g", "s", "w", .escape, .right, .down, "/", "x", .escape]
        as [Key]
      {
        driver.press(key)
        expectHarmless(driver.console.frame().grid)
      }
    }
  }

  @Test(arguments: ConformanceTests.hostile, [(80, 24), (120, 40), (200, 60)])
  func hostileNamesAreShownHarmlessly(_ name: String, _ size: (Int, Int)) {
    for destination in PageConformanceTests.destinations {
      let driver = Driver(Options(start: destination), width: size.0, height: size.1) { query in
        Judged.answer(query).map { $0.renamed(to: BilingualText(name)) }
      }
      let grid = driver.console.frame().grid
      for y in 0..<grid.height {
        for x in 0..<grid.width {
          for scalar in (grid[x, y]?.text ?? "").unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            let isBidi = (0x202A...0x202E).contains(scalar.value) || scalar.value == 0x200B
            #expect(!isControl && !isBidi, "\(scalar.value) at \(x),\(y) of \(destination)")
          }
        }
      }
    }
  }

  /// The columns to the right of a hostile title stand where they stood.
  @Test(arguments: ConformanceTests.hostile)
  func hostileTitlesMoveNoColumn(_ name: String) {
    let plain = Driver(Options(start: .tasks), width: 120, height: 40, answer: Judged.answer)
    let hostile = Driver(Options(start: .tasks), width: 120, height: 40) { query in
      guard case .tasks = query else { return nil }
      var content = Judged.tasks()
      content.tasks[1].task.title = BilingualText(name)
      return Samples.snapshot(.tasks(content))
    }
    let (before, after) = (plain.console.frame().grid, hostile.console.frame().grid)
    for x in 65..<120 { #expect(before[x, 6] == after[x, 6]) }
  }
}

extension Snapshot {
  /// The same answer with one name for everything that has one.
  fileprivate func renamed(to name: BilingualText) -> Snapshot {
    var snapshot = self
    switch content {
    case .checklist(var content):
      for index in content.units.indices { content.units[index].name = name }
      for index in content.principles.indices { content.principles[index].title = name }
      snapshot.content = .checklist(content)
    case .cell(var content):
      content.unit.name = name
      content.principle.title = name
      for index in content.assessments.indices {
        content.assessments[index].assessor = name.vietnamese
      }
      snapshot.content = .cell(content)
    case .tasks(var content):
      for index in content.tasks.indices {
        content.tasks[index].task.title = name
        content.tasks[index].lead?.name = name
      }
      snapshot.content = .tasks(content)
    case .task(var content):
      content.line.task.title = name
      content.line.task.output = name
      for index in content.reports.indices { content.reports[index].difficulty = name.vietnamese }
      snapshot.content = .task(content)
    case .indicators(var content):
      for index in content.indicators.indices {
        content.indicators[index].indicator.title = name
        content.indicators[index].indicator.measure = name
        content.indicators[index].unit.name = name
      }
      snapshot.content = .indicators(content)
    case .indicator(var content):
      content.line.indicator.title = name
      content.line.unit.name = name
      for index in content.readings.indices {
        content.readings[index].source.title = name.vietnamese
        content.readings[index].reading.note = name.vietnamese
      }
      snapshot.content = .indicator(content)
    default: break
    }
    return snapshot
  }
}
