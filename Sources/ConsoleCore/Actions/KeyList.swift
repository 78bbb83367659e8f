public import Programme
import ScreenGrid
import VietnameseText
import Wording

/// The keys of the console, for printing them: the same rows that the help page is made of.
public struct KeyList: Sendable {
  public struct Row: Hashable, Sendable {
    /// As on the screen, in the order in which they are offered: "↑ k"; empty where only the
    /// palette offers the action.
    public let keys: String
    public let help: String
  }

  public struct Section: Hashable, Sendable {
    public let title: String
    public let rows: [Row]
  }

  public let sections: [Section]

  public init(_ language: Language) {
    let wording = Wording(language)
    let names = KeyNames(wording: wording, glyphs: .full)
    sections = ActionSection.allCases.map { section in
      Section(
        title: wording.title(section),
        rows: Action.table.filter { $0.section == section }.map { action in
          Row(keys: names.text(action.keys), help: wording.help(action.name))
        })
    }
  }
}

extension KeyList {
  /// The list as lines of text: a heading per section, the keys in a column of their own.
  public var lines: [String] {
    let width = sections.flatMap(\.rows).map { displayWidth($0.keys) }.max() ?? 0
    return sections.enumerated().flatMap { number, section in
      (number > 0 ? ["", section.title] : [section.title])
        + section.rows.map { "  " + padded($0.keys, to: width) + "  " + $0.help }
    }
  }
}
