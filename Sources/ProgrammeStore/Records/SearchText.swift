import Programme
import VietnameseText

/// What a name is searched in: its folded forms and the folded code, apart by a line break.
func searchText(_ name: BilingualText, _ code: String) -> String {
  var text = folded(name.vietnamese) + "\n" + folded(code)
  if let english = name.english { text += "\n" + folded(english) }
  return text
}
