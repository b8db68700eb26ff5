/// Groups of letters and digits, each joined to the next by one separator, around a digit: `AB 12 34 56 C`.
struct NumberChain {
    /// Groups longer than this are in no form.
    static let longestGroup = 24
    /// A longer row of groups is looked at in pieces of which each is longer than any form.
    static let mostGroups = 40
    /// So many groups at the end of a row that goes on are looked at once more with what follows.
    private static let overlap = 10
    /// Letters before and amid the digits: a country, a check letter, the first groups of an Italian tax code.
    private static let longestLetters = 6
    private static let mostLetterGroups = 2

    /// Offsets in the text.
    private(set) var groups: [Range<Int>] = []
    /// Where the search for the next chain goes on.
    private(set) var end: Int

    /// - Parameters:
    ///   - digit: The offset of a digit in `bytes`.
    ///   - floor: Where the chain before ended.
    init(around digit: Int, in bytes: [UInt8], from floor: Int) {
        end = digit
        let first = NumberChain.start(ofGroupAt: digit, in: bytes, from: floor)
        groups = NumberChain.letterGroups(before: first, in: bytes, from: floor)
        extend(from: first, in: bytes)
    }

    private mutating func extend(from first: Int, in bytes: [UInt8]) {
        var start = first
        var letterGroups = 0
        while groups.count < NumberChain.mostGroups {
            let (next, hasDigit) = NumberChain.group(at: start, in: bytes)
            letterGroups = hasDigit ? 0 : letterGroups + 1
            guard hasDigit || next - start <= NumberChain.longestLetters && letterGroups <= 1 else { return }
            end = next
            guard next - start <= NumberChain.longestGroup else { return }
            groups.append(start..<next)
            guard next + 1 < bytes.count, NumberChain.isSeparator(bytes[next]), bytes[next + 1].isASCIIAlphanumeric
            else { return }
            start = next + 1
        }
        end = groups[groups.count - NumberChain.overlap].lowerBound
    }

    /// The end of the group that begins at `start`, and whether there is a digit in it.
    private static func group(at start: Int, in bytes: [UInt8]) -> (end: Int, hasDigit: Bool) {
        var end = start
        var hasDigit = false
        while end < bytes.count, bytes[end].isASCIIAlphanumeric {
            hasDigit = hasDigit || bytes[end].isASCIIDigit
            end += 1
        }
        return (end, hasDigit)
    }

    private static func start(ofGroupAt offset: Int, in bytes: [UInt8], from floor: Int) -> Int {
        var start = offset
        while start > floor, bytes[start - 1].isASCIIAlphanumeric { start -= 1 }
        return start
    }

    /// Up to two short words right before `first`: they may be part of the number.
    private static func letterGroups(before first: Int, in bytes: [UInt8], from floor: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var next = first
        while groups.count < mostLetterGroups, next - 1 > floor, isSeparator(bytes[next - 1]),
            bytes[next - 2].isASCIIAlphanumeric
        {
            let start = start(ofGroupAt: next - 2, in: bytes, from: floor)
            guard next - 1 - start <= longestLetters else { break }
            groups.insert(start..<next - 1, at: 0)
            next = start
        }
        return groups
    }

    static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"): true
        default: false
        }
    }
}
