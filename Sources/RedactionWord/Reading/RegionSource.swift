internal import RedactionXML

/// Where a region's text lives, and so how a substitution in it is made.
enum RegionSource: Sendable {
    /// Running text, in pieces.
    case text([Piece])
    /// A stretch of running text that spells another text: base64, percent-encoding. It goes as a whole.
    case encoded([Piece], Range<Int>)
    /// The instruction of a field, which becomes plain text as a whole.
    case field(Field)
    /// An attribute whose value is replaced in part.
    case attribute(XMLNodeID, XMLNameID)
    /// An attribute that goes as a whole.
    case removableAttribute(XMLNodeID, XMLNameID)
    /// A field that is one element; its result stays.
    case simpleField(XMLNodeID)
    /// A name, replaced wherever its family is used.
    case name(NameFamily, String)
    /// The target of a relationship, which goes as a whole.
    case link(String)
    /// A cached number of a chart; its point goes.
    case point(XMLNodeID)
    /// What no copy has.
    case discarded
    /// A region of an embedded document, by its index there.
    case embedded(Int)

    /// The source for text that is encoded in this one's: where a substitution takes all of it. Nil where it cannot.
    var whole: RegionSource? {
        switch self {
        case .attribute(let node, let name): .removableAttribute(node, name)
        case .field, .removableAttribute, .simpleField, .name, .link, .discarded: self
        case .text, .encoded, .point, .embedded: nil
        }
    }

    /// The source for text that is spelled in `range` of this one's, in some encoding.
    func encoded(in range: Range<Int>) -> RegionSource? {
        if case .text(let pieces) = self { return .encoded(pieces, range) }
        return whole
    }
}

/// A region before it has its number.
struct ReadRegion: Sendable {
    let text: String
    let place: String
    let detail: String?
    let role: RegionRole
    let source: RegionSource
}
