/// What a value of a marked-content property says, however deep it says so.
enum PropertyText {
    /// A string's text; of an array or a dictionary all strings and names in it that are none of the standard's.
    static func text(of value: PDFObject) -> String {
        if let bytes = value.string { return TextString.decode(bytes) }
        var words: [String] = []
        collect(value, into: &words)
        return words.joined(separator: " ")
    }

    /// The parser bounds how deep values lie within one another.
    private static func collect(_ value: PDFObject, into words: inout [String]) {
        switch value {
        case .string(let bytes): words.append(TextString.decode(bytes))
        case .name(let name): add(name, to: &words)
        case .array(let items): for item in items { collect(item, into: &words) }
        case .dictionary(let entries):
            for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                add(key, to: &words)
                collect(value, into: &words)
            }
        default: break
        }
    }

    private static func add(_ name: String, to words: inout [String]) {
        if !Vocabulary.contains(name) { words.append(TextString.decodeName(PDFObject.name(name).nameBytes ?? [])) }
    }
}
