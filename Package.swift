// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [
  .treatAllWarnings(as: .error)
]

/// A Swift module of ours: the same strict settings everywhere.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "khue",
  products: [
    .executable(name: "khue", targets: ["khue"]),
    .library(
      name: "KhueModel", targets: ["VietnameseText", "Programme", "Interchange", "ProgrammeStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    module("VietnameseText", []),
    module("Programme", ["VietnameseText"]),
    module("ScreenGrid", ["VietnameseText"]),
    module("Wording", ["Programme", "VietnameseText"]),
    .target(name: "CShippedFiles", cSettings: strictC),
    module("Settings", ["ScreenGrid", "Programme", "CShippedFiles", toml]),
    module("Interchange", ["Programme", "VietnameseText", "CShippedFiles", toml]),
    module("Demonstration", ["Programme", "VietnameseText"]),
    .target(
      name: "CSQLiteShim", cSettings: strictC, linkerSettings: [.linkedLibrary("sqlite3")]),
    module(
      "ProgrammeStore",
      ["Programme", "VietnameseText", "CSQLiteShim", grdb, grdbSQLite, crypto]),
    module("ConsoleCore", ["ScreenGrid", "Programme", "Wording", "VietnameseText"]),
    module(
      "ConsoleScreens", ["ConsoleCore", "ScreenGrid", "Programme", "Wording", "VietnameseText"]),
    module("Wall", ["ConsoleCore", "ScreenGrid", "Programme", "Wording", "VietnameseText"]),
    .target(
      name: "CTerminal",
      cSettings: strictC + [.define("KHUE_STANDALONE", .when(configuration: .release))],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    module(
      "ConsoleHost",
      [
        "ConsoleCore", "ConsoleScreens", "Wall", "ScreenGrid", "Programme", "Wording",
        "VietnameseText", "Settings", "ProgrammeStore", "CTerminal",
      ]),
    .executableTarget(
      name: "khue",
      dependencies: [
        "ConsoleHost", "ConsoleCore", "ConsoleScreens", "Wall", "ScreenGrid", "Programme",
        "Wording", "VietnameseText", "Settings", "Interchange", "Demonstration", "ProgrammeStore",
        arguments, logging,
      ],
      swiftSettings: strict,
      // Two megabytes of relocations become twenty kilobytes, and nothing is exported: an earlier
      // first screen and 3.5 MiB less in memory.
      linkerSettings: [
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker",
            "--no-export-dynamic",
          ], .when(configuration: .release))
      ]),

    tests("VietnameseTextTests", ["VietnameseText"]),
    tests("ProgrammeTests", ["Programme", "VietnameseText"]),
    tests("ScreenGridTests", ["ScreenGrid", "VietnameseText"]),
    tests("WordingTests", ["Wording", "Programme", "VietnameseText"]),
    tests("SettingsTests", ["Settings", "ScreenGrid", "Programme"]),
    tests("InterchangeTests", ["Interchange", "Programme", "VietnameseText", "Wording"]),
    tests("DemonstrationTests", ["Demonstration", "Interchange", "Programme", "VietnameseText"]),
    tests(
      "ProgrammeStoreTests",
      [
        "ProgrammeStore", "Interchange", "Demonstration", "Programme", "VietnameseText", "Wording",
        grdb,
      ],
      exclude: ["OlderFiles"]),
    tests(
      "ConsoleTests",
      [
        "ConsoleCore", "ConsoleScreens", "Wall", "ScreenGrid", "Programme", "Wording",
        "VietnameseText",
      ],
      exclude: ["Goldens"]),
    tests("ConsoleHostTests", ["ConsoleHost", "ConsoleCore", "ScreenGrid", "Programme"]),
    tests("ArchitectureTests", []),
    // The readers of what comes from outside, over the inputs in Corpus and what is made of them.
    tests(
      "FuzzTests",
      [
        "Interchange", "Settings", "ConsoleHost", "ConsoleCore", "Programme", "VietnameseText",
        "khue",
      ],
      exclude: ["Corpus"]),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
    .target(
      name: "TerminalTesting", dependencies: ["CVTerm"], path: "Tests/TerminalTesting",
      swiftSettings: strict, linkerSettings: [.linkedLibrary("vterm")]),
    // Run by the end-to-end tests, never shipped.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CTerminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    // A wall's day in seconds; run by the end-to-end tests, never shipped.
    .executableTarget(
      name: "WallDay",
      dependencies: [
        "ConsoleCore", "Wall", "ScreenGrid", "Programme", "VietnameseText", "Interchange",
        "Demonstration",
        "ProgrammeStore", grdb,
      ], path: "Tests/WallDay", swiftSettings: strict),
    tests("EndToEnd", ["TerminalTesting", "TerminalProbe", "WallDay", "khue"]),
    tests(
      "ShowTests", ["khue", "ConsoleCore", "Programme", "Settings", "Wording", "VietnameseText"]),
    // Measures, does not test; built by scripts/bench only.
    .executableTarget(
      name: "khue-bench", dependencies: ["TerminalTesting"], path: "Benchmarks",
      exclude: ["floor.c", "slowclock.c"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
