import RedactionModel

/// The longer words that a stretch of a content stream's strings may be part of, when it reaches the end of its string.
struct LongerWords {
    /// What parts the strings.
    static let separator: UInt8 = 0x0A

    private let strings: [UInt8]
    private let gaps: Set<Int>
    private let range: Range<Int>

    /// - Parameters:
    ///   - strings: all strings of a stream, with `separator` after each.
    ///   - gaps: where in `strings` a gap between words stands without a byte of its own.
    init(of range: Range<Int>, in strings: [UInt8], gaps: Set<Int>) {
        self.strings = strings
        self.gaps = gaps
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
        let end = range.lowerBound - 1
        var start = end
        while start > 0, LongerWords.isLetter(strings[start - 1]), start == end || !gaps.contains(start) { start -= 1 }
        return Array(strings[start..<end])
    }

    private var lettersBehind: [UInt8] {
        guard range.upperBound < strings.count, strings[range.upperBound] == LongerWords.separator else { return [] }
        let start = range.upperBound + 1
        var end = start
        while end < strings.count, LongerWords.isLetter(strings[end]), end == start || !gaps.contains(end) { end += 1 }
        return Array(strings[start..<end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x80 && Unicode.Scalar(byte).isWord }
}
