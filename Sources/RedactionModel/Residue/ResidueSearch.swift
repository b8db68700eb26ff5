/// A value that was taken out of a document, and so must not be found in its copy.
package struct RemovedValue: Sendable, Hashable {
    package let text: String
    package let kind: Kind

    package init(_ text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

/// Looks for removed values in a copy: in decoded text, and in raw bytes under every encoding of `ValueEncoding`.
///
/// Text is compared at word boundaries and without case, as terms are found. Bytes are compared from a length on at
/// which chance no longer finds them.
package struct ResidueSearch: Sendable {
    /// Shorter spellings turn up by chance in compressed or binary data.
    private static let shortestSpelling = 5
    private static let shortestBase64 = 8

    private struct Spelling: Sendable {
        let bytes: [UInt8]
        let folded: [UInt8]
        let encoding: ValueEncoding
        let value: RemovedValue
    }

    private let values: [RemovedValue]
    private let phrases: PhraseTable
    private let spellings: [UInt32: [Spelling]]
    /// One bit for each hash of a spelling's first four bytes: most positions are dismissed by it alone.
    private let filter: [UInt64]

    package init(values: some Sequence<RemovedValue>) {
        let values = Array(Set(values))
        var spellings: [UInt32: [Spelling]] = [:]
        var filter = [UInt64](repeating: 0, count: 1024)
        for value in values {
            for spelling in ResidueSearch.spellings(of: value) {
                let key = ResidueSearch.key(spelling.folded)
                spellings[key, default: []].append(spelling)
                let hash = ResidueSearch.hash(key)
                filter[hash >> 6] |= 1 << UInt64(hash & 63)
            }
        }
        self.values = values
        phrases = PhraseTable(values.map(\.text))
        self.spellings = spellings
        self.filter = filter
    }

    /// - Parameter terms: removed values of which no kind is known.
    package init(terms: some Sequence<String>) {
        self.init(values: terms.map { RemovedValue($0, kind: .term) })
    }

    package var isEmpty: Bool { phrases.isEmpty }

    /// What it looks for.
    package var texts: Set<String> { Set(values.map(\.text)) }

    /// Whether it looks for the same values, in the same order.
    package func isSame(as other: ResidueSearch) -> Bool { values == other.values }

    // MARK: Text

    /// The first removed value in decoded `text`.
    package func residue(inText text: String, place: @autoclosure () -> String) -> Residue? {
        guard phrases.mayOccur(in: text) else { return nil }
        return ranges(in: FoldedText(text), limit: 1).first.map {
            Residue(place: place(), encoding: "text", kind: $0.value.kind)
        }
    }

    /// Every place in `text` where a removed value stands at word boundaries, as UTF-8 offsets.
    package func ranges(in text: FoldedText, limit: Int = .max) -> [(range: Range<Int>, value: RemovedValue)] {
        phrases.matches(in: text, limit: limit).map { ($0.range, values[$0.phrase]) }
    }

    // MARK: Bytes

    /// The first removed value in raw `bytes`, under any encoding.
    package func residue(inBytes bytes: [UInt8], place: @autoclosure () -> String) -> Residue? {
        bytes.withUnsafeBufferPointer { first(in: $0, from: 0) }.map { residue($0.spelling, place()) }
    }

    /// The first removed value in the bytes of `text`, under any encoding.
    package func residue(inBytesOf text: String, place: @autoclosure () -> String) -> Residue? {
        var text = text
        return text.withUTF8 { first(in: $0, from: 0) }.map { residue($0.spelling, place()) }
    }

    private func residue(_ spelling: Spelling, _ place: String) -> Residue {
        Residue(place: place, encoding: spelling.encoding.rawValue, kind: spelling.value.kind)
    }

    /// Where removed values stand in raw `bytes`, under any encoding, in order and without overlaps.
    package func matches(inBytes bytes: [UInt8]) -> [(range: Range<Int>, encoding: ValueEncoding, kind: Kind)] {
        var found: [(Range<Int>, ValueEncoding, Kind)] = []
        var position = 0
        while let (start, spelling) = bytes.withUnsafeBufferPointer({ first(in: $0, from: position) }) {
            position = start + spelling.bytes.count
            found.append((start..<position, spelling.encoding, spelling.value.kind))
        }
        return found
    }

    private func first(
        in bytes: UnsafeBufferPointer<UInt8>, from position: Int
    ) -> (start: Int, spelling: Spelling)? {
        guard !spellings.isEmpty, bytes.count - position >= 4 else { return nil }
        return filter.withUnsafeBufferPointer { filter in
            var window: UInt32 = 0
            for index in position..<bytes.count {
                window = window << 8 | UInt32(ResidueSearch.fold(bytes[index]))
                let hash = ResidueSearch.hash(window)
                guard filter[hash >> 6] >> UInt64(hash & 63) & 1 == 1, index >= position + 3 else { continue }
                if let spelling = match(window, in: bytes, at: index - 3) { return (index - 3, spelling) }
            }
            return nil
        }
    }

    private func match(_ window: UInt32, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Spelling? {
        spellings[window]?.first { spelling in
            let end = start + spelling.bytes.count
            guard end <= bytes.count else { return false }
            if spelling.encoding.isCaseSensitive {
                return bytes[start..<end].elementsEqual(spelling.bytes)
            }
            guard zip(bytes[start..<end], spelling.folded).allSatisfy({ ResidueSearch.fold($0) == $1 }) else {
                return false
            }
            let boundary = WordBoundary(bytes, encoding: spelling.encoding)
            return !boundary.isInsideWord(at: start) && !boundary.isInsideWord(at: end)
        }
    }

    private static func spellings(of value: RemovedValue) -> [Spelling] {
        ValueEncoding.allCases.flatMap { encoding in
            encoding.spellings(of: value.text).compactMap { bytes in
                guard bytes.count >= (encoding.isCaseSensitive ? shortestBase64 : shortestSpelling) else { return nil }
                return Spelling(bytes: bytes, folded: bytes.map(fold), encoding: encoding, value: value)
            }
        }
    }

    private static func key(_ bytes: [UInt8]) -> UInt32 {
        bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    @inline(__always) private static func hash(_ key: UInt32) -> Int {
        Int((key &* 0x9E37_79B1) >> 16)
    }

    @inline(__always) private static func fold(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
}
