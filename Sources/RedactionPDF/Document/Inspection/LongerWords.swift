import RedactionModel

/// The longer words that a stretch of a content stream's strings may be part of, when it reaches the end of its string.
struct LongerWords {
    /// What parts the strings.
    static let separator: UInt8 = 0x0A

    private let strings: [UInt8]
    private let range: Range<Int>

    /// - Parameter strings: all strings of a stream, with `separator` after each.
    init(of range: Range<Int>, in strings: [UInt8]) {
        self.strings = strings
        self.range = range
    }

    /// The stretch with the letters before it, behind it, or both; lower-case.
    var candidates: [String] {
        let before = lettersBefore
        let behind = lettersBehind
        let own = Array(strings[range])
        var words: [[UInt8]] = []
        if !before.isEmpty { words.append(before + own) }
        if !behind.isEmpty { words.append(own + behind) }
        if !before.isEmpty, !behind.isEmpty { words.append(before + own + behind) }
        return words.map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    private var lettersBefore: [UInt8] {
        guard range.lowerBound > 0, strings[range.lowerBound - 1] == LongerWords.separator else { return [] }
        return strings[..<(range.lowerBound - 1)].reversed().prefix(while: LongerWords.isLetter).reversed()
    }

    private var lettersBehind: [UInt8] {
        guard range.upperBound < strings.count, strings[range.upperBound] == LongerWords.separator else { return [] }
        return Array(strings[(range.upperBound + 1)...].prefix(while: LongerWords.isLetter))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x80 && Unicode.Scalar(byte).isWord }
}
