import Programme
import VietnameseText

extension Wording {
  func english(_ refusal: Refusal) -> FaultText {
    switch refusal {
    case .unknown(let reference):
      FaultText(
        "There is no \(name(reference)).", advice: "Check the code, or define the record first.")
    case .malformedCode(let code):
      FaultText(
        "“\(code)” cannot be a code.",
        advice: "A code has 1 to 64 Vietnamese letters, digits, dots and hyphens.")
    case .emptyText(let reference, let field):
      FaultText(
        "“\(attribute(field, of: reference))” of \(name(reference)) is empty.",
        advice: "Fill it in.")
    case .futureDay(let day, let today):
      FaultText(
        "\(self.day(day)) has not come yet (today is \(self.day(today))).",
        advice: "Only periods that have ended and reports already made are taken.")
    case .earlierDayWithoutEvidence(let day, _):
      FaultText(
        "The unit's own report is said to be of \(self.day(day)), before it is recorded, without"
          + " evidence.",
        advice: "Give the evidence, or leave the day out: it then counts from today.")
    case .saidBeforeEnd(let day, let period):
      FaultText(
        "\(self.day(day)) is before the last day of period \(self.period(period)).",
        advice: "Mend the day: a period has its figure only when it has ended.")
    case .identicalReading:
      FaultText(
        "Exactly this reading is stored already.", advice: "It need not be sent again.")
    case .contradictsReading(_, let stands, let told):
      FaultText(
        "This source has said \(figure(stands, kind: nil)) of this period already, and now says"
          + " \(told == stands ? "it with other details" : figure(told, kind: nil)).",
        advice: "If it is a correction, write “sửa” in the column Sửa; if not, leave it out.")
    case .alreadyReplaced(let id):
      FaultText(
        "Reading \(id) has been corrected already.",
        advice: "Correct the newest reading that stands for it.")
    case .wrongFigure(let kind, let fault):
      FaultText(
        "The value does not fit an indicator of kind “\(name(kind))”: \(name(fault)).",
        advice: "Give a value of the indicator's kind.")
    case .knownBeforeCurrent(let reference, let current):
      FaultText(
        "The new version of \(name(reference)) is older than the current one"
          + " (known from \(day(current))).",
        advice: "Use a day from \(day(current)) on.")
    case .daysOutOfOrder(let reference, let first, let last):
      FaultText(
        "The days of \(name(reference)) are out of order: \(day(first)) is after \(day(last)).",
        advice: "The first day must not be after the last.")
    case .rangeOutOfOrder(let reference):
      FaultText(
        "The range of \(name(reference)) is reversed.", advice: "Swap the two ends of the range.")
    case .percentOutOfRange(let value):
      FaultText(
        "\(number(value)) is not between 0 and 100%.", advice: "Give progress from 0 to 100.")
    case .parentCycle(let code):
      FaultText(
        "Unit \(code.text) would be above itself.", advice: "Name another parent unit.")
    case .identityChanged(let reference):
      FaultText(
        "The new version of \(name(reference)) names another indicator or unit.",
        advice: "Keep indicator and unit, or define a new record with another code.")
    case .changedSince(let reference, let entry):
      FaultText(
        "Somebody else has changed \(name(reference)) (journal entry \(entry)).",
        advice: "Look at the new version and make your change again.")
    case .exists(let reference, let entry):
      FaultText(
        "\(sentenceCase(name(reference))) is there already (journal entry \(entry));"
          + " nothing was stored.",
        advice: "Use another code, or open that record and edit it.")
    case .notAllowed(let account, let denial):
      FaultText(
        "Account \(account) has no right to do this: \(reason(denial)).",
        advice: "Ask an operator, or use an account that has the right.")
    case .notRevertible(let entry, let fault):
      FaultText(
        "Journal entry \(entry) can't be undone: \(reason(fault)).",
        advice: "Look at the journal and make a new change instead.")
    case .wrongAct(let kind, let fault):
      FaultText("\(sentenceCase(name(kind))): \(reason(fault)).", advice: "Fill it in again.")
    case .wrongKey(let account, let label, let fault): wrongKey(account, label, fault)
    case .outOfRange(let reference, let field, let value, let least, let most):
      FaultText(
        "\(sentenceCase(name(reference))): \(attribute(field, of: reference)) cannot be \(number(value)).",
        advice: most.map { "Write a whole number from \(count(least)) to \(count($0))." }
          ?? "Write a number of at least \(count(least)).")
    case .namesItself(let reference, let field):
      FaultText(
        "\(sentenceCase(name(reference))): \(attribute(field, of: reference)) names the record itself.",
        advice: "Write the code of another record, or nothing where there is none.")
    case .tooManyImports(let limit):
      FaultText(
        "The account has imported \(things(limit, "file")) within a minute, the most that it may;"
          + " nothing is stored.",
        advice: "Wait for a minute and import again.")
    case .unitOfAccount(let code, let role):
      FaultText(
        role == .officer
          ? "The officer's account \(code) has no unit."
          : "Account \(code) is of the role \(name(role)), which has no unit.",
        advice: "Only an officer's account has a unit.")
    case .findings(let findings):
      FaultText(
        "There are \(count(findings.count)) suspicious findings: "
          + findings.prefix(3).map { finding($0) }.joined(separator: " "),
        advice: "Check them, or leave out --strict to store them with the findings.")
    }
  }

