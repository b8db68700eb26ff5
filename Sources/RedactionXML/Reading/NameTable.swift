/// The names of one parse and their identifiers. Most names come again soon, and are found without hashing.
struct NameTable {
    private static let size = 256

    private var recent: [(name: SAXName, id: XMLNameID)?] = Array(repeating: nil, count: size)
    private var all: [SAXName: XMLNameID] = [:]

    mutating func id(of name: SAXName, orMake make: () -> XMLNameID) -> XMLNameID {
        // Strings in the parser's dictionary lie a few bytes apart.
        let slot = Int((name.local >> 2) % UInt(NameTable.size))
        if let recent = recent[slot], recent.name == name { return recent.id }
        let id = all[name] ?? make()
        all[name] = id
        recent[slot] = (name, id)
        return id
    }
}
