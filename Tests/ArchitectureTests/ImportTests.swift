import Testing

/// The table of modules in ARCHITECTURE.md, as code: what each may import.
private let mayImport: [String: Set<String>] = [
  "VietnameseText": [],
  "Programme": ["VietnameseText"],
  "ScreenGrid": ["VietnameseText"],
  "Wording": ["Programme", "VietnameseText"],
  "CShippedFiles": [],
  "Settings": ["ScreenGrid", "Programme", "CShippedFiles", "TOMLKit"],
  "Interchange": ["Programme", "VietnameseText", "CShippedFiles", "TOMLKit", "Glibc"],
  "Demonstration": ["Programme", "VietnameseText"],
  "CSQLiteShim": [],
  "ProgrammeStore": [
    "Programme", "VietnameseText", "GRDB", "GRDBSQLite", "Crypto", "CSQLiteShim",
    "Glibc", "Synchronization",
  ],
  "ConsoleCore": ["ScreenGrid", "Programme", "Wording", "VietnameseText"],
  "ConsoleScreens": ["ConsoleCore", "ScreenGrid", "Programme", "Wording", "VietnameseText"],
  "Wall": ["ConsoleCore", "ScreenGrid", "Programme", "Wording", "VietnameseText"],
  "CTerminal": [],
  "ConsoleHost": [
    "ConsoleCore", "ConsoleScreens", "Wall", "ScreenGrid", "Programme", "Wording",
    "VietnameseText", "Settings", "ProgrammeStore", "CTerminal", "Glibc", "Synchronization",
  ],
  "khue": [
    "ConsoleHost", "ConsoleCore", "ConsoleScreens", "Wall", "ScreenGrid", "Programme", "Wording",
    "VietnameseText", "Settings", "Interchange", "Demonstration", "ProgrammeStore",
    "ArgumentParser", "Logging", "Glibc", "Synchronization",
  ],
]

/// Files that say `import Swift` do so for one entry of its own that has no other door.
private let everywhere: Set<String> = ["Swift"]

@Suite struct ImportTests {
  /// Read once, however many files are asked about.
  private static let swift = SourceTree.files(under: "Sources", ending: ".swift")

  @Test func everyFolderOfSourcesIsAModuleOfTheTable() {
    #expect(SourceTree.names(in: "Sources") == mayImport.keys.sorted())
  }

  @Test(arguments: swift.map(\.path))
  func importsFollowTheTable(path: String) throws {
    let file = try #require(Self.swift.first { $0.path == path })
    let allowed = try #require(mayImport[file.module])
    let others = Set(file.imports).subtracting(allowed).subtracting(everywhere)
    #expect(others.isEmpty, "\(path) imports \(others.sorted())")
  }

  @Test func theReaderOfImportsSeesEveryForm() {
    let file = SourceFile(
      path: "Sources/X/Y.swift",
      text: """
        public import Alpha
        @_spi(Some) import Beta
        import struct Gamma.Delta
        internal import Epsilon
        // import Commented
        let text = "import Quoted"
        """)
    #expect(file.imports == ["Alpha", "Beta", "Gamma", "Epsilon"])
  }
}

@Suite struct SourceFileTests {
  private static let swift = SourceTree.files(under: "Sources", ending: ".swift")

  @Test func thereAreSources() {
    #expect(Self.swift.count > 50)
  }

  @Test func noFileHoldsMoreThanOneIdeaCanFill() {
    let long = Self.swift.filter { $0.text.split(separator: "\n").count > 400 }
    #expect(long.map(\.path) == [])
  }

  @Test func noFileHasANameThatSaysNothing() {
    let empty = ["Util", "Helper", "Manager", "Common", "Misc"]
    let named = Self.swift.filter { file in empty.contains { file.name.contains($0) } }
    #expect(named.map(\.path) == [])
  }

  /// A new phrase without words must not compile.
  @Test func noListOfPhrasesEndsInADefault() {
    let open = Self.swift.filter { $0.module == "Wording" && $0.text.contains("default: \"\"") }
    #expect(open.map(\.path) == [])
  }

  @Test func nothingIsForcedOrUnchecked() {
    let forced = Self.swift.filter { $0.text.contains("try!") || $0.text.contains("as!") }
    #expect(forced.map(\.path) == [])
  }

  @Test func uncheckedConformancesGiveTheirReasonOnTheLineAbove() {
    for file in Self.swift {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where line.contains("@unchecked") {
        let above = index > 0 ? lines[index - 1].drop { $0 == " " } : ""
        #expect(above.hasPrefix("//"), "\(file.path):\(index + 1)")
      }
    }
  }
}
