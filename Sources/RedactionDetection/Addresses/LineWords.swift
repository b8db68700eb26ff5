/// The words of a line around a place in it, as ranges of bytes.
struct LineWords {
    let bytes: [UInt8]

    /// Up to `count` words that end before `offset` in its line, the nearest first; a comma ends the row.
    func before(_ offset: Int, _ count: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var end = offset
        while words.count < count {
            var last = end
            while last > 0, isJoint(bytes[last - 1]), end - last < 2 { last -= 1 }
            var start = last
            while start > 0, isPartOfWord(bytes[start - 1]), last - start < 40 { start -= 1 }
            guard start < last, last < end || words.isEmpty else { break }
            words.append(start..<last)
            end = start
        }
        return words
    }

    /// Up to `count` words that begin after `offset` in its line.
    func after(_ offset: Int, _ count: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = offset
        while words.count < count {
            var first = start
            while first < bytes.count, isJoint(bytes[first]), first - start < 2 { first += 1 }
            var end = first
            while end < bytes.count, isPartOfWord(bytes[end]), end - first < 40 { end += 1 }
            guard end > first, first > start else { break }
            words.append(first..<end)
            start = end
        }
        return words
    }

    /// Up to `count` words, of which the first begins at `offset`.
    func following(_ offset: Int, _ count: Int) -> [Range<Int>] {
        var end = offset
        while end < bytes.count, isPartOfWord(bytes[end]), end - offset < 40 { end += 1 }
        return end > offset ? [offset..<end] + after(end, count - 1) : []
    }

    /// A word without case and without the full stop of an abbreviation.
    func folded(_ word: Range<Int>) -> String {
        let isAbbreviation = word.count > 0 && bytes[word.upperBound - 1] == UInt8(ascii: ".")
        let letters = bytes[isAbbreviation ? word.dropLast() : word]
        guard letters.allSatisfy({ $0 < 0x80 }) else { return String(decoding: letters, as: UTF8.self).lowercased() }
        return unsafe String(unsafeUninitializedCapacity: letters.count) { buffer in
            for (index, byte) in letters.enumerated() {
                unsafe buffer[index] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
            }
            return letters.count
        }
    }

    /// Whether a word begins with a capital or another letter than ASCII has.
    func isCapital(_ word: Range<Int>) -> Bool {
        guard let first = bytes[word].first else { return false }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) || first >= 0x80
    }

    private func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }

    private func isPartOfWord(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
            || byte == UInt8(ascii: "-")
    }
}
