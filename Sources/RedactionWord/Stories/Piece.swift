internal import RedactionXML

/// A stretch of a region's text that lives in one node.
struct Piece: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// A text node: every byte of the piece is a byte of it.
        case text
        /// An element that stands for one character: a tab, a break, a hyphen, a symbol.
        case element
        /// Nothing in the file: a space where people see two words though no character parts them.
        case boundary
    }

    let node: XMLNodeID
    let form: Form
    /// UTF-8 bytes in the region's text.
    let length: Int
}

/// In which readings of a document a piece of text can be seen.
///
/// Tracked changes give two readings, the final and the original one; `mc:AlternateContent` gives two as well, one
/// for programs that know its choice and one for those that fall back. Hidden text doubles them once more: on screen
/// and on paper, what stands around it reads as one.
struct Views: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let finalChoice = Views(rawValue: 1)
    static let originalChoice = Views(rawValue: 2)
    static let finalFallback = Views(rawValue: 4)
    static let originalFallback = Views(rawValue: 8)

    static let final = Views([.finalChoice, .finalFallback]).withAndWithoutHidden
    static let original = Views([.originalChoice, .originalFallback]).withAndWithoutHidden
    static let choice = Views([.finalChoice, .originalChoice]).withAndWithoutHidden
    static let fallback = Views([.finalFallback, .originalFallback]).withAndWithoutHidden
    /// The views that show hidden text.
    static let withHidden: Views = [.finalChoice, .originalChoice, .finalFallback, .originalFallback]
    static let all: Views = [.final, .original]

    /// The single views, the one that most readers see first.
    static let each = (0..<8).map { Views(rawValue: 1 << $0) }

    /// The upper four bits are the lower four's views without hidden text.
    private var withAndWithoutHidden: Views { Views(rawValue: rawValue | rawValue << 4) }

    /// Whether the piece shows only where hidden text does.
    var isHidden: Bool { !isEmpty && isSubset(of: .withHidden) }

    /// The views in which what is inside an element can be seen; nil when the element changes nothing.
    init?(inside element: String) {
        switch element {
        case "w:ins", "w:moveTo", "w14:conflictIns": self = .final
        case "w:del", "w:moveFrom", "w14:conflictDel": self = .original
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
        case .originalFallback: "fallback before tracked changes"
        default: "without hidden text"
        }
    }
}
