/// A lexical token of PDF syntax (ISO 32000-2, 7.2), as it stands in an object or in a content stream.
enum Token: Sendable, Hashable {
    case number(PDFObject)
    case string([UInt8])
    case name(String)
    case arrayStart
    case arrayEnd
    case dictionaryStart
    case dictionaryEnd
    /// Anything else: an operator, `true`, `null`, `R`.
    case keyword(Keyword)
}

/// An operator's or keyword's name, packed into one integer so that comparing is cheap: the first eight bytes.
struct Keyword: Sendable, Hashable {
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed }

    init(_ name: StaticString) {
        packed = name.withUTF8Buffer { unsafe $0.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
    }
}
