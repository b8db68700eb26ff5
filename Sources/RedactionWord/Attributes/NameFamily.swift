/// Names by which one place of a document refers to another: they have a grammar of their own and are renamed in
/// all places at once.
enum NameFamily: String, Sendable, Hashable {
    case style = "Style"
    case styleName = "StyleName"
    case bookmark = "Bookmark"
    case move = "Move"
    case tag = "Tag"
    case font = "Font"
    case buildingBlock = "BuildingBlock"
    case shape = "Shape"
    /// Values that only one place knows, of a grammar that is not known here.
    case other = "Value"

    /// What the name is, for reports.
    var detail: String {
        switch self {
        case .style, .styleName: "style name"
        case .bookmark: "bookmark name"
        case .move: "name of a move"
        case .tag: "content control tag"
        case .font: "font name"
        case .buildingBlock: "building block name"
        case .shape: "shape name"
        case .other: "attribute"
        }
    }

    /// What stand-ins of the family are called before their number: plain identifiers, short enough for bookmarks. The
    /// first tells most; the others are for when a word of it is to go itself.
    var standInStems: [String] { ["Redacted\(rawValue)", "Redacted", "Name", "X"] }
}
