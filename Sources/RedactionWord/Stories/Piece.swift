internal import RedactionXML

/// A stretch of a region's text that lives in one node.
struct Piece: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// A text node: every byte of the piece is a byte of it.
        case text
        /// An element that stands for one character: a tab, a break, a hyphen, a symbol.
        case element
    }

    let node: XMLNodeID
    let form: Form
    /// UTF-8 bytes in the region's text.
    let length: Int
}

/// In which readings of a document a piece of text can be seen.
///
/// Tracked changes give two readings, the final and the original one; `mc:AlternateContent` gives two as well, one
/// for programs that know its choice and one for those that fall back.
struct Views: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let finalChoice = Views(rawValue: 1)
    static let originalChoice = Views(rawValue: 2)
    static let finalFallback = Views(rawValue: 4)
    static let originalFallback = Views(rawValue: 8)

    static let final: Views = [.finalChoice, .finalFallback]
    static let original: Views = [.originalChoice, .originalFallback]
    static let choice: Views = [.finalChoice, .originalChoice]
    static let fallback: Views = [.finalFallback, .originalFallback]
    static let all: Views = [.final, .original]

    /// The single views, the one that most readers see first.
    static let each: [Views] = [.finalChoice, .originalChoice, .finalFallback, .originalFallback]

    /// The views in which what is inside an element can be seen; nil when the element changes nothing.
    init?(inside element: String) {
        switch element {
        case "w:ins", "w:moveTo": self = .final
        case "w:del", "w:moveFrom": self = .original
        case "mc:Choice": self = .choice
        case "mc:Fallback": self = .fallback
        default: return nil
        }
    }

    /// What tells this view's text from the document as most readers see it.
    var detail: String? {
        switch self {
        case .finalChoice: nil
        case .originalChoice: "before tracked changes"
        case .finalFallback: "fallback"
        default: "fallback before tracked changes"
        }
    }
}
