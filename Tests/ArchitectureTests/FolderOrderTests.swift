import Testing

/// A module whose folders stand on each other, lowest first.
private struct LayeredModule: CustomTestStringConvertible {
  let name: String
  let folders: [String]
  /// The modules of ours that it imports: their names are nobody's folder's.
  let imports: [String]
  /// Names of libraries that a later folder declares too.
  let libraries: Set<String>

  var testDescription: String { name }

  var sources: [(path: String, text: String)] {
    SourceTree.files(under: "Sources/\(name)", ending: ".swift").map { file in
      (String(file.path.dropFirst("Sources/\(name)/".count)), file.text)
    }
  }

  var order: FolderOrder {
    let names = imports.flatMap { module in
      SourceTree.files(under: "Sources/\(module)", ending: ".swift").flatMap {
        DeclaredNames(SourceWords($0.text)).shared
      }
    }
    return FolderOrder(folders, outside: Set(names).union(libraries))
  }
}

private let layered = [
  LayeredModule(
    name: "ProgrammeStore",
    folders: [
      "Database", "Journal", "Records", "Judgements", "Write", "Read", "Import", "Proof", "Upkeep",
    ],
    imports: ["Programme", "VietnameseText"],
    libraries: ["close"]),
  LayeredModule(
    name: "ConsoleCore",
    folders: ["Keys", "Pages", "Session", "Panes", "Visits", "Forms", "Actions", "Console"],
    imports: ["Programme", "VietnameseText", "ScreenGrid", "Wording"],
    libraries: []),
]

@Suite struct FolderOrderTests {
  @Test(arguments: layered)
  fileprivate func eachFolderStandsOnThoseBeforeIt(module: LayeredModule) {
    let sources = module.sources
    #expect(Set(sources.map { FolderOrder.folder(of: $0.path) }) == Set(module.folders))
    #expect(module.order.breaches(sources) == [])
  }

  // MARK: The check itself

  private func breaches(_ low: String, _ high: String) -> [String] {
    FolderOrder(["Low", "High"]).breaches([("Low/L.swift", low), ("High/H.swift", high)])
      .map(\.name)
  }

  @Test func whatOnlyALaterFolderDeclaresIsFound() {
    let high = """
      /// A tower.
      public struct Tower {
        enum Floor { case ground, first(Int) }
        static let height = 3
        func climb(to floor: Floor) {}
      }
      extension Ground { var isHigh: Bool { false } }
      func lift() {}
      """
    #expect(breaches("let tower = Tower()", high) == ["Tower"])
    #expect(breaches("func go(_ floor: Tower.Floor) {}", high) == ["Floor", "Tower"])
    #expect(
      breaches("let a = x.climb(to: .first(1)); let b = lift()", high) == [
        "climb", "first", "lift",
      ])
    #expect(breaches("let it = \"\"\"\n  so \\(place.isHigh) it is\n  \"\"\"", high) == ["isHigh"])
    #expect(breaches("let it = #\"a \\#(lift()) b\"#", high) == ["lift"])
  }

  @Test func whatSaysNothingOfALaterFolderIsNot() {
    let high = """
      struct Tower { var height = 0; private var secret = 1 }
      private func hidden() { let local = 1; print(local) }
      """
    #expect(
      breaches("// Tower\n/* Tower /* height */ */ let text = \"Tower \\\\ height\"", high) == [])
    #expect(breaches("print(secret, hidden(), local)", high) == [])
    #expect(breaches("func grow(height: Int) -> Int { height + 1 }", high) == [])
    #expect(breaches("struct Tower {}\nlet tower = Tower()", high) == [])
    #expect(breaches("let all = heights.map { height in height * 2 }", high) == [])
    #expect(breaches("for height in 1...3 { print(height) }", high) == [])
    #expect(breaches("let (low, height) = (1, 2); print(height)", high) == [])
    #expect(
      FolderOrder(["Low", "High"], outside: ["Tower"])
        .breaches([("Low/L.swift", "Tower()"), ("High/H.swift", high)]) == [])
  }

  @Test func anEarlierFolderMayBeUsed() {
    let order = FolderOrder(["Low", "High"])
    #expect(
      order.breaches([("Low/L.swift", "struct Ground {}"), ("High/H.swift", "Ground()")]) == [])
  }
}
