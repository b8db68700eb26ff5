/// What the names of a tree mean to somebody, found out once for each name instead of once for each node.
package struct XMLNameMap<Value> {
    @usableFromInline let values: [Value]

    /// - Parameter tree: a tree whose names do not change while the map is in use.
    package init(_ tree: XMLTree, _ value: (XMLName) throws -> Value) rethrows {
        values = try tree.names.map(value)
    }

    /// Nil for a name that came into the tree later, and for nodes that have none.
    @inlinable package subscript(name: XMLNameID) -> Value? {
        let index = Int(name.index)
        return index >= 0 && index < values.count ? values[index] : nil
    }

    /// Whether any name means what satisfies `condition`.
    func contains(where condition: (Value) -> Bool) -> Bool { values.contains(where: condition) }
}

extension XMLNameMap: Sendable where Value: Sendable {}
