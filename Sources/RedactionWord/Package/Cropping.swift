internal import RedactionXML

/// What the parts of a document show of its pictures (`a:srcRect`, ECMA-376 part 1, 20.1.8.55).
struct Cropping {
    /// What is shown of each picture in any place, by the index of its part.
    private(set) var frames: [Int: ImageFrame] = [:]

    init(of parts: [LoadedPart]) {
        guard parts.contains(where: Cropping.occurs) else { return }
        for part in parts {
            guard case .markup(let markup) = part.content else { continue }
            var images: [String: Int] = [:]
            for case (let id, .part(let index)) in part.links.map({ ($0.id, $0.target) }) {
                if case .image = parts[index].content { images[id] = index }
            }
            if !images.isEmpty { read(markup.tree, images) }
        }
    }

    private static func occurs(in part: LoadedPart) -> Bool {
        guard case .markup(let markup) = part.content else { return false }
        return markup.tree.allNames.contains { $0.qualified == "a:srcRect" }
    }

    private mutating func read(_ tree: XMLTree, _ images: [String: Int]) {
        for (node, attribute) in tree.attributes(where: { References.isReference($0.qualified) }) {
            guard let index = images[attribute.value] else { continue }
            let frame = Cropping.frame(of: node, in: tree)
            frames[index] = frames[index].map { $0.union(frame) } ?? frame
        }
    }

    /// What the element that refers to a picture shows of it: all, unless it is a picture's fill with a frame.
    private static func frame(of node: XMLNodeID, in tree: XMLTree) -> ImageFrame {
        guard tree.name(of: node) == "a:blip", let fill = tree.parent(of: node),
            let source = tree.child("a:srcRect", of: fill),
            let left = share("l", of: source, tree), let right = share("r", of: source, tree),
            let top = share("t", of: source, tree), let bottom = share("b", of: source, tree),
            left + right < 1, top + bottom < 1
        else { return .whole }
        return ImageFrame(columns: left...(1 - right), rows: top...(1 - bottom))
    }

    /// How much is cut off at a side; nil for what is no number. A picture may also be made smaller than its frame.
    private static func share(_ side: String, of source: XMLNodeID, _ tree: XMLTree) -> Double? {
        guard let value = tree.attribute(side, of: source) else { return 0 }
        let share =
            value.hasSuffix("%") ? Double(value.dropLast()).map { $0 / 100 } : Double(value).map { $0 / 100_000 }
        return share.flatMap { $0.isFinite ? max(0, $0) : nil }
    }
}
