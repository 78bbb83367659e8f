/// What is done to a database as a whole: make it, bring its schema up to date, prove its journal,
/// back it up and restore it.
public enum Store {}
