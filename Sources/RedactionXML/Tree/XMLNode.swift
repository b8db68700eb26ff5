/// A node of an `XMLTree`, by its place in the tree's storage. It stays valid while the tree is edited.
package struct XMLNodeID: Sendable, Hashable, Comparable {
    let index: Int32

    /// The node that holds the root element and what stands beside it.
    package static let document = XMLNodeID(index: 0)

    package static func < (one: XMLNodeID, other: XMLNodeID) -> Bool { one.index < other.index }
}

/// The name of an attribute or element by its place in the tree's table of names.
package struct XMLNameID: Sendable, Hashable {
    @usableFromInline let index: Int32
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

/// One element, text, comment or processing instruction: numbers only, so that to copy many is to copy their bytes.
package struct XMLNode: Sendable {
    package enum Kind: UInt8, Sendable {
        case document, element, text, comment, instruction
    }

    let kind: Kind
    let name: XMLNameID
    var parent: Int32 = none
    var previous: Int32 = none
    var next: Int32 = none
    var firstChild: Int32 = none
    var lastChild: Int32 = none
    /// Where the text, or an element's attributes, lie among those of the tree.
    var content: Int32 = none

    static let none: Int32 = -1
}
