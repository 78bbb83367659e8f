/// What is wrong with an act for its kind.
public enum ActFault: String, Hashable, Sendable, CaseIterable {
  /// No last day or deadline where one is needed.
  case untilMissing = "until-missing"
  case untilNotAllowed = "until-not-allowed"
  /// An acknowledgement for longer than one can hold (``AlertRule/longestAcknowledgement``).
  case untilTooFar = "until-too-far"
  case ownerNotAllowed = "owner-not-allowed"
  case meetingMissing = "meeting-missing"
  case meetingNotAllowed = "meeting-not-allowed"
  /// Nothing that it answers, or takes back.
  case answersMissing = "answers-missing"
  case answersNotAllowed = "answers-not-allowed"
  /// Only a task's deadline can be put off.
  case notOfTask = "not-of-task"
}
