import VietnameseText

extension Act {
  /// What is wrong with it for its kind; nil where nothing is.
  public var fault: ActFault? {
    switch kind {
    case .acknowledgement, .extensionRequest:
      guard let until else { return .untilMissing }
      let longest = on.adding(days: AlertRule.longestAcknowledgement)
      if kind == .acknowledgement, until > longest { return .untilTooFar }
    case .request, .conclusion: break
    case .reminder, .explanation, .closing, .withdrawal:
      if until != nil { return .untilNotAllowed }
    }
    if case .task = subject {} else if kind == .extensionRequest { return .notOfTask }
    if kind == .conclusion {
      if meeting == nil { return .meetingMissing }
    } else {
      if owner != nil { return .ownerNotAllowed }
      if meeting != nil { return .meetingNotAllowed }
    }
    let isAnswer = kind == .explanation || kind == .withdrawal
    guard (answers != nil) == isAnswer else {
      return isAnswer ? .answersMissing : .answersNotAllowed
    }
    return nil
  }
}
