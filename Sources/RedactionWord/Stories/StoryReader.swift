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

    /// Runs that readers do not see: hidden ones, and white ones on no dark ground.
    private(set) var unseenRuns: Set<XMLNodeID> = []

    /// Indices of the paragraphs that are open, the innermost last.
    private var open: [Int] = []
    /// Table rows that are open, the innermost last.
    private var rows: [OpenRow] = []
    private var views: [(node: XMLNodeID, outside: Views)] = []
    private var currentViews = Views.all
    /// Fields that are open, for each open story.
    private var openFields: [[Field]] = [[]]
    /// Word nests fields 20 deep; what is open beyond this was never meant to end.
    private static let deepestFields = 64
    /// Instructions outside any field: they do nothing, but they are text in the file.
    private var stray = Field()
    private var guideDepth = 0
    private var lastInFlow: [XMLNodeID: Int] = [:]
    /// Whether what follows reads as a word of its own.
    private var isAtBoundary = false
    /// Whether the run that is open is a raised one: a mark for a note, an ordinal's ending.
    private var isRaised = false
    private let hiddenStyles: Set<String>

    /// - Parameter hiddenStyles: identifiers of character styles whose text does not show.
    init(reading tree: XMLTree, hiddenStyles: Set<String> = []) {
        self.tree = tree
        self.hiddenStyles = hiddenStyles
        let elements = XMLNameMap(tree) { StoryElement($0.qualified) }
        tree.walk { event in
            switch event {
            case .enter(let node):
                if tree.kind(of: node) == .text {
                    readText(node, in: tree.parent(of: node).flatMap { elements[tree.nameID(of: $0)] ?? nil })
                } else if let element = elements[tree.nameID(of: node)] ?? nil {
                    enter(node, element)
                }
            case .leave(let node): leave(node, elements[tree.nameID(of: node)] ?? nil)
            }
            return true
        }
        endStray()
        fields += openFields.joined().map { $0.withoutText(in: tree) }
    }

    // MARK: Elements

    private mutating func enter(_ node: XMLNodeID, _ element: StoryElement) {
        switch element {
        case .paragraph: openParagraph(node)
        case .row: rows.append(OpenRow(node, in: tree))
        case .cell: if !rows.isEmpty { rows[rows.count - 1].enter(node, in: tree) }
        case .table: lastInFlow[flow(of: node)] = nil
        case .textBox: openFields.append([])
        case .guide: guideDepth += 1
        case .fieldCharacter: readFieldCharacter(node)
        case .change: readChange(node, tree.name(of: node))
        case .alternative: restrictViews(node, tree.name(of: node))
        case .hidden: if tree.isOn(node) { hide(node) }
        case .style: if hiddenStyles.contains(tree.attribute("w:val", of: node) ?? "") { hide(node) }
        case .color: if tree.attribute("w:val", of: node)?.uppercased() == "FFFFFF" { whiten(node) }
        case .alignment: isRaised = tree.attribute("w:val", of: node) == "superscript"
        case .run: isRaised = false
        case .argument: isAtBoundary = true
        case .character:
            if let character = SpecialCharacter.text(of: node, tree.name(of: node), in: tree) {
                append(Piece(node: node, form: .element, length: character.utf8.count))
            }
        case .text, .instruction: break
        }
    }

    private mutating func leave(_ node: XMLNodeID, _ element: StoryElement?) {
        switch element {
        case .paragraph: open.removeLast()
        case .row: rows.removeLast()
        case .textBox:
            endStray()
            fields += (openFields.popLast() ?? []).map { $0.withoutText(in: tree) }
        case .guide: guideDepth -= 1
        case .argument: isAtBoundary = true
        default: break
        }
        while let last = views.last, last.node == node {
            currentViews = last.outside
            views.removeLast()
        }
    }

    private mutating func openParagraph(_ node: XMLNodeID) {
        let flow = flow(of: node)
        var paragraph = Paragraph(
            node: node, flow: flow, cell: rows.last?.cell, detail: StoryReader.detail(tree.name(of: flow)))
        paragraph.followsNeighbour = lastInFlow[flow] != nil
        lastInFlow[flow] = paragraphs.count
        isAtBoundary = false
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

    /// Hidden text in the properties of a run, or of a paragraph mark: hidden, it parts nothing.
    private mutating func hide(_ node: XMLNodeID) {
        guard let properties = tree.parent(of: node), tree.name(of: properties) == "w:rPr",
            let owner = tree.parent(of: properties)
        else { return }
        if tree.name(of: owner) == "w:r" {
            unseenRuns.insert(owner)
            views.append((owner, currentViews))
            currentViews.formIntersection(.withHidden)
        } else if tree.name(of: owner) == "w:pPr", let index = open.last {
            paragraphs[index].markViews.formIntersection(.withHidden)
        }
    }

    /// White text in the properties of a run, unless something around it is shaded.
    private mutating func whiten(_ node: XMLNodeID) {
        guard let properties = tree.parent(of: node), let run = tree.parent(of: properties),
            tree.name(of: run) == "w:r",
            tree.child("w:shd", of: properties) == nil, tree.ancestor(of: run, where: isShaded) == nil
        else { return }
        unseenRuns.insert(run)
    }

    /// Whether the properties of an element, which are its first child, shade it.
    private func isShaded(_ node: XMLNodeID) -> Bool {
        guard ["w:p", "w:tc", "w:tbl"].contains(tree.name(of: node)),
            let properties = tree.children(of: node).first(where: { tree.kind(of: $0) == .element })
        else { return false }
        return tree.child("w:shd", of: properties) != nil
    }

    // MARK: Text

    private mutating func readText(_ node: XMLNodeID, in element: StoryElement?) {
        let text = tree.text(of: node)
        let parent = tree.parent(of: node) ?? .document
        switch element {
        case .text:
            guard !open.isEmpty else { return looseText.append(node) }
            let piece = Piece(node: node, form: .text, length: text.utf8.count)
            if parts(text) { append(Piece(node: node, form: .boundary, length: 1)) }
            append(piece)
            // A result within an instruction is part of it: a field's link can be put together from other fields.
            for index in openFields[openFields.count - 1].indices where isInInstruction(index) {
                openFields[openFields.count - 1][index].instruction.append(piece)
                openFields[openFields.count - 1][index].machinery.append(parent)
            }
        case .instruction: readInstruction(node, parent, text)
        default:
            if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { looseText.append(node) }
        }
    }

    /// Whether `text` reads apart from what stands before it, although no character parts them.
    private mutating func parts(_ text: String) -> Bool {
        defer { isAtBoundary = false }
        guard let index = open.last, let last = paragraphs[index].pieces.last?.piece, last.form == .text,
            guideDepth == 0
        else { return false }
        // "Roe" and a raised "1" are a name and the number of a note.
        return isAtBoundary
            || (isRaised && text.first?.isNumber == true && tree.text(of: last.node).last?.isLetter == true)
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
        endStray()
        for index in openFields[story].indices where isInInstruction(index) {
            openFields[story][index].machinery.append(node)
        }
        switch tree.attribute("w:fldCharType", of: node) {
        case "begin":
            if openFields[story].count == StoryReader.deepestFields {
                fields.append(openFields[story].removeFirst().withoutText(in: tree))
            }
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
            stray.instruction.append(piece)
            return stray.machinery.append(parent)
        }
        openFields[story][innermost].instruction.append(piece)
        for index in openFields[story].indices where isInInstruction(index) {
            openFields[story][index].machinery.append(parent)
        }
    }

    private mutating func endStray() {
        // Whether they belong together cannot be told, so they are read in both ways.
        if stray.instruction.count > 1 { fields.append(stray) }
        for (piece, element) in zip(stray.instruction, stray.machinery) {
            fields.append(Field(instruction: [piece], machinery: [element]))
        }
        stray = Field()
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
