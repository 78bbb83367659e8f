import Glibc
import TerminalTesting

/// A catalogue with 10,000 units, and a million readings for them.
struct ManyUnits {
  let units: Int
  let months: Int
  private let source: String

  init(_ wishes: Wishes) {
    source = wishes.data
    units = wishes.isQuick ? 2_000 : 10_000
    months = 100
  }

  private static let indicator = "hs-xa-truc-tuyen-ty-le"
  private static let titles = "Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5)\n"

  /// One reading more, of a day of its own.
  static func oneReading(_ step: Int) -> String {
    let day = "\(two(1 + step % 28))/\(two(1 + step / 28 % 12))/\(2000 + step / 336)"
    return titles + "\(indicator);hoan-kiem;\(day);\(step % 100),5\n"
  }

  /// The shipped data with more wards in it.
  func writeData(to folder: String) throws {
    try prepare("cp", ["-r", source, folder])
    var catalogue = readFile(folder + "/catalogue/units.toml") ?? ""
    for unit in 1...units {
      catalogue += """

        [[units]]
        code = "\(code(unit))"
        name = "Phường thử nghiệm số \(unit)"
        name_en = "Test ward \(unit)"
        kind = "phuong"
        parent = "ha-noi"
        valid_from = ""
        valid_to = ""
        sources = ["vneconomy-39"]
        confidence = "X"
        note = ""

        """
    }
    try writeFile(folder + "/catalogue/units.toml", catalogue.utf8)
  }

  /// Each unit's share of online files, month by month.
  func writeReadings(to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchFailure.failed(path, "cannot be written") }
    fputs(Self.titles, file)
    for month in 0..<months {
      let period = "tháng \(1 + month % 12)/\(2017 + month / 12)"
      for unit in 1...units {
        let value = (unit * 31 + month * 17) % 1_000
        fputs("\(Self.indicator);\(code(unit));\(period);\(value / 10),\(value % 10)\n", file)
      }
    }
    guard fclose(file) == 0 else { throw BenchFailure.failed(path, "cannot be written") }
  }

  private func code(_ unit: Int) -> String { "thu-nghiem-\(unit)" }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
