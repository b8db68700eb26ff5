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
        if case .reference = try object(holder) { return }
        if let (reference, rest) = ObjectOverlay.exit(of: try object(holder), along: place.path[...]) {
            // The way goes on in another object, with fewer steps left; so this ends.
            return try edit(Place(holder: reference, path: Array(rest)), change)
        }
        try update(holder) { ObjectOverlay.edit(&$0, at: place.path[...], change) }
    }

    /// Where the way to a value leaves its object, and what is left of the way.
    private static func exit(
        of object: PDFObject, along path: ArraySlice<Place.Step>
    ) -> (reference: ObjectReference, rest: ArraySlice<Place.Step>)? {
        guard let step = path.first else { return nil }
        switch (object, step) {
        case (.reference(let reference), _): return (reference, path)
        case (.dictionary(let entries), .key(let key)):
            return entries[key].flatMap { exit(of: $0, along: path.dropFirst()) }
        case (.stream(let stream), .key(let key)):
            return stream.dictionary[key].flatMap { exit(of: $0, along: path.dropFirst()) }
        case (.array(let items), .index(let index)):
            return items.indices.contains(index) ? exit(of: items[index], along: path.dropFirst()) : nil
        default: return nil
        }
    }

    /// Works in place: an array of thousands of notes is not copied for each of them.
    private static func edit(
        _ object: inout PDFObject, at path: ArraySlice<Place.Step>, _ change: (PDFObject) -> PDFObject
    ) {
        guard let step = path.first else {
            object = change(object)
            return
        }
        let rest = path.dropFirst()
        // Each value is taken out of its enumeration first: only one that nobody else holds changes in place.
        switch step {
        case .key(let key):
            if case .dictionary(var entries) = object {
                object = .null
                edit(&entries, key, rest, change)
                object = .dictionary(entries)
            } else if case .stream(var stream) = object {
                object = .null
                edit(&stream.dictionary, key, rest, change)
                object = .stream(stream)
            }
        case .index(let index):
            guard case .array(var items) = object, items.indices.contains(index) else { return }
            object = .null
            edit(&items[index], at: rest, change)
            object = .array(items)
        }
    }

    private static func edit(
        _ entries: inout PDFDictionary, _ key: String, _ path: ArraySlice<Place.Step>,
        _ change: (PDFObject) -> PDFObject
    ) {
        var value = entries.updateValue(.null, forKey: key) ?? .null
        edit(&value, at: path, change)
        entries[key] = value == .null ? nil : value
    }
}
