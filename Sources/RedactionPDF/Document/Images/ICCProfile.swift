/// An ICC profile's tags that hold text for people: names, copyright, makers (ICC.1, 7.3 and 10).
enum ICCProfile {
    private static let signature = Array("acsp".utf8)
    private static let mostTags = 100

    static func isOne(_ data: [UInt8]) -> Bool { data.count >= 132 && data[36..<40].elementsEqual(signature) }

    /// The profile with spaces or zeros for all text. Every tag stays where it is and as long as it is, so colours do
    /// not change. Nil if its table of tags cannot be followed.
    static func withoutText(_ data: [UInt8]) -> [UInt8]? {
        guard isOne(data) else { return nil }
        var profile = data
        let count = number(data, 128)
        guard count <= mostTags, 132 + count * 12 <= data.count else { return nil }
        for tag in 0..<count {
            let start = number(data, 132 + tag * 12 + 4)
            let size = number(data, 132 + tag * 12 + 8)
            guard start >= 128, size >= 8, start + size <= data.count else { return nil }
            blank(start..<(start + size), of: &profile)
        }
        // The identifier is a digest of the rest, and may be left out.
        if profile != data { for index in 84..<100 { profile[index] = 0 } }
        return profile
    }

    private static func blank(_ range: Range<Int>, of profile: inout [UInt8]) {
        switch String(decoding: profile[range.prefix(4)], as: UTF8.self) {
        case "text": fill(range.dropFirst(8), of: &profile)
        case "desc":
            // A count and a text in ASCII, then the same in two other codes, whose counts may be 0.
            guard range.count >= 12 else { return fill(range.dropFirst(8), of: &profile) }
            let end = min(range.lowerBound + 12 + number(profile, range.lowerBound + 8), range.upperBound)
            fill((range.lowerBound + 12)..<end, of: &profile)
            for index in end..<range.upperBound { profile[index] = 0 }
        case "mluc":
            guard range.count >= 16 else { return fill(range.dropFirst(8), of: &profile) }
            let end = range.lowerBound + 16 + number(profile, range.lowerBound + 8) * 12
            guard end <= range.upperBound else { return fill(range.dropFirst(8), of: &profile) }
            for index in end..<range.upperBound { profile[index] = (index - end) % 2 == 0 ? 0 : 0x20 }
        default: break
        }
    }

    /// Spaces, and a zero at the end, as text there has one.
    private static func fill(_ range: Range<Int>, of profile: inout [UInt8]) {
        for index in range { profile[index] = index == range.upperBound - 1 ? 0 : 0x20 }
    }

    private static func number(_ data: [UInt8], _ start: Int) -> Int {
        data[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
}
