import RedactionModel

/// A character map: how the bytes of a string split into codes, and what each code stands for: a CID, or text
/// (ISO 32000-2, 9.7.5 and 9.10.3; Adobe Technical Note 5014).
struct CMap: Sendable {
    struct CodeSpace: Sendable {
        let length: Int
        let low: UInt32
        let high: UInt32

        /// Each byte of a code lies in the range of the bytes at its place, so the ranges are not intervals of numbers.
        func contains(_ code: UInt32) -> Bool {
            for shift in stride(from: 0, to: UInt32(length) * 8, by: 8) {
                let byte = code >> shift & 0xFF
                guard byte >= low >> shift & 0xFF, byte <= high >> shift & 0xFF else { return false }
            }
            return true
        }
    }

    struct CIDRange: Sendable {
        let low: UInt32
        let high: UInt32
        let cid: UInt32
    }

    private(set) var codeSpaces: [CodeSpace] = []
    private(set) var ranges: [CIDRange] = []
    private(set) var texts: [UInt32: String] = [:]
    var isVertical = false
    private(set) var isIdentity = false

    /// How the strings of simple fonts split.
    static let singleBytes = CMap(codeSpaces: [CodeSpace(length: 1, low: 0, high: 0xFF)])

    /// The texts of codes that are characters themselves, of the basic plane.
    static let unicodeTexts: [UInt32: String] = {
        let scalars = (0x20...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        let texts = scalars.compactMap { scalar in GlyphReadings.telling(String(scalar)).map { (scalar.value, $0) } }
        return Dictionary(uniqueKeysWithValues: texts)
    }()

    static func identity(vertical: Bool) -> CMap {
        var map = CMap()
        map.codeSpaces = [CodeSpace(length: 2, low: 0, high: 0xFFFF)]
        map.isIdentity = true
        map.isVertical = vertical
        return map
    }

    /// The code at `index` and its length in bytes; a code that no code space holds is taken as long as the shortest.
    func code(in bytes: [UInt8], at index: Int) -> (code: UInt32, length: Int) {
        var code: UInt32 = 0
        for length in 1...4 where index + length <= bytes.count {
            code = code << 8 | UInt32(bytes[index + length - 1])
            for space in codeSpaces where space.length == length && space.contains(code) { return (code, length) }
        }
        let length = min(codeSpaces.map(\.length).min() ?? 1, bytes.count - index)
        return (bytes[index..<(index + length)].reduce(0) { $0 << 8 | UInt32($1) }, length)
    }

    /// The CID of a code; 0, the glyph for what is missing, where the map has none.
    func cid(for code: UInt32) -> UInt32 {
        if isIdentity { return code }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].high < code { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].low <= code else { return 0 }
        return ranges[low].cid &+ (code - ranges[low].low)
    }

    // MARK: Building

    mutating func add(_ space: CodeSpace) { codeSpaces.append(space) }
    mutating func add(_ range: CIDRange) { ranges.append(range) }
    mutating func set(_ text: String, for code: UInt32) { texts[code] = text }

    /// Makes a map that another one builds on part of this one, whose own ranges stand above its.
    mutating func include(_ other: CMap) {
        codeSpaces += other.codeSpaces
        ranges = other.ranges + ranges
        isIdentity = isIdentity || other.isIdentity
        texts.merge(other.texts) { own, _ in own }
    }

    /// Sorts the ranges for the search by halves, and cuts them where they overlap: a map for vertical writing replaces
    /// codes in the middle of the ranges that it builds on.
    mutating func finish() {
        let sorted = ranges.sorted { $0.low < $1.low }
        let overlap = zip(sorted, sorted.dropFirst()).contains { $0.high >= $1.low }
        ranges = overlap ? CMap.parted(ranges) : sorted
    }

    /// Ranges without overlaps that say the same; where several hold a code, the last one counts.
    private static func parted(_ ranges: [CIDRange]) -> [CIDRange] {
        let bounds = Set(ranges.flatMap { [UInt64($0.low), UInt64($0.high) + 1] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: bounds.enumerated().map { ($1, $0) })
        var owners = [CIDRange?](repeating: nil, count: bounds.count)
        // For each part, where the next one without an owner may be.
        var next = Array(bounds.indices)
        func free(from index: Int) -> Int {
            var index = index
            while next[index] != index {
                next[index] = next[next[index]]
                index = next[index]
            }
            return index
        }
        for range in ranges.reversed() where range.low <= range.high {
            guard let first = places[UInt64(range.low)], let end = places[UInt64(range.high) + 1] else { continue }
            var index = free(from: first)
            while index < end {
                owners[index] = range
                next[index] = index + 1
                index = free(from: index)
            }
        }
        return owners.enumerated().compactMap { index, owner in
            guard let owner else { return nil }
            let low = UInt32(bounds[index])
            return CIDRange(low: low, high: UInt32(bounds[index + 1] - 1), cid: owner.cid &+ (low - owner.low))
        }
    }
}
