import RedactionModel

/// Takes hidden layers out of a file whose pages paint nothing for them any more.
struct LayerRemoval {
    private let layers: LayerVisibility
    private(set) var overlay: ObjectOverlay
    private(set) var notes: [Note] = []

    init(_ layers: LayerVisibility, _ overlay: ObjectOverlay) {
        self.layers = layers
        self.overlay = overlay
    }

    /// - Parameters:
    ///   - properties: the layers, and the dictionaries that say what belongs to them.
    ///   - kept: those that go on hiding something.
    mutating func run(_ properties: [ObjectReference], keeping kept: Set<PDFObject>) throws {
        try removeAnnotations()
        let memberships = try properties.filter { LayerVisibility.isMembership(try overlay.dictionary(.reference($0))) }
        // What belongs to layers is decided while there are layers.
        let hidden = try memberships.filter {
            try layers.isHidden(.reference($0), in: overlay) && !kept.contains(.reference($0))
        }
        let seen = Set(memberships).subtracting(hidden).map { PDFObject.reference($0) }
        let named = try groups(namedBy: kept.union(seen))
        for group in layers.hiddenGroups.sorted() {
            try tell(of: group)
            // What is seen because a hidden layer is off needs to know that it is.
            if !named.contains(group) { overlay.replace(group, with: .null) }
        }
        for membership in hidden { overlay.replace(membership, with: .null) }
    }

    private mutating func tell(of group: ObjectReference) throws {
        let label = try overlay.resolve(overlay.dictionary(.reference(group))["Name"]).string
        let name = label.map(TextString.decode) ?? ""
        notes.append(Note(place: "document", message: "what the hidden layer \"\(name)\" shows was removed"))
    }

    /// - Parameter properties: groups, and memberships of them.
    private func groups(namedBy properties: Set<PDFObject>) throws -> Set<ObjectReference> {
        var named = Set(properties.compactMap(\.reference))
        for property in properties {
            let entries = try overlay.dictionary(property)
            var pending = [entries["OCGs"], entries["VE"]].compactMap { $0 }
            var seen: Set<ObjectReference> = []
            while let object = pending.popLast() {
                if let reference = object.reference, !seen.insert(reference).inserted { continue }
                pending += try overlay.resolve(object).array ?? []
            }
            named.formUnion(seen)
        }
        return named
    }

    // MARK: Annotations

    private mutating func removeAnnotations() throws {
        for index in try 0..<overlay.file.pageCount {
            let page = Place(holder: try overlay.file.page(index))
            let list = page.appending(.key("Annots"))
            var count = 0
            for (position, item) in try (overlay.value(at: list).array ?? []).enumerated() {
                guard try layers.isHidden(overlay.dictionary(item)["OC"], in: overlay) else { continue }
                if let reference = item.reference { overlay.replace(reference, with: .null) }
                try overlay.edit(list.appending(.index(position))) { _ in .null }
                count += 1
            }
            guard count > 0 else { continue }
            notes.append(Note(place: "page \(index + 1)", message: "annotations of a hidden layer were removed"))
        }
    }
}
