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

    /// What an element, told by its local name, means to the text around it.
    private enum Mark {
        /// Text in it is apart from the text around it.
        case frame
        case insertion, deletion, guide, fieldCharacter
        /// Holds text that people read.
        case text
        case instruction
        /// Shows as a character.
        case space, hyphen, symbol

        init?(_ name: String) {
            switch name {
            case "p", "tc", "Choice", "Fallback": self = .frame
            case "ins", "moveTo": self = .insertion
            case "del", "moveFrom": self = .deletion
            case "rt": self = .guide
            case "tab", "ptab", "br", "cr", "pt": self = .space
            case "noBreakHyphen": self = .hyphen
            case "sym": self = .symbol
            case "fldChar": self = .fieldCharacter
            case "t", "delText", "v": self = .text
            case "instrText", "delInstrText": self = .instruction
            default: return nil
            }
        }
    }

    private var frames = [Frame()]
    private var instruction = ""
    private var inserted = 0
    private var deleted = 0
    private var guides = 0

    init(of tree: XMLTree) {
        let marks = XMLNameMap(tree) { Mark($0.local) }
        func mark(_ node: XMLNodeID) -> Mark? { marks[tree.nameID(of: node)] ?? nil }
        tree.walk { event in
            switch event {
            case .enter(let node):
                if tree.kind(of: node) == .text {
                    read(tree.text(of: node), in: tree.parent(of: node).flatMap(mark))
                } else if let mark = mark(node) {
                    enter(mark, node, in: tree)
                }
            case .leave(let node): if let mark = mark(node) { leave(mark) }
            }
            return true
        }
        for frame in frames { close(frame) }
        values.append(instruction)
    }

    // MARK: Elements

    private mutating func enter(_ mark: Mark, _ node: XMLNodeID, in tree: XMLTree) {
        switch mark {
        case .frame: frames.append(Frame())
        case .insertion: inserted += 1
        case .deletion: deleted += 1
        case .guide: guides += 1
        case .space: add(" ")
        case .hyphen: add("\u{2011}")
        case .symbol: add(JoinedText.character(JoinedText.code(of: node, in: tree)))
        case .fieldCharacter:
            values.append(instruction)
            instruction = ""
        case .text, .instruction: break
        }
    }

    private mutating func leave(_ mark: Mark) {
        switch mark {
        case .frame: if let frame = frames.popLast() { close(frame) }
        case .insertion: inserted -= 1
        case .deletion: deleted -= 1
        case .guide: guides -= 1
        default: break
        }
    }

    private mutating func close(_ frame: Frame) {
        prose.append(frame.after)
        if frame.isTracked { prose += [frame.before, frame.neither] }
        if !frame.guide.isEmpty { prose.append(frame.guide) }
    }

    // MARK: Text

    private mutating func read(_ text: String, in parent: Mark?) {
        switch parent {
        case .instruction: instruction += text
        case .text: add(text)
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
        if !frames[top].isTracked, inserted > 0 || deleted > 0 {
            // So far both readings were the same.
            frames[top].before = frames[top].after
            frames[top].isTracked = true
        }
        if frames[top].isTracked, inserted == 0 { frames[top].before += text }
        if deleted == 0 { frames[top].after += text }
        if inserted > 0, deleted > 0 { frames[top].neither += text }
    }

    /// What a symbol's element says of its character.
    private static func code(of node: XMLNodeID, in tree: XMLTree) -> String? {
        tree.attributes(of: node).first { tree.name($0.name).local == "char" }?.value
    }

    private static func character(_ code: String?) -> String {
        code.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
}
