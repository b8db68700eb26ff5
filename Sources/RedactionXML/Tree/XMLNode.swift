/// A node of an `XMLTree`, by its place in the tree's storage. It stays valid while the tree is edited.
package struct XMLNodeID: Sendable, Hashable, Comparable {
    let index: Int32

    /// The node that holds the root element and what stands beside it.
    package static let document = XMLNodeID(index: 0)

    package static func < (one: XMLNodeID, other: XMLNodeID) -> Bool { one.index < other.index }
}

/// The name of an attribute or element by its place in the tree's table of names.
package struct XMLNameID: Sendable, Hashable {
    let index: Int32
}

/// An attribute or a namespace declaration, whose name is then `xmlns:prefix` or `xmlns`.
package struct XMLAttribute: Sendable {
    package let name: XMLNameID
    package var value: String

    package init(name: XMLNameID, value: String) {
        self.name = name
        self.value = value
    }
}

/// One element, text, comment or processing instruction.
package struct XMLNode: Sendable {
    package enum Kind: UInt8, Sendable {
        case document, element, text, comment, instruction
    }

    package let kind: Kind
    let name: XMLNameID
    var parent: Int32
    var previous: Int32
    var next: Int32 = none
    var firstChild: Int32 = none
    var lastChild: Int32 = none
    /// The characters of text or of a comment; target and data of a processing instruction.
    package var text: String
    /// Namespace declarations first, then attributes in the order of the source.
    package var attributes: [XMLAttribute]

    static let none: Int32 = -1
}
