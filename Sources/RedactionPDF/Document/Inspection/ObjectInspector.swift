package import RedactionModel

/// Searches a copy for removed values, object by object, knowing nothing of what objects mean: every string, every
/// name that is not the standard's, every stream, and the file's own bytes.
///
/// It shares the reading of objects with the rewriting, but not the knowledge of where text can be.
package struct ObjectInspector {
    private let file: PDFFile
    private let search: ResidueSearch
    private let isWord: (String) -> Bool
    private var found: [Residue] = []
    private var seen: Set<ObjectReference> = []
    private var stack: [ObjectReference] = []
    /// The names looked at so far: most stand in many objects.
    private var names: Set<String> = []
    /// A few places tell enough.
    private static let limit = 20

    /// The places where `file` still holds a value of `search`; none if it is clean.
    /// - Parameter isWord: whether readers of the pages read this word, in lower case: part of a longer word that two
    ///   strings make up is no residue.
    /// - Throws: `RedactionError` when an object or stream cannot be decoded, and so not be searched.
    package static func residue(
        in file: PDFFile, search: ResidueSearch, isWord: @escaping (String) -> Bool = { _ in false }
    ) throws -> [Residue] {
        guard !search.isEmpty else { return [] }
        var inspector = ObjectInspector(file: file, search: search, isWord: isWord)
        try inspector.inspect()
        return inspector.found
    }

    private init(file: PDFFile, search: ResidueSearch, isWord: @escaping (String) -> Bool) {
        self.file = file
        self.search = search
        self.isWord = isWord
    }

    private mutating func inspect() throws {
        let contents = try ContentStreams.references(in: file)
        inspect(.dictionary(file.trailer.filter { $0.key != "ID" }), at: "trailer")
        try inspectReached(contents)
        try pushUnreached()
        try inspectReached(contents)
        for residue in RawFileInspector(file: file.bytes, search: search).residue() { report(residue) }
    }

    private mutating func inspectReached(_ contents: Set<ObjectReference>) throws {
        while let reference = stack.popLast(), found.count < ObjectInspector.limit {
            let object = try file.object(reference)
            inspect(object, at: reference.description)
            guard case .stream(let stream) = object else { continue }
            let isContent = contents.contains(reference) || ContentStreams.saysSo(stream.dictionary)
            try inspect(stream, reference, isContent: isContent)
        }
    }

    /// Objects that nothing refers to are no part of the document, but of the file they are.
    private mutating func pushUnreached() throws {
        let declared = try file.resolve(file.trailer["Size"]).integer ?? 0
        // No file holds more objects than bytes.
        for number in 1..<max(2, min(declared, file.bytes.count, Int(Int32.max))) {
            let reference = ObjectReference(Int32(number))
            guard !seen.contains(reference) else { continue }
            let object = try file.object(reference)
            // What an object stream holds is looked at object by object.
            if object == .null || ["ObjStm", "XRef"].contains(object.dictionary?["Type"]?.name) { continue }
            seen.insert(reference)
            stack.append(reference)
        }
    }

    // MARK: Objects

    /// Strings and names of an object and of what lies in it; references are put on the stack.
    private mutating func inspect(_ object: PDFObject, at place: String) {
        switch object {
        case .string(let bytes): inspect(bytes, at: place)
        case .name(let name): inspect(name: name, at: place)
        case .array(let items):
            for item in items { inspect(item, at: place) }
        case .dictionary(let entries): inspect(entries, at: place)
        case .stream(let stream): inspect(stream.dictionary, at: place)
        case .reference(let reference):
            if seen.insert(reference).inserted { stack.append(reference) }
        default: break
        }
    }

    private mutating func inspect(_ entries: PDFDictionary, at place: String) {
        for (key, value) in entries {
            inspect(name: key, at: place)
            let isReadable = key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && Vocabulary.contains(key)
            inspect(value, at: isReadable ? "\(place) /\(key)" : place)
        }
    }

    private mutating func inspect(name: String, at place: String) {
        guard names.insert(name).inserted, !Vocabulary.contains(name) else { return }
        let bytes = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        report(search.residue(inText: String(decoding: bytes, as: UTF8.self), place: place + ", name"))
        report(search.residue(inText: name, place: place + ", name"))
        report(search.residue(inBytes: bytes, place: place + ", name"))
    }

    /// A string as bytes and as text in each encoding it could be in.
    private mutating func inspect(_ bytes: [UInt8], at place: String) {
        guard !bytes.isEmpty else { return }
        report(search.residue(inText: TextString.decode(bytes), place: place))
        report(search.residue(inBytes: bytes, place: place))
        if bytes.contains(0x25) {
            for text in PercentEncoding.readings(of: String(decoding: bytes, as: UTF8.self)) {
                report(search.residue(inText: text, place: place))
            }
        }
        if bytes.contains(0x26) {
            let text = Markup.text(of: TextString.decode(bytes), attributes: true)
            report(search.residue(inText: text, place: place))
        }
    }

    private mutating func report(_ residue: Residue?) {
        if let residue, !found.contains(residue) { found.append(residue) }
    }

    // MARK: Streams

    private mutating func inspect(_ stream: PDFStream, _ reference: ObjectReference, isContent: Bool) throws {
        let place = "\(reference), stream"
        guard !StreamCoding.isImage(stream.dictionary) else {
            let data = try file.encodedData(of: stream)
            report(search.residue(inBytes: data, place: place))
            // An image file may be packed once more.
            if let inner = Inflation.inflate(data, keeping: true, limit: Limits.standard.partSize) {
                report(search.residue(inBytes: inner.data, place: place))
            }
            return
        }
        let data = try file.decodedData(of: stream)
        if isContent {
            var inspector = ContentInspector(search: search, place: place, isWord: isWord)
            inspector.inspect(data)
            for residue in inspector.found { report(residue) }
        } else {
            report(search.residue(inBytes: data, place: place))
            if data.starts(with: Array("<".utf8)) || data.starts(with: [0xFE, 0xFF]) || data.starts(with: [0xFF, 0xFE])
            {
                let text = Markup.text(of: TextString.decode(data), attributes: true)
                report(search.residue(inText: text, place: place))
            }
        }
    }
}

/// What filters say of a stream's data.
enum StreamCoding {
    private static let imageFilters: Set<String> = [
        "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode",
    ]

    /// Whether the last filter is one that only an image's reader undoes.
    static func isImage(_ dictionary: PDFDictionary) -> Bool {
        let filter = dictionary["Filter"]
        return (filter?.array ?? [filter ?? .null]).contains { $0.name.map(imageFilters.contains) ?? false }
    }
}
