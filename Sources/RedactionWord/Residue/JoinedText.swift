internal import RedactionXML

/// The text of a part with its tags stripped: one string for each paragraph and reading, and one for each text that
/// stands outside paragraphs.
///
/// Instructions of fields and phonetic guides run through a paragraph beside its text, so each has a string of its
/// own.
struct JoinedText {
    /// What people read.
    private(set) var prose: [String] = []
    /// Instructions, and values in elements of their own, which can be words of the schema.
    private(set) var values: [String] = []

    private struct Frame {
        var before = ""
        var after = ""
        /// What no reading shows: inserted and deleted again.
        var neither = ""
        var isTracked = false
        var guide = ""
    }

    private var frames = [Frame()]
    private var instruction = ""
    private var inserted = 0
    private var deleted = 0
    private var guides = 0

    init(of tree: XMLTree) {
        tree.walk { event in
            switch event {
            case .enter(let node):
                if tree.kind(of: node) == .text {
                    let parent = tree.parent(of: node).map { JoinedText.name($0, tree) } ?? ""
                    read(tree.text(of: node), in: parent)
                } else {
                    enter(JoinedText.name(node, tree), symbol: JoinedText.code(of: node, in: tree))
                }
            case .leave(let node): leave(JoinedText.name(node, tree))
            }
            return true
        }
        for frame in frames { close(frame) }
        values.append(instruction)
    }

    private static func name(_ node: XMLNodeID, _ tree: XMLTree) -> String {
        tree.kind(of: node) == .element ? tree.name(tree.nameID(of: node)).local : ""
    }

    // MARK: Elements

    private mutating func enter(_ name: String, symbol code: String?) {
        switch name {
        case "p", "tc", "Choice", "Fallback": frames.append(Frame())
        case "ins", "moveTo": inserted += 1
        case "del", "moveFrom": deleted += 1
        case "rt": guides += 1
        case "tab", "ptab", "br", "cr", "pt": add(" ")
        case "noBreakHyphen": add("\u{2011}")
        case "sym": add(JoinedText.character(code))
        case "fldChar":
            values.append(instruction)
            instruction = ""
        default: break
        }
    }

    private mutating func leave(_ name: String) {
        switch name {
        case "p", "tc", "Choice", "Fallback": if let frame = frames.popLast() { close(frame) }
        case "ins", "moveTo": inserted -= 1
        case "del", "moveFrom": deleted -= 1
        case "rt": guides -= 1
        default: break
        }
    }

    private mutating func close(_ frame: Frame) {
        prose.append(frame.after)
        if frame.isTracked { prose += [frame.before, frame.neither] }
        if !frame.guide.isEmpty { prose.append(frame.guide) }
    }

    // MARK: Text

    private mutating func read(_ text: String, in parent: String) {
        switch parent {
        case "instrText", "delInstrText": instruction += text
        case "t", "delText", "v": add(text)
        default: values.append(text)
        }
    }

    /// Adds text to the readings that show it. Joined across a change, unrelated halves of words would meet.
    private mutating func add(_ text: String) {
        let top = frames.count - 1
        guard top >= 0 else { return prose.append(text) }
        if guides > 0 {
            frames[top].guide += text
            return
        }
        if inserted == 0 { frames[top].before += text }
        if deleted == 0 { frames[top].after += text }
        if inserted > 0, deleted > 0 { frames[top].neither += text }
        if inserted > 0 || deleted > 0 { frames[top].isTracked = true }
    }

    /// What a symbol's element says of its character.
    private static func code(of node: XMLNodeID, in tree: XMLTree) -> String? {
        tree[node].attributes.first { tree.name($0.name).local == "char" }?.value
    }

    private static func character(_ code: String?) -> String {
        code.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
}
