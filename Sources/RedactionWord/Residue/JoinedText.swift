internal import RedactionXML

/// The text of a part with its tags stripped: one string for each paragraph and reading, and one for each text that
/// stands outside paragraphs.
///
/// Instructions of fields and phonetic guides run through a paragraph beside its text, so each has a string of its
/// own.
enum JoinedText {
    private struct Frame {
        var before = ""
        var after = ""
        /// What no reading shows: inserted and deleted again.
        var all = ""
        var isTracked = false
        var guide = ""
    }

    static func texts(of tree: XMLTree) -> [String] {
        var texts: [String] = []
        var frames = [Frame()]
        var instruction = ""
        var inserted = 0
        var deleted = 0
        var guides = 0
        func local(_ node: XMLNodeID) -> String {
            tree.kind(of: node) == .element ? tree.name(tree.nameID(of: node)).local : ""
        }
        func close(_ frame: Frame) {
            texts.append(frame.after)
            if frame.isTracked { texts += [frame.before, frame.all] }
            if !frame.guide.isEmpty { texts.append(frame.guide) }
        }
        func add(_ text: String) {
            let top = frames.count - 1
            if guides > 0 {
                frames[top].guide += text
                return
            }
            if inserted == 0 { frames[top].before += text }
            if deleted == 0 { frames[top].after += text }
            // Joined across a change, unrelated halves of words would meet, so only what is in both is added.
            if inserted > 0, deleted > 0 { frames[top].all += text }
            if inserted > 0 || deleted > 0 { frames[top].isTracked = true }
        }
        tree.walk { event in
            switch event {
            case .enter(let node):
                guard tree.kind(of: node) != .text else {
                    let parent = tree.parent(of: node).map(local) ?? ""
                    if parent.hasSuffix("nstrText") {
                        instruction += tree.text(of: node)
                    } else if parent == "t" || parent == "delText" || parent == "v" {
                        add(tree.text(of: node))
                    } else {
                        texts.append(tree.text(of: node))
                    }
                    return true
                }
                switch local(node) {
                case "p", "tc", "Choice", "Fallback": frames.append(Frame())
                case "ins", "moveTo": inserted += 1
                case "del", "moveFrom": deleted += 1
                case "rt": guides += 1
                case "tab", "ptab", "br", "cr", "pt": add(" ")
                case "noBreakHyphen": add("\u{2011}")
                case "sym": add(symbol(tree.attribute("?:char", of: node)))
                case "fldChar":
                    texts.append(instruction)
                    instruction = ""
                default: break
                }
            case .leave(let node):
                switch local(node) {
                case "p", "tc", "Choice", "Fallback":
                    if let frame = frames.popLast() { close(frame) }
                case "ins", "moveTo": inserted -= 1
                case "del", "moveFrom": deleted -= 1
                case "rt": guides -= 1
                default: break
                }
            }
            return true
        }
        frames.forEach(close)
        return texts + [instruction]
    }

    private static func symbol(_ code: String?) -> String {
        code.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
}
