import Programme

/// Looks for text from before Unicode in the records of a catalogue file, as in the rows of a table;
/// the keys are the columns.
struct CatalogueLetters {
  /// The first that was found: the whole file is so, and once says it.
  private var found: (place: TOMLRecordReader.Place, key: String, LegacyWatch.Sighting)?
  private var watch = LegacyWatch(isCodePage: false)
  private var keys: [String] = []
  /// The records with letters beyond ASCII, in the order in which they came.
  private var places: [TOMLRecordReader.Place] = []

  mutating func look(at record: TOMLRecordReader) {
    guard found == nil else { return }
    let texts = record.texts.filter { !$0.text.utf8.allSatisfy { $0 < 0x80 } }
    guard !texts.isEmpty else { return }
    var cells: [(column: Int, text: String)] = []
    for (key, text) in texts { cells.append((column(of: key), text)) }
    if let sighting = watch.find(in: cells, line: places.count) {
      found = (record.place, keys[sighting.column], sighting)
    }
    places.append(record.place)
  }

  /// What is wrong with the file's letters; nil where nothing is.
  var fault: CatalogueFault? {
    if let (place, key, sighting) = found {
      return place.fault(key, .legacyEncoding(sighting.encoding, sighting.text))
    }
    return watch.whole.map {
      places[$0.line].fault(keys[$0.column], .legacyEncoding($0.encoding, $0.text))
    }
  }

  private mutating func column(of key: String) -> Int {
    if let column = keys.firstIndex(of: key) { return column }
    keys.append(key)
    return keys.count - 1
  }
}
