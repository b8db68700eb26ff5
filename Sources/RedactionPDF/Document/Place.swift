/// Where a value stands: an indirect object, or the trailer, and the way from there.
struct Place: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    /// Nil for the trailer.
    var holder: ObjectReference?
    var path: [Step] = []

    func appending(_ step: Step) -> Place { Place(holder: holder, path: path + [step]) }
}

extension ObjectOverlay {
    /// The value at `place`.
    func value(at place: Place) throws -> PDFObject {
        guard let holder = place.holder else { return .dictionary(trailer) }
        return try place.path.reduce(resolve(.reference(holder))) { object, step in
            switch step {
            case .key(let key): return try resolve(object.dictionary?[key])
            case .index(let index):
                guard let items = object.array, items.indices.contains(index) else { return .null }
                return try resolve(items[index])
            }
        }
    }

    /// Changes the value at `place`; null takes a key away, and leaves a null in an array so that the places of the
    /// other items stay true. References on the way are followed; one at its end is replaced by the value.
    mutating func edit(_ place: Place, _ change: (PDFObject) -> PDFObject) throws {
        guard let holder = place.holder else { return }
        let object = try object(holder)
        if case .reference = object { return }
        var elsewhere: Place?
        let edited = ObjectOverlay.edited(object, at: place.path[...], change) { reference, rest in
            elsewhere = Place(holder: reference, path: Array(rest))
        }
        // The way goes on in another object, with fewer steps left; so this ends.
        if let elsewhere { return try edit(elsewhere, change) }
        replace(holder, with: edited)
    }

    private static func edited(
        _ object: PDFObject, at path: ArraySlice<Place.Step>, _ change: (PDFObject) -> PDFObject,
        onReference leave: (ObjectReference, ArraySlice<Place.Step>) -> Void
    ) -> PDFObject {
        guard let step = path.first else { return change(object) }
        let rest = path.dropFirst()
        switch (object, step) {
        case (.reference(let reference), _):
            leave(reference, path)
            return object
        case (.dictionary(var entries), .key(let key)):
            let value = edited(entries[key] ?? .null, at: rest, change, onReference: leave)
            entries[key] = value == .null ? nil : value
            return .dictionary(entries)
        case (.stream(var stream), .key(let key)):
            let value = edited(stream.dictionary[key] ?? .null, at: rest, change, onReference: leave)
            stream.dictionary[key] = value == .null ? nil : value
            return .stream(stream)
        case (.array(var items), .index(let index)):
            guard items.indices.contains(index) else { return object }
            items[index] = edited(items[index], at: rest, change, onReference: leave)
            return .array(items)
        default: return object
        }
    }
}
