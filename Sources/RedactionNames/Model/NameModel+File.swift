internal import CRedactionNames

extension NameModel {
    /// The model that is built into the library.
    package static let builtIn: NameModel = {
        let bytes = unsafe UnsafeRawBufferPointer(start: redaction_names(), count: redaction_names_length())
        guard let model = unsafe NameModel(bytes) else {
            preconditionFailure("the built-in model is of another version")
        }
        return model
    }()

    /// The model in `file`, or nil if it has not the length that one of this version has.
    package init?(file: [UInt8]) {
        guard let model = unsafe file.withUnsafeBytes({ unsafe NameModel($0) }) else { return nil }
        self = model
    }

    /// A file is the scale, the transitions, the slots of the gazetteer and of the classes, and the rows, as they lie in
    /// the memory of a little-endian machine: nearly five megabytes are read at every start of the command.
    package var file: [UInt8] {
        var bytes: [UInt8] = []
        unsafe withUnsafeBytes(of: scale) { unsafe bytes.append(contentsOf: $0) }
        unsafe transitions.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        unsafe gazetteer.slots.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        unsafe classes.slots.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        unsafe rows.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        return bytes
    }

    private init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = unsafe Reader(bytes: bytes)
        guard let scale = reader.next(1, of: Float.self)?.first,
            let transitions = reader.next(NameLabel.allCases.count, of: LabelVector.self),
            let slots = reader.next(Gazetteer.slotCount, of: UInt32.self),
            let classes = reader.next(WordClasses.slotCount, of: UInt32.self),
            let rows = reader.next(NameModel.rowCount, of: Row.self), reader.isAtEnd
        else { return nil }
        self.init(
            rows: rows, scale: scale, transitions: transitions, gazetteer: Gazetteer(slots: slots),
            classes: WordClasses(slots: classes))
    }

    /// Copies numbers out of bytes, front to back and never beyond their end. It lives no longer than they do.
    @safe private struct Reader {
        let bytes: UnsafeRawBufferPointer
        private var position = 0

        init(bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

        var isAtEnd: Bool { unsafe position == bytes.count }

        mutating func next<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type) -> [Element]? {
            let length = count * MemoryLayout<Element>.stride
            guard unsafe bytes.count - position >= length else { return nil }
            defer { position += length }
            return unsafe Array(unsafeUninitializedCapacity: count) { buffer, filled in
                let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
                unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
                filled = count
            }
        }
    }
}
