internal import RedactionModel
internal import RedactionXML

typealias RegionRole = TextRegion.Role

/// Everything that can be read in one part: regions in the order of the part, and groups of them.
struct PartReading: Sendable {
    private(set) var regions: [ReadRegion] = []
    private(set) var groups: [RegionGroup] = []
    /// How many runs readers do not see.
    private(set) var unseenRuns = 0
    private let place: String

    /// Everything that can be read in `part`.
    ///
    /// - Parameter hiddenStyles: identifiers of character styles whose text does not show.
    static func read(_ part: LoadedPart, hiddenStyles: Set<String>) -> PartReading {
        guard case .markup(let markup) = part.content, part.links.isEmpty else {
            return PartReading(reading: part, hiddenStyles)
        }
        return markup.reading(named: part.sourceName, hiddenStyles: hiddenStyles) {
            PartReading(reading: part, hiddenStyles)
        }
    }

    private init(reading part: LoadedPart, _ hiddenStyles: Set<String>) {
        place = part.sourceName
        switch part.content {
        case .markup(let markup): read(markup.tree, hiddenStyles)
        case .document(let document): read(document)
        case .image: break
        }
        for link in part.links {
            guard case .external(let target) = link.target else { continue }
            add(PartPath.percentDecoded(target), "link target", .attribute, .link(link.id))
        }
    }

    private mutating func add(_ text: String, _ detail: String?, _ role: RegionRole, _ source: RegionSource) {
        guard !text.isEmpty else { return }
        regions.append(ReadRegion(text: text, place: place, detail: detail, role: role, source: source))
        for encoded in EncodedText.all(in: text) {
            guard let source = source.encoded(in: encoded.range) else { return }
            let detail = (detail.map { $0 + ", " } ?? "") + "encoded"
            regions.append(
                ReadRegion(text: encoded.text, place: place, detail: detail, role: .attribute, source: source))
        }
    }

    private mutating func read(_ document: WordContent) {
        let start = regions.count
        for region in document.regions {
            regions.append(
                ReadRegion(
                    text: region.text, place: place + ": " + region.location.part, detail: region.location.detail,
                    role: region.role, source: .embedded(region.id)))
        }
        groups += document.groups.compactMap { $0.mapped { $0 + start } }
    }

    private mutating func read(_ tree: XMLTree, _ hiddenStyles: Set<String>) {
        let story = StoryReader(reading: tree, hiddenStyles: hiddenStyles)
        unseenRuns = story.unseenRuns.count
        readParagraphs(story.paragraphs, in: tree)
        for node in story.looseText { readLooseText(node, in: tree) }
        for field in story.fields where !field.instruction.isEmpty {
            let text = PartReading.text(of: field.instruction, in: tree)
            guard !SchemaWords.isPlainInstruction(text) else { continue }
            let source = Field.isTextual(text) ? RegionSource.text(field.instruction) : .field(field)
            add(text, "field code", .attribute, source)
        }
        readAttributes(tree)
    }

    private mutating func readParagraphs(_ paragraphs: [Paragraph], in tree: XMLTree) {
        let read = ParagraphRegions(of: paragraphs)
        // Where each region of a paragraph stands among all of them; those without a text stand nowhere.
        let numbers = read.regions.map { region -> Int? in
            let number = regions.count
            add(PartReading.text(of: region.pieces, in: tree), region.detail, .prose, .text(region.pieces))
            return number < regions.count ? number : nil
        }
        groups = read.groups.compactMap { $0.mapped { numbers[$0] } }
        var known = Set(groups)
        for table in read.tables {
            let rows = table.map { row in
                row.compactMap { cell in
                    numbers[cell.region].map { TableHeadings.Cell(column: cell.column, region: $0) }
                }
            }
            groups += TableHeadings.labelledRows(of: rows) { regions[$0].text }.filter { known.insert($0).inserted }
        }
    }

    /// The text of pieces, as their region shows it.
    static func text(of pieces: [Piece], in tree: XMLTree) -> String {
        if pieces.count == 1, pieces[0].form == .text { return tree.text(of: pieces[0].node) }
        return pieces.reduce(into: "") { text, piece in
            switch piece.form {
            case .text: text += tree.text(of: piece.node)
            case .element: text += SpecialCharacter.text(of: piece.node, tree.name(of: piece.node), in: tree) ?? ""
            case .boundary: text += " "
            }
        }
    }

    // MARK: Text outside paragraphs

    private mutating func readLooseText(_ node: XMLNodeID, in tree: XMLTree) {
        let text = tree.text(of: node)
        let parent = tree.parent(of: node) ?? .document
        switch tree.name(of: parent) {
        case "c:v":
            let point = tree.ancestor(of: parent) { tree.name(of: $0) == "c:pt" }
            let isNumber = tree.ancestor(of: parent) { ["c:numCache", "c:numLit"].contains(tree.name(of: $0)) } != nil
            if isNumber, let point {
                add(text, "chart", .prose, .point(point))
            } else {
                add(text, "chart", .prose, .text([Piece(node: node, form: .text, length: text.utf8.count)]))
            }
        case "c:f", "cx:f":
            add(text, "chart formula", .attribute, .text([Piece(node: node, form: .text, length: text.utf8.count)]))
        case "cx:pt", "cx:v", "w:t", "w:delText", "a:t", "m:t":
            add(text, nil, .prose, .text([Piece(node: node, form: .text, length: text.utf8.count)]))
        default:
            guard !SchemaWords.isPlain(text) else { return }
            add(text, nil, .attribute, .text([Piece(node: node, form: .text, length: text.utf8.count)]))
        }
    }

    // MARK: Attributes

    private mutating func readAttributes(_ tree: XMLTree) {
        var rules = RuleCache(tree)
        var names: Set<String> = []
        tree.walk { event in
            guard case .enter(let node) = event else { return true }
            for attribute in tree.attributes(of: node) {
                let rule = rules.rule(for: attribute.name, of: node)
                guard let detail = rule.detail, rule.isText(attribute.value) else { continue }
                if case .name(let family) = rule, !names.insert(family.rawValue + ":" + attribute.value).inserted {
                    continue
                }
                if case .author = rule, !names.insert("author:" + attribute.value).inserted { continue }
                let source = PartReading.source(of: attribute, of: node, rule)
                add(attribute.value, detail, rule.role, source)
                // `RoeBody` is the body of Roe: identifiers have no spaces to part their words.
                guard case .name = rule, let parted = SchemaWords.parted(attribute.value) else { continue }
                add(parted, detail, rule.role, source)
            }
            return true
        }
    }

    private static func source(of attribute: XMLAttribute, of node: XMLNodeID, _ rule: AttributeRule) -> RegionSource {
        switch rule {
        case .name(let family): .name(family, attribute.value)
        case .removable: .removableAttribute(node, attribute.name)
        case .instruction where Field.isTextual(attribute.value): .attribute(node, attribute.name)
        case .instruction: .simpleField(node)
        case .author, .structure, .time, .never: .discarded
        case .text, .label: .attribute(node, attribute.name)
        }
    }
}

extension AttributeRule {
    fileprivate var role: RegionRole {
        if case .author = self { return .metadata }
        return .attribute
    }
}
