import Testing

/// No input from outside ends the program, takes more than its length's time, or makes it say a
/// place that is none; what has a writer is read back as it was (design, section 8).
@Suite struct FuzzTests {
  @Test(arguments: FuzzedReader.chosen)
  func noInputIsTooMuch(reader: FuzzedReader) {
    FuzzRun(reader: reader).run()
  }
}
