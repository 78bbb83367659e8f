public import Programme
public import VietnameseText

/// What happens to the console. A list of events is a whole session, and a bug report.
public enum Event: Hashable, Sendable {
  case key(Key)
  case resized(width: Int, height: Int)
  case loaded(Query, Snapshot)
  case failed(Query, StoreFault)
  /// Another process, or this one, committed.
  case databaseChanged
  /// The database cannot be read at present; what is on the screen stays.
  case databaseTrouble(StoreFault)
  case databaseRecovered
  /// The order of that id is stored: in the journal, and through a power cut.
  case written(Int, Receipt)
  /// Nothing of the order of that id is stored.
  case refused(Int, StoreFault)
  /// What `saveSettings` asked for was done.
  case settingsSaved(file: String)
  /// A theme or a setting cannot be used, or the settings cannot be saved.
  case settingsFault(SettingsFault)
  /// The time; comes at the latest when a wake was asked for, and may come before any other event.
  case tick(Instant)
}

/// What the console wants done. The host does it and answers with events.
public enum Effect: Hashable, Sendable {
  /// Run a query off the main thread. A newer load of the same kind of query replaces one that has
  /// not begun; answers to queries that nobody waits for any more are ignored.
  case load(Query)
  /// Send a tick at that moment. Only the last one asked for counts.
  case wake(at: Instant)
  case quit
  case suspend
  case bell
  case applyTheme(String)
  case setMouse(Bool)
  /// Remember the settings of this session for the next one.
  case saveSettings(SavedSettings)
  /// Store it through the gate; answered by `written` or `refused`. Keys never wait for it.
  case write(WriteOrder)
  /// Keep it in the account's state folder; a newer one of its name takes its place.
  case saveDraft(Draft)
  case deleteDraft(name: String)
}

/// Settings that keys change and that are saved on demand only.
public struct SavedSettings: Hashable, Sendable {
  public var language: Language
  public var theme: String
  public var mouse: Bool

  public init(language: Language, theme: String, mouse: Bool) {
    self.language = language
    self.theme = theme
    self.mouse = mouse
  }
}