  private func name(_ fault: FigureFault) -> String {
    switch fault {
    case .empty: "there is no value"
    case .negative: "a negative number"
    case .notWhole: "it must be a whole number"
    case .notYesOrNo: "only yes or no is taken"
    case .rankBelowOne: "a rank begins at 1"
    case .rankAbovePopulation: "the rank is above the number of those ranked"
    case .populationWithoutRank: "a number of those ranked without a rank"
    case .denominatorNotPositive: "the denominator must be above 0"
    case .numeratorWithoutDenominator: "a numerator without a denominator"
    case .upperBelowLower: "the upper end of the range is below the lower"
    case .partsWithoutShare: "only shares and counts have a numerator and a denominator"
    case .percentAboveHundred: "this indicator cannot be above 100%"
    }
  }

  func english(_ finding: Finding, _ names: FindingNames) -> String {
    switch finding {
    case .outsideLife(let unit, let indicator, let period):
      "\(names.subject(unit, indicator)): period \(self.period(period)) is outside the unit's life."
    case .cumulativeFell(let unit, let indicator, let from, let to, let period):
      "\(names.subject(unit, indicator)): a running total fell from \(number(from)) to"
        + " \(number(to)) in period \(self.period(period))."
    case .percentAboveHundred(let unit, let indicator, let value, let period):
      "\(names.subject(unit, indicator)): \(percent(value)) is above 100% in period"
        + " \(self.period(period))."
    case .percentBelowZero(let unit, let indicator, let value, let period):
      "\(names.subject(unit, indicator)): \(percent(value)) is below 0 in period"
        + " \(self.period(period))."
    case .countNotWhole(let unit, let indicator, let value, let period):
      "\(names.subject(unit, indicator)): \(number(value)) is not a whole number, period"
        + " \(self.period(period))."
    case .partAboveWhole(let unit, let indicator, let above, let below, let period):
      "\(names.subject(unit, indicator)): the part \(number(above)) is more than the whole"
        + " \(number(below)), period \(self.period(period))."
    case .shareDiffers(let unit, let indicator, let printed, let above, let below, let period):
      "\(names.subject(unit, indicator)): the printed share is \(percent(printed)), but"
        + " \(number(above))/\(number(below)) gives another, period \(self.period(period))."
    case .staleCopy(let unit, let indicator, let value, let earlier, let period):
      "\(names.subject(unit, indicator)): period \(self.period(period)) is identical to period"
        + " \(self.period(earlier)) (\(number(value))), perhaps a copy."
    case .progressContradicts(let task, let state, let percent, let day):
      "Task \(task.text): state “\(label(state).full)” contradicts \(self.percent(percent)) complete,"
        + " report about \(self.day(day))."
    case .saidBeforeEnd(let unit, let indicator, let said, let period):
      "\(names.subject(unit, indicator)): said on \(self.day(said)), before period"
        + " \(self.period(period)) ended, perhaps a forecast."
    case .mixedScripts(let reference, let word):
      "\(sentenceCase(name(reference))): “\(word)” in the name mixes letters of another alphabet that look"
        + " like Latin ones."
    case .dayNotTaken(let unit, let indicator, let told, let recorded, let period):
      "\(names.subject(unit, indicator)): the report of period \(self.period(period)) counts from"
        + " its recording on \(self.day(recorded)), not from \(self.day(told)) as the file says."
    case .progressDayNotTaken(let task, let told, let recorded, let asOf):
      "Task \(task.text): the report as of \(self.day(asOf)) counts from its recording on"
        + " \(self.day(recorded)), not from \(self.day(told)) as the file says."
    case .sourcesDiffer(let unit, let indicator, let values, let period):
      "\(names.subject(unit, indicator)): sources differ on period \(self.period(period)):"
        + " \(values.map(number).joined(separator: "; "))."
    }
  }
}
