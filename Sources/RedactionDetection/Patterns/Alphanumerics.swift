extension UInt8 {
    /// A digit from 0 to 9.
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

    /// A digit or a letter from A to Z, in either case.
    var isASCIIAlphanumeric: Bool { isASCIIDigit || (0x41...0x5A).contains(self & 0xDF) }
}

extension [UInt8] {
    /// Where the digits end that begin at `start`.
    func endOfDigits(from start: Int) -> Int {
        var end = start
        while end < count, self[end].isASCIIDigit { end += 1 }
        return end
    }

    /// The runs of digits that stand in `range`.
    func digitGroups(in range: Range<Int>) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = Swift.min(endOfDigits(from: start), range.upperBound)
            if end > start { groups.append(start..<end) }
            start = end + 1
        }
        return groups
    }
}

extension Candidate {
    /// The offset behind the candidate's first `count` ASCII letters and digits, or nil if it has fewer.
    func end(ofAlphanumerics count: Int) -> Int? {
        var left = count
        for offset in range where bytes[offset].isASCIIAlphanumeric {
            left -= 1
            if left == 0 { return offset + 1 }
        }
        return nil
    }

    /// The candidate's runs of digits, as ranges of offsets in the text.
    var digitGroups: [Range<Int>] { bytes.digitGroups(in: range) }
}
