import CShippedFiles
import Glibc
public import Programme

/// Where a database's first facts come from: the files in the program, or an edited copy of them.
///
/// Both hold `catalogue/*.toml` and `readings/*.csv`.
public enum DataFolder: Hashable, Sendable {
  case shipped
  case directory(String)

  /// The catalogue's files, by name; all must be there, be they empty, because a file that is
  /// missing was more likely forgotten than meant.
  public func catalogueFiles() throws(CatalogueFault) -> [CatalogueFile] {
    let found: [(name: String, bytes: [UInt8])]
    do throws(FileFault) {
      found = try files(in: "catalogue", ending: ".toml")
      let names = Set(found.map(\.name))
      for section in CatalogueSection.all where !names.contains(section.name + ".toml") {
        throw FileFault(path: place(of: "catalogue/\(section.name).toml"), errno: ENOENT)
      }
    } catch {
      throw CatalogueFault(file: error.path, rule: .unreadable(errno: error.errno))
    }
    var files: [CatalogueFile] = []
    for file in found { files.append(try CatalogueFile(name: file.name, bytes: file.bytes)) }
    return files
  }

  /// Files of readings, by name, with their bytes, to be read by `ImportReader`.
  public func readingFiles() throws(ImportFault) -> [(name: String, bytes: [UInt8])] {
    do throws(FileFault) {
      return try files(in: "readings", ending: ".csv")
    } catch {
      throw ImportFault(file: error.path, line: 0, rule: .unreadable(errno: error.errno))
    }
  }

  private func files(
    in folder: String, ending: String
  ) throws(FileFault) -> [(name: String, bytes: [UInt8])] {
    switch self {
    case .shipped: shippedFiles(in: "Data/\(folder)/", ending: ending)
    case .directory: try filesOnDisk(in: place(of: folder), ending: ending)
    }
  }

  private func place(of name: String) -> String {
    if case .directory(let path) = self { path + "/" + name } else { name }
  }
}

/// The system refused a file or a folder.
private struct FileFault: Error {
  var path: String
  var errno: Int32
}

private func shippedFiles(
  in folder: String, ending: String
) -> [(name: String, bytes: [UInt8])] {
  var files: [(name: String, bytes: [UInt8])] = []
  for index in 0..<shipped_count() {
    let path = String(cString: shipped_name(index))
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { continue }
    let bytes = UnsafeBufferPointer(
      start: shipped_bytes(index), count: shipped_length(index))
    files.append((String(path.dropFirst(folder.utf8.count)), Array(bytes)))
  }
  return files.sorted { $0.name < $1.name }
}

private func filesOnDisk(
  in folder: String, ending: String
) throws(FileFault) -> [(name: String, bytes: [UInt8])] {
  guard let directory = opendir(folder) else { throw FileFault(path: folder, errno: errno) }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    guard let name = String(validating: bytes, as: UTF8.self) else {
      // Another file would be opened than the one that is there.
      guard bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      throw FileFault(
        path: folder + "/" + String(decoding: bytes, as: UTF8.self), errno: EILSEQ)
    }
    if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
  }
  var files: [(name: String, bytes: [UInt8])] = []
  for name in names.sorted() {
    files.append((name, try bytes(ofFile: folder + "/" + name)))
  }
  return files
}

private func bytes(ofFile path: String) throws(FileFault) -> [UInt8] {
  do throws(ByteSourceFault) {
    let descriptor = try DescriptorBytes.openRegularFile(path)
    defer { close(descriptor) }
    var source = DescriptorBytes(descriptor: descriptor)
    return try source.readAll(atMost: CatalogueFile.mostBytes)
  } catch {
    throw FileFault(path: path, errno: error.errno)
  }
}
