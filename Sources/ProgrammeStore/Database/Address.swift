import GRDBSQLite

/// A database's path as SQLite is told it: where SQLite takes addresses one that cannot be taken
/// for another, else the path itself.
///
/// Every byte but plain letters, digits and the marks of paths is written as %XX: an address is
/// bytes, so that a name in Vietnamese, with a space, ? or # is found as it is written.
func address(ofDatabase path: String) -> String {
  guard sqlite3_compileoption_used("USE_URI") == 1 else { return path }
  // An empty authority: without it a path that begins with two slashes would name a host.
  var address = path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:"
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      address.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      address += byte < 16 ? "%0" : "%"
      address += String(byte, radix: 16, uppercase: true)
    }
  }
  return address
}
