/// What an attribute holds, and what becomes of it.
enum AttributeRule: Sendable, Equatable {
    /// No text: identifiers of relationships, namespaces, lists of prefixes.
    case structure
    /// Text in any case; a finding is replaced by its stand-in.
    case text(String)
    /// Text unless it is made of schema words; a finding is replaced by its stand-in.
    case label(String)
    /// Text unless it is made of schema words; the attribute goes when anything in it must go.
    case removable(String)
    /// A name that other places refer to; renamed as a whole.
    case name(NameFamily)
    /// A field's instruction; the field becomes its result.
    case instruction
    /// Who did something: read, so that names are known, and neutral in every copy.
    case author(Authors.Role)
    /// A time that the schema demands: the same one in every copy.
    case time
    /// Tells editing sessions, times or machines; never in a copy.
    case never

    /// The rule for an attribute, by the qualified names of its element, of that element's parent, and its own.
    static func rule(element: String, parent: String, attribute: String) -> AttributeRule {
        if attribute.hasPrefix("xmlns") || attribute.hasPrefix("r:") { return .structure }
        if attribute.hasPrefix("?:") { return .never }
        if attribute == "w:val", element == "w:name" { return nameRule(parent: parent) }
        if let rule = AttributeRules.byElement["\(element)@\(attribute)"] { return rule }
        if let rule = AttributeRules.byAttribute[attribute] { return rule }
        if attribute.hasPrefix("w:rsid") { return .never }
        if element.hasPrefix("v:") || element.hasPrefix("o:") { return .removable("shape attribute") }
        return .name(.other)
    }

    private static func nameRule(parent: String) -> AttributeRule {
        switch parent {
        case "w:style": .name(.styleName)
        case "w:docPartPr": .name(.buildingBlock)
        case "w:ffData": .name(.bookmark)
        default: .text("name")
        }
    }

    /// What a rule's region is called in reports; nil when the attribute is no region.
    var detail: String? {
        switch self {
        case .structure, .time, .never: nil
        case .text(let detail), .label(let detail), .removable(let detail): detail
        case .name(let family): family.detail
        case .instruction: "field code"
        case .author: "author"
        }
    }

    /// Whether a copy has such attributes otherwise than they were, or not at all, whatever was found.
    var changesCopies: Bool {
        switch self {
        case .never, .time, .author: true
        default: false
        }
    }

    /// Whether `value` is text under this rule.
    func isText(_ value: String) -> Bool {
        switch self {
        case .structure, .time, .never: false
        case .author: !Authors.isNeutral(value) && value.contains { $0.isLetter || $0.isNumber }
        case .text: value.contains { $0.isLetter || $0.isNumber } && value != "0" && value != "1"
        case .name(.font): !SchemaWords.isPlainFont(value)
        case .name(.bookmark), .name(.tag): !SchemaWords.isGenerated(value)
        case .instruction: !SchemaWords.isPlainInstruction(value)
        case .label, .removable, .name: !SchemaWords.isPlain(value)
        }
    }
}
