import Programme
import ScreenGrid
import Testing
import VietnameseText
import Wording

@testable import ConsoleCore
@testable import ConsoleScreens
@testable import Wall

/// What a wall's page of a living unit says of each figure.
@Suite struct WallUnitTests {
  private func row(_ line: IndicatorLine, width: Int) throws -> Substring {
    var content = Samples.unit(10)
    content.indicators = [line]
    content.tile.targets = Samples.tally([.onTrack: 1])
    let shown = content
    let driver = WallDriver(
      WallOptions(pages: [.units], units: ["so-gtvt"]), width: width, height: 40
    ) { query in
      guard case .unit = query else { return Samples.wallAnswer(query) }
      return Samples.snapshot(.unit(shown))
    }
    let title = line.indicator.title.vietnamese.prefix(12)
    return try #require(driver.text.split(separator: "\n").first { $0.contains(title) })
  }

  private func text(_ line: Line) -> String { line.spans.map(\.text).joined() }

  private func onTrack() throws -> IndicatorLine {
    var line = try #require(
      Samples.unit(1).indicators.first {
        !$0.targets.isEmpty && $0.newest?.reading.figure != nil
      })
    line.targets = [line.targets[0]]
    line.targets[0].judgement.state = .onTrack
    line.targets[0].judgement.isStale = false
    line.targets[0].judgement.frozenOn = nil
    return line
  }

  /// What is on track by an old reading never looks like what is on track.
  @Test(arguments: [80, 120]) func flagsStandBesideTheState(width: Int) throws {
    let marks = StateMarks(Wording(.vietnamese), .full)
    var line = try onTrack()
    let fresh = try row(line, width: width)
    #expect(fresh.contains(text(marks.mark(TargetState.onTrack))))
    #expect(!fresh.contains(text(marks.mark(Flag.stale))))
    line.targets[0].judgement.isStale = true
    let stale = try row(line, width: width)
    #expect(
      stale.contains(
        text(marks.mark(TargetState.onTrack)) + " " + text(marks.mark(Flag.stale))), "\(stale)")
  }

  /// A figure never stands without its period; where there is no figure there is none.
  @Test(arguments: [80, 120]) func aFigureHasItsPeriod(width: Int) throws {
    var line = try onTrack()
    let reported = try #require(line.newest?.reading.period)
    let period = Wording(.vietnamese).period(reported, derived: .none)
    #expect(try row(line, width: width).contains(period))
    line.newest = nil
    #expect(try !row(line, width: width).contains(period))
  }
}
