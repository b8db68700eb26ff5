internal import RedactionXML

/// Reads a part's text in one walk: paragraphs at any depth, field instructions, and text that stands elsewhere.
///
/// A text box is a story of its own inside a run of its host: its paragraphs are read apart, and its host's text
/// goes on behind it.
struct StoryReader {
    let tree: XMLTree
    private(set) var paragraphs: [Paragraph] = []
    private(set) var fields: [Field] = []
    /// Text nodes outside what paragraphs show: chart caches, positions, anything unforeseen.
    private(set) var looseText: [XMLNodeID] = []

    /// Indices of the paragraphs that are open, the innermost last.
    private var open: [Int] = []
    private var rows: [XMLNodeID] = []
    private var views: [(node: XMLNodeID, outside: Views)] = []
    private var currentViews = Views.all
    /// Fields that are open, for each open story.
    private var openFields: [[Field]] = [[]]
    /// Word nests fields 20 deep; what is open beyond this was never meant to end.
    private static let deepestFields = 64
    private var guideDepth = 0
    private var lastInFlow: [XMLNodeID: Int] = [:]

    init(reading tree: XMLTree) {
        self.tree = tree
        tree.walk { event in
            switch event {
            case .enter(let node):
                if tree.kind(of: node) == .text { readText(node) } else { enter(node, tree.name(of: node)) }
            case .leave(let node): leave(node, tree.name(of: node))
            }
            return true
        }
        fields += openFields.joined()
    }

    // MARK: Elements

    private mutating func enter(_ node: XMLNodeID, _ name: String) {
        switch name {
        case "w:p", "a:p": openParagraph(node)
        case "w:tr", "a:tr": rows.append(node)
        case "w:tbl": lastInFlow[flow(of: node)] = nil
        case "w:txbxContent": openFields.append([])
        case "w:rt": guideDepth += 1
        case "w:fldChar": readFieldCharacter(node)
        case "w:ins", "w:del", "w:moveFrom", "w:moveTo": readChange(node, name)
        case "mc:Choice", "mc:Fallback": restrictViews(node, name)
        default:
            if let character = SpecialCharacter.text(of: node, name, in: tree) {
                append(Piece(node: node, form: .element, length: character.utf8.count))
            }
        }
    }

    private mutating func leave(_ node: XMLNodeID, _ name: String) {
        switch name {
        case "w:p", "a:p":
            open.removeLast()
        case "w:tr", "a:tr": rows.removeLast()
        case "w:txbxContent": fields += openFields.popLast() ?? []
        case "w:rt": guideDepth -= 1
        default: break
        }
        if let last = views.last, last.node == node {
            currentViews = last.outside
            views.removeLast()
        }
    }

    private mutating func openParagraph(_ node: XMLNodeID) {
        let flow = flow(of: node)
        var paragraph = Paragraph(
            node: node, flow: flow, row: rows.last, detail: StoryReader.detail(tree.name(of: flow)))
        paragraph.followsNeighbour = lastInFlow[flow] != nil
        lastInFlow[flow] = paragraphs.count
        open.append(paragraphs.count)
        paragraphs.append(paragraph)
        // A paragraph is seen whole wherever its story is, whatever its host run is part of.
        views.append((node, currentViews))
        currentViews = .all
    }

    private mutating func restrictViews(_ node: XMLNodeID, _ name: String) {
        guard let inside = Views(inside: name) else { return }
        views.append((node, currentViews))
        currentViews.formIntersection(inside)
    }

    /// A tracked change around runs, or in the properties of a paragraph mark.
    private mutating func readChange(_ node: XMLNodeID, _ name: String) {
        guard let parent = tree.parent(of: node), tree.name(of: parent) == "w:rPr" else {
            return restrictViews(node, name)
        }
        guard let properties = tree.parent(of: parent), tree.name(of: properties) == "w:pPr",
            let index = open.last, let inside = Views(inside: name)
        else { return }
        paragraphs[index].markViews.formIntersection(inside)
    }

    // MARK: Text

    private mutating func readText(_ node: XMLNodeID) {
        let text = tree.text(of: node)
        let parent = tree.parent(of: node) ?? .document
        switch tree.name(of: parent) {
        case "w:t", "w:delText", "a:t", "m:t":
            guard !open.isEmpty else { return looseText.append(node) }
            append(Piece(node: node, form: .text, length: text.utf8.count))
            for index in openFields[openFields.count - 1].indices where isInInstruction(index) {
                openFields[openFields.count - 1][index].machinery.append(parent)
            }
        case "w:instrText", "w:delInstrText": readInstruction(node, parent, text)
        default:
            if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { looseText.append(node) }
        }
    }

    private mutating func append(_ piece: Piece) {
        guard let index = open.last else { return }
        if guideDepth > 0 {
            paragraphs[index].guide.append(piece)
        } else {
            paragraphs[index].pieces.append((piece, currentViews))
        }
    }

    // MARK: Fields

    private func isInInstruction(_ index: Int) -> Bool { openFields[openFields.count - 1][index].isInInstruction }

    private mutating func readFieldCharacter(_ node: XMLNodeID) {
        let story = openFields.count - 1
        for index in openFields[story].indices where isInInstruction(index) {
            openFields[story][index].machinery.append(node)
        }
        switch tree.attribute("w:fldCharType", of: node) {
        case "begin":
            if openFields[story].count == StoryReader.deepestFields { fields.append(openFields[story].removeFirst()) }
            openFields[story].append(Field(machinery: [node]))
        case "separate":
            guard let index = openFields[story].indices.last else { return }
            if !isInInstruction(index) { openFields[story][index].machinery.append(node) }
            openFields[story][index].isInInstruction = false
        default:
            guard var field = openFields[story].popLast() else { return }
            if !field.isInInstruction { field.machinery.append(node) }
            fields.append(field)
        }
    }

    private mutating func readInstruction(_ node: XMLNodeID, _ parent: XMLNodeID, _ text: String) {
        let story = openFields.count - 1
        let piece = Piece(node: node, form: .text, length: text.utf8.count)
        guard let innermost = openFields[story].indices.last, isInInstruction(innermost) else {
            // An instruction outside any field does nothing, but it is text in the file.
            return fields.append(Field(instruction: [piece], machinery: [parent]))
        }
        openFields[story][innermost].instruction.append(piece)
        for index in openFields[story].indices where isInInstruction(index) {
            openFields[story][index].machinery.append(parent)
        }
    }

    // MARK: Where

    /// What may lie between a paragraph and the story it belongs to.
    private static let wrappers: Set<String> = [
        "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:del", "w:moveTo", "w:moveFrom",
        "mc:AlternateContent", "mc:Choice", "mc:Fallback",
    ]

    private func flow(of node: XMLNodeID) -> XMLNodeID {
        tree.ancestor(of: node) { !StoryReader.wrappers.contains(tree.name(of: $0)) } ?? .document
    }

    private static func detail(_ flow: String) -> String? {
        switch flow {
        case "w:txbxContent": "text box"
        case "w:comment": "comment"
        case "w:footnote": "footnote"
        case "w:endnote": "endnote"
        default: nil
        }
    }
}
