internal import RedactionXML

/// Where a region's text lives, and so how a substitution in it is made.
enum RegionSource: Sendable {
    /// Running text, in pieces.
    case text([Piece])
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
}

/// A region before it has its number.
struct ReadRegion: Sendable {
    let text: String
    let place: String
    let detail: String?
    let role: RegionRole
    let source: RegionSource
}
