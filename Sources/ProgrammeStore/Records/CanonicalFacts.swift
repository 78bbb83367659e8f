import Programme
import VietnameseText

extension Reading {
  /// The reading in the journal's encoding; without its id, which the journal names beside it.
  var canonical: String {
    var text = CanonicalText()
    text.line("indicator", indicator.text)
    text.line("unit", unit.text)
    text.line("period_first", period.first)
    text.line("period_last", period.last)
    text.line("granularity", period.granularity.rawValue)
    text.line("period_basis", period.basis.rawValue)
    text.line("statement", figure == nil ? "withdrawal" : "figure")
    if let figure { text.lines(figure) }
    text.line("reported_on", reportedOn)
    text.line("reported_on_basis", reportedOnIsDerived ? "derived" : "printed")
    text.line("source", source.text)
    text.line("own_report", isOwnReport ? "yes" : "no")
    text.line("confidence", confidence?.rawValue)
    text.lines(evidence)
    text.line("note", note)
    text.line("replaces", replaces)
    return text.text
  }

  /// The reading in the journal's encoding, as its file told it: without what it replaces.
  var toldText: String {
    var told = self
    told.replaces = nil
    return told.canonical
  }
}

extension CanonicalText {
  fileprivate mutating func lines(_ figure: Figure) {
    line("value", figure.value)
    line("upper", figure.upper)
    line("qualifier", figure.qualifier.rawValue)
    line("numerator", figure.numerator)
    line("denominator", figure.denominator)
    line("population", figure.population.map { Int64($0) })
    line("ranked", figure.ranked)
  }
}

extension ProgressReport {
  var canonical: String {
    var text = CanonicalText()
    text.line("task", task.text)
    text.line("as_of", asOf)
    text.line("reported_on", reportedOn)
    text.line("state", state.rawValue)
    text.line("percent", percent)
    text.line("done_on", doneOn)
    text.line("result", result)
    text.line("difficulty", difficulty)
    text.line("proposal", proposal)
    text.lines(evidence)
    text.line("source", source?.text)
    return text.text
  }
}

extension Extension {
  var canonical: String {
    var text = CanonicalText()
    text.line("task", task.text)
    text.line("deadline", deadline)
    text.line("granted_on", grantedOn)
    text.line("document", document)
    text.line("note", note)
    return text.text
  }
}

extension Assessment {
  func canonical(knownFrom: Day) -> String {
    var text = CanonicalText()
    text.line("known_from", knownFrom)
    text.line("unit", unit.text)
    text.line("principle", principle.text)
    text.line("as_of", asOf)
    text.line("attestation", attestation.rawValue)
    text.line("assessor", assessor)
    text.lines(evidence)
    text.lines(provenance)
    return text.text
  }
}
