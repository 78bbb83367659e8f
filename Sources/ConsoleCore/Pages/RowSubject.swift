package import Programme
package import VietnameseText

/// What a row, tile or cell is about, by which actions know what they act on.
package enum RowSubject: Hashable, Sendable {
  case alert(AlertLine)
  /// An item of a meeting of a day.
  case meetingItem(MeetingLine, Day)
  case task(Code<BreakthroughTask>, lead: Code<Organisation>?)
  case target(Code<Target>, unit: Code<Organisation>)
  case indicator(Code<Indicator>, unit: Code<Organisation>)
  case unit(Code<Organisation>)
  case cell(unit: Code<Organisation>, principle: Code<Principle>)
  case reading(ReadingLine)
  /// An entry of the journal.
  case entry(ChangeLine)
  case act(ActLine)
  /// A reading that is owed.
  case due(DueLine)
  /// The duty to report a reading.
  case duty(Code<Duty>, unit: Code<Organisation>)
}

extension RowSubject {
  /// The unit whose data it is; nil where it is of none, or of one that is not known here.
  package var unit: Code<Organisation>? {
    switch self {
    case .alert(let line): line.unit
    case .meetingItem(let line, _): line.alert.unit
    case .task(_, let lead): lead
    case .target(_, let unit), .indicator(_, let unit), .cell(let unit, _): unit
    case .unit(let unit), .duty(_, let unit): unit
    case .reading(let line): line.reading.unit
    case .entry(let line): line.unit?.code
    case .act(let line): line.act.subject.unit
    case .due(let line): line.duty.unit
    }
  }

  /// What is judged of it, which acts are about; nil where nothing is.
  package var judged: JudgedSubject? {
    switch self {
    case .alert(let line): line.subject
    case .meetingItem(let line, _): line.alert.subject
    case .task(let code, _): .task(code)
    case .target(let code, _): .target(code)
    case .cell(let unit, let principle): .cell(unit: unit, principle: principle)
    case .act(let line): line.act.subject
    case .due(let line): .duty(line.duty.code)
    case .duty(let code, _): .duty(code)
    case .indicator, .unit, .reading, .entry: nil
    }
  }

  /// The alert that it is, or that the item of the meeting is.
  package var alert: AlertLine? {
    switch self {
    case .alert(let line): line
    case .meetingItem(let line, _): line.alert
    default: nil
    }
  }
}

extension Destination {
  /// What a row that leads there is about, where it says nothing else.
  var about: RowSubject? {
    switch self {
    case .unit(let code): .unit(code)
    case .cell(let unit, let principle): .cell(unit: unit, principle: principle)
    case .indicator(let code, let unit): .indicator(code, unit: unit)
    default: nil
    }
  }
}

extension AttentionLine {
  package var about: RowSubject? {
    switch subject {
    case .task(let code): .task(code, lead: unit?.code)
    case .target(let code, _): unit.map { .target(code, unit: $0.code) }
    case .duty(let code, _): unit.map { .duty(code, unit: $0.code) }
    case .cell(let principle): unit.map { .cell(unit: $0.code, principle: principle) }
    }
  }
}

extension AlertLine {
  fileprivate var unit: Code<Organisation>? { attention.unit?.code ?? subject.unit }
}

extension JudgedSubject {
  fileprivate var unit: Code<Organisation>? {
    if case .cell(let unit, _) = self { unit } else { nil }
  }
}
