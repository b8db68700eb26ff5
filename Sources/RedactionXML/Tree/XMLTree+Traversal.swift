extension XMLTree {
    /// What a walk through the tree meets.
    package enum Event {
        case enter(XMLNodeID)
        case leave(XMLNodeID)
    }

    /// Visits `start` and everything below it in document order, entering and leaving each node once.
    ///
    /// `visit` returns whether to go into a node's children; its answer on leaving is not used.
    package func walk(from start: XMLNodeID = .document, _ visit: (Event) throws -> Bool) rethrows {
        var node = start
        while true {
            if try visit(.enter(node)), let child = firstChild(of: node) {
                node = child
                continue
            }
            while true {
                _ = try visit(.leave(node))
                guard node != start else { return }
                if let next = next(after: node) {
                    node = next
                    break
                }
                guard let parent = parent(of: node) else { return }
                node = parent
            }
        }
    }

    /// The attributes in the tree whose names satisfy `condition`, in document order, with their elements.
    package func attributes(
        where condition: (XMLName) -> Bool
    ) -> [(node: XMLNodeID, attribute: XMLAttribute)] {
        let isWanted = XMLNameMap(self, condition)
        var found: [(node: XMLNodeID, attribute: XMLAttribute)] = []
        guard isWanted.contains(where: { $0 }) else { return found }
        walk { event in
            guard case .enter(let node) = event else { return true }
            for attribute in attributes(of: node) where isWanted[attribute.name] == true {
                found.append((node, attribute))
            }
            return true
        }
        return found
    }

    /// The nodes at and below `start` in document order.
    package func descendants(of start: XMLNodeID = .document) -> [XMLNodeID] {
        var found: [XMLNodeID] = []
        walk(from: start) { event in
            if case .enter(let node) = event { found.append(node) }
            return true
        }
        return found
    }
}
