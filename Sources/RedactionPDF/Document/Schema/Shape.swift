import RedactionModel

/// What may stand in a place of a document, and what it means to a reader.
///
/// The shapes of all keys together are an allow-list of ISO 32000: a value that does not fit its shape, and a key
/// that has none, does not get into a copy.
indirect enum Shape: Sendable {
    /// Numbers, truth values, the standard's names, data in strings; arrays of them, but no dictionaries.
    case plain
    /// A date; a string that is none is dropped.
    case date
    /// A text string or text stream that a reader can come to see.
    case text(String, TextRegion.Role = .attribute)
    /// Text in XHTML that repeats what a plain text beside it says.
    case richText(String)
    /// A string or name without which the rest works as well: it goes as a whole.
    case removable(String)
    /// A string or name that other places may refer to: it is renamed everywhere.
    case identifier(Identifier.Space)
    /// An address in the web, in an action.
    case uri
    /// The name of a file or of a place in another file, in an action.
    case target(String)
    /// The labels between the layers of a layer list, nested as the list is.
    case layerOrder
    /// What says when something is seen: names of operations, layers, and arrays of the same.
    case visibilityExpression
    /// A string of operators that use resources by name.
    case operators
    /// A place in the document: its page and view, or a name for it.
    case destination
    /// A page of the page tree, referred to from elsewhere.
    case page
    case object(ObjectType)
    /// An array of values of one shape, or such a value alone.
    case list(Shape)
    /// The same, where what is dropped leaves a null in its place, because the order has a meaning.
    case slots(Shape)
    /// Either of two; the first that fits.
    case either(Shape, Shape)
    /// A dictionary with keys of its own choice.
    case map(Shape)
    /// The same, where the keys are identifiers.
    case index(Identifier.Space, Shape)
    /// A name tree or number tree; the names of a name tree are identifiers.
    case tree(Identifier.Space?, Shape)
}

/// A name by which one place of a file refers to another.
struct Identifier: Sendable, Hashable {
    enum Space: String, Sendable, Hashable {
        case destination
        case structureElement = "structure element"
        case tag = "tag"
        case field
        case state = "button state"
        case language
        case annotation
        case attachment
        case font
        case resource
        case glyph
        case colorant

        /// Whether a reader can come by it. The others are only renamed where they hold what was removed elsewhere:
        /// to look for names of people in names of fonts would find too many.
        var isRead: Bool {
            switch self {
            case .font, .resource, .glyph, .colorant: false
            default: true
            }
        }
    }

    let space: Space
    /// As they stand in the string or name.
    let bytes: [UInt8]

    /// As a reader would read it; some are text strings, with a byte order mark, and some are names.
    var text: String {
        bytes.first.map { $0 >= 0xEF } ?? false ? TextString.decode(bytes) : TextString.decodeName(bytes)
    }

    /// Identifiers that say nothing of anybody because the standard itself gives them.
    var isStandard: Bool {
        switch space {
        case .tag: Identifier.standardTags.contains(String(decoding: bytes, as: UTF8.self))
        case .state: ["Off", "Yes", "On"].contains(String(decoding: bytes, as: UTF8.self))
        case .font, .resource, .glyph, .colorant: Vocabulary.contains(String(decoding: bytes, as: UTF8.self))
        default: bytes.isEmpty
        }
    }

    /// The structure types of PDF 1.7 and 2.0 (ISO 32000-2, 14.8.4).
    private static let standardTags: Set<String> = [
        "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
        "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "FENote", "Sub", "L", "LI",
        "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
        "BibEntry", "Code", "Link", "Annot", "Em", "Strong", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
        "Formula", "Form", "Artifact", "Aside",
    ]
}
