internal import RedactionXML

/// Where comments hang on the text.
enum CommentAnchors {
    static func remove(from tree: inout XMLTree) {
        for node in tree.descendants() {
            switch tree.name(of: node) {
            case "w:commentRangeStart", "w:commentRangeEnd": tree.remove(node)
            case "w:commentReference": tree.removeFromRun(node)
            default: continue
            }
        }
    }
}
