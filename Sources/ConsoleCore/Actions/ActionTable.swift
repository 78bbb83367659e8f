import Programme
import Wording

extension Action {
  /// The table of actions. Every F-key has a letter beside it, and no action sits on Alt or on a
  /// control key that terminals keep for themselves.
  static let table: [Action] = [
    Action(.up, .moving, keys: [.up, "k"], onAnswer: true),
    Action(.down, .moving, keys: [.down, "j"], onAnswer: true),
    Action(.left, .moving, keys: [.left, "h"], onAnswer: true),
    Action(.right, .moving, keys: [.right, "l"], onAnswer: true),
    Action(.pageUp, .moving, keys: [.pageUp, "b"], onAnswer: true),
    Action(.pageDown, .moving, keys: [.pageDown, " "], onAnswer: true),
    Action(.first, .moving, keys: [.home, "<"], onAnswer: true),
    Action(.last, .moving, keys: [.end, ">"], onAnswer: true),
    Action(.nextPane, .moving, keys: [.tab], in: .pages, footer: 4, onAnswer: true) {
      $0.visit.paneCount > 1 ? nil : .onePane
    },
    Action(.previousPane, .moving, keys: [.backTab], in: .pages, onAnswer: true) {
      $0.visit.paneCount > 1 ? nil : .onePane
    },
    Action(.open, .moving, keys: [.enter], footer: 1, onAnswer: true) { $0.whyNothingOpens },
    Action(.back, .moving, keys: [.escape, .backspace], footer: 2) {
      $0.canGoBack ? nil : .firstPage
    },

    Action(.overview, .pages, keys: ["1"]),
    Action(.units, .pages, keys: ["2"]),
    Action(.checklist, .pages, keys: ["3"]),
    Action(.tasks, .pages, keys: ["4"]),
    Action(.indicators, .pages, keys: ["5"]),
    Action(.alerts, .pages, keys: ["6"]),
    Action(.journal, .pages, keys: ["7"]),
    Action(.dues, .pages, keys: ["8"]) { $0.duesUnit == nil ? .noUnit : nil },
    Action(.meeting, .pages, keys: ["9"]),
    Action(.catalogue, .pages, keys: ["C"]),
    Action(.unitJournal, .pages, keys: ["J"], in: .pages, onAnswer: true) {
      $0.selectedUnit == nil ? .noUnit : nil
    },
    Action(.previousUnit, .pages, keys: ["[", "N"], in: .pages, footer: 6, onAnswer: true) {
      $0.neighbours?.previous == nil ? .notOnUnit : nil
    },
    Action(.nextUnit, .pages, keys: ["]", "n"], in: .pages, footer: 5, onAnswer: true) {
      $0.neighbours?.next == nil ? .notOnUnit : nil
    },

    Action(.filter, .showing, keys: ["/", .function(3)], in: .pages, footer: 3, onAnswer: true) {
      $0.visit.focused?.isFilterable == true ? nil : .notFilterable
    },
    Action(.sort, .showing, keys: ["s", .function(6)], in: .pages, footer: 7, onAnswer: true) {
      ($0.visit.focused?.sorts.count ?? 0) > 1 ? nil : .notSortable
    },
    Action(.group, .showing, keys: ["g"], in: .pages, footer: 6) {
      $0.visit.page.groupings > 1 ? nil : .notGroupable
    },
    Action(.why, .showing, keys: ["w", .function(4)], in: .pages, footer: 5, onAnswer: true) {
      $0.hasExplanation ? nil : .nothingToExplain
    },
    Action(.onlyAccount, .showing, keys: ["T"], in: .pages, footer: 8, onAnswer: true) {
      $0.isNarrowable(by: .account) ? nil : .notNarrowable
    },
    Action(.onlyUnit, .showing, keys: ["O"], in: .pages, footer: 8, onAnswer: true) {
      $0.isNarrowable(by: .unit) ? nil : .notNarrowable
    },
    Action(.onlyKind, .showing, keys: ["K"], in: .pages, footer: 8, onAnswer: true) {
      $0.isNarrowable(by: .kind) ? nil : .notNarrowable
    },
    Action(.onlyDay, .showing, keys: ["D"], in: .pages, footer: 8, onAnswer: true) {
      $0.isNarrowable(by: .day) ? nil : .notNarrowable
    },
    Action(.onlySessions, .showing, keys: ["S"], in: .pages, onAnswer: true) {
      $0.visit.page.ofSessions == nil ? .notNarrowable : nil
    },
    Action(.reload, .showing, keys: ["r", .function(5)], in: .pages),
    Action(.freeze, .showing, keys: ["p"], footer: 9),

    Action(.report, .acting, keys: ["i"], in: .pages, right: .report, footer: 4, onAnswer: true) {
      $0.whyNoForm(.report)
    },
    Action(.progress, .acting, keys: ["P"], in: .pages, right: .report, footer: 5, onAnswer: true) {
      $0.whyNoForm(.progress)
    },
    Action(.explain, .acting, keys: ["x"], in: .pages, right: .explain, footer: 4, onAnswer: true) {
      $0.whyNoForm(.explain)
    },
    Action(.requestExtension, .acting, keys: ["E"], in: .pages, right: .report, onAnswer: true) {
      $0.whyNoForm(.requestExtension)
    },
    Action(
      .acknowledge, .acting, keys: ["a"], in: .pages, right: .acknowledge, footer: 4,
      onAnswer: true
    ) { $0.whyNoForm(.acknowledge) },
    Action(
      .closeAlert, .acting, keys: ["z"], in: .pages, right: .acknowledge, onAnswer: true
    ) { $0.whyNoForm(.closeAlert) },
    Action(.remind, .acting, keys: ["d"], in: .pages, right: .remind, footer: 5, onAnswer: true) {
      $0.whyNoForm(.remind)
    },
    Action(.request, .acting, keys: ["y"], in: .pages, right: .request, footer: 6, onAnswer: true) {
      $0.whyNoForm(.request)
    },
    Action(.conclude, .acting, keys: ["c"], in: .pages, right: .decide, footer: 5, onAnswer: true) {
      $0.whyNoForm(.conclude)
    },
    Action(.grantExtension, .acting, keys: ["G"], in: .pages, right: .decide, onAnswer: true) {
      $0.whyNoForm(.grantExtension)
    },
    Action(.correct, .acting, keys: ["f"], in: .pages, right: .report, footer: 6, onAnswer: true) {
      $0.whyNoForm(.correct)
    },
    Action(.assess, .acting, keys: ["v"], in: .pages, right: .assess, footer: 4, onAnswer: true) {
      $0.whyNoForm(.assess)
    },
    Action(.edit, .acting, keys: ["e"], in: .pages, right: .define, footer: 6, onAnswer: true) {
      $0.whyNoForm(.edit)
    },
    Action(.create, .acting, keys: ["A"], in: .pages, right: .define, footer: 8, onAnswer: true) {
      $0.whyNoForm(.create)
    },
    Action(.withdraw, .acting, keys: ["X"], in: .pages, onAnswer: true) {
      $0.whyNoForm(.withdraw)
    },
    Action(.undo, .acting, keys: ["u"], in: .pages) {
      $0.whyReadOnly ?? ($0.hasUndoable ? nil : .nothingToUndo)
    },
    Action(.redo, .acting, keys: ["U"], in: .pages) {
      $0.whyReadOnly ?? ($0.hasRedoable ? nil : .nothingToRedo)
    },

    Action(.drafts, .acting, keys: ["B"], in: .pages) { $0.hasDrafts ? nil : .noDrafts },

    // Forms take their keys themselves; here they are told.
    Action(.send, .acting, keys: [.control("s")]) { _ in .onlyInForms },
    Action(.copyLast, .acting, keys: [.control("p")]) { _ in .onlyInForms },

    Action(.palette, .console, keys: [":", .function(2)], in: .pages, footer: 8),
    Action(.help, .console, keys: ["?", .function(1)], footer: 2),
    Action(.theme, .console, keys: ["t", .function(7)]) {
      $0.options.themes.count > 1 ? nil : .oneTheme
    },
    Action(.language, .console, keys: ["L", .function(8)], footer: 10),
    Action(.mouse, .console, keys: ["m", .function(9)]),
    Action(.saveSettings, .console, keys: []),
    Action(.suspend, .console, keys: []) { $0.options.maySuspend ? nil : .noJobControl },
    Action(.quit, .console, keys: ["q", .function(10)], footer: 3),
  ]

  static func row(_ name: ActionName) -> Action? {
    table.first { $0.name == name }
  }

  /// The action that a key stands for.
  static func of(_ key: Key) -> Action? {
    byKey[key]
  }

  private static let byKey: [Key: Action] = {
    var rows: [Key: Action] = [:]
    for action in table {
      for key in action.keys { rows[key] = action }
    }
    return rows
  }()
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}
