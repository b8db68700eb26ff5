internal import RedactionXML

/// The people who changed and commented a document, told apart by numbers.
///
/// Who wrote what with whom is part of what a document says; their names are not.
struct Authors: Sendable {
    /// What an attribute tells of an author.
    enum Role: Sendable, Equatable {
        case name, initials
        /// Nothing that a copy could have.
        case none
    }

    private var numbers: [String: Int] = [:]

    /// - Parameter parts: all parts of a document, in which one person has one number.
    init(of parts: [LoadedPart]) {
        for part in parts { read(part) }
    }

    private mutating func read(_ part: LoadedPart) {
        switch part.content {
        case .document(let document): for part in document.parts { read(part) }
        case .markup(let markup) where Authors.occur(in: markup.tree):
            for node in markup.tree.descendants() {
                guard let author = markup.tree.attribute("w:author", of: node), numbers[author] == nil else { continue }
                numbers[author] = numbers.count + 1
            }
        case .markup, .image: return
        }
    }

    static func occur(in tree: XMLTree) -> Bool { tree.allNames.contains { $0.qualified == "w:author" } }

    func neutral(_ role: Role, of author: String) -> String {
        let number = numbers[author].map(String.init) ?? ""
        switch role {
        case .name: return number.isEmpty ? "Author" : "Author " + number
        case .initials: return "A" + number
        case .none: return ""
        }
    }

    /// Whether a copy has the author or the initials from here.
    static func isNeutral(_ value: String) -> Bool {
        let stem = value.prefix { !$0.isASCII || !$0.isNumber }
        return ["Author", "Author ", "A"].contains(stem) && value.count <= stem.count + 6
    }
}
