/// Sorts of bytes that tell what a text can hold: where no digit stands, there is no date to look for.
package struct ByteSorts: OptionSet, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    static let digit = ByteSorts(rawValue: 1)
    static let at = ByteSorts(rawValue: 1 << 1)
    static let point = ByteSorts(rawValue: 1 << 2)
    static let colon = ByteSorts(rawValue: 1 << 3)
    static let hyphen = ByteSorts(rawValue: 1 << 4)
    static let percent = ByteSorts(rawValue: 1 << 5)
    /// An opening parenthesis, bracket or brace.
    static let opening = ByteSorts(rawValue: 1 << 6)
    static let angle = ByteSorts(rawValue: 1 << 7)
    static let lineEnd = ByteSorts(rawValue: 1 << 8)
    /// A byte of a character that ASCII has not.
    static let beyondASCII = ByteSorts(rawValue: 1 << 9)

    /// The sort of each byte; most are of none.
    static let ofBytes: [ByteSorts] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case 0x0A...0x0D: .lineEnd
        case 0x30...0x39: .digit
        case UInt8(ascii: "@"): .at
        case UInt8(ascii: "."): .point
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
        case UInt8(ascii: "<"): .angle
        case 0x80...: .beyondASCII
        default: []
        }
    }
}

/// Which sorts of bytes stand in each stretch of a text, so that a search can pass over most of them.
struct ByteIndex: Sendable {
    private static let stretch = 32

    private let stretches: [ByteSorts]
    /// The sorts that stand anywhere in the text.
    let all: ByteSorts

    init(_ bytes: [UInt8]) {
        let sorts = ByteSorts.ofBytes
        var stretches: [ByteSorts] = []
        stretches.reserveCapacity(bytes.count / ByteIndex.stretch + 1)
        var all: ByteSorts = []
        var start = 0
        while start < bytes.count {
            let end = min(start + ByteIndex.stretch, bytes.count)
            var found: ByteSorts = []
            for offset in start..<end { found.formUnion(sorts[Int(bytes[offset])]) }
            stretches.append(found)
            all.formUnion(found)
            start = end
        }
        self.stretches = stretches
        self.all = all
    }

    /// The offset of the first byte of one of `sorts` from `offset` on.
    func first(_ sorts: ByteSorts, in bytes: [UInt8], from offset: Int) -> Int? {
        let ofBytes = ByteSorts.ofBytes
        var start = offset
        while start < bytes.count {
            let stretch = start / ByteIndex.stretch
            let end = min((stretch + 1) * ByteIndex.stretch, bytes.count)
            if !stretches[stretch].isDisjoint(with: sorts) {
                for offset in start..<end where !ofBytes[Int(bytes[offset])].isDisjoint(with: sorts) { return offset }
            }
            start = end
        }
        return nil
    }
}
