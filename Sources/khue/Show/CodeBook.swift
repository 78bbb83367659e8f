import Programme
import VietnameseText
import Wording

/// The codes of the catalogue as people type them: without case, accents (đ = d) and the choice
/// between space, hyphen and underscore, as not everybody has a Vietnamese keyboard.
struct CodeBook {
  private var codes: [RecordKind: [String]] = [:]

  init(_ definitions: [Definition]) {
    for definition in definitions {
      switch definition {
      case .organisation(let record): codes[.organisation, default: []].append(record.code.text)
      case .principle(let record): codes[.principle, default: []].append(record.code.text)
      case .task(let record): codes[.task, default: []].append(record.code.text)
      case .indicator(let record): codes[.indicator, default: []].append(record.code.text)
      default: continue
      }
    }
  }

  /// The code that is meant; nil where none is.
  ///
  /// - Throws: a failure that lists the candidates where several are meant.
  func code(of kind: RecordKind, like typed: String, _ wording: Wording) throws -> String? {
    let all = codes[kind] ?? []
    let exact = nfc(typed)
    if all.contains(exact) { return exact }
    let meant = all.filter { CodeBook.key($0) == CodeBook.key(typed) }
    guard meant.count <= 1 else {
      throw CommandFailure(.usage, wording.ambiguous(kind, typed, candidates: meant.sorted()))
    }
    return meant.first
  }

  /// At most five codes that hold what was typed, or are held by it.
  func near(_ reference: Reference) -> [String] {
    let wanted = CodeBook.key(reference.key)
    guard wanted.utf8.count > 1 else { return [] }
    let near = (codes[reference.kind] ?? []).filter {
      CodeBook.key($0).contains(wanted) || wanted.contains(CodeBook.key($0))
    }
    return Array(near.sorted().prefix(5))
  }

  private static func key(_ code: String) -> String {
    String(folded(code).map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
