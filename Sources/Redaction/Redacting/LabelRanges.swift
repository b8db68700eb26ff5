internal import RedactionModel

/// Finds in the text of a copy what the redaction itself put there.
struct LabelRanges: Sendable {
    private enum Labels: Sendable {
        case issued(Set<String>)
        /// Any `[WORD-1]` with one of these words: in a copy that another run made.
        case worded(Set<String>)
    }

    private static let longest = 64
    private let labels: Labels

    init(issued: Set<String>) { labels = .issued(issued) }

    init(words: Set<String>) { labels = .worded(words) }

    /// UTF-8 offsets of every stand-in in `text`, in order.
    func ranges(in text: String) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let end =
                bytes[index] == UInt8(ascii: "[") ? labelEnd(in: bytes, from: index) : boxEnd(in: bytes, from: index)
            if let end {
                ranges.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return ranges
    }

    /// `findings` less those that stand-ins explain: nothing of them outside of one is a letter or a digit.
    func unexplained(_ findings: [Finding], in document: Document) -> [Finding] {
        let regions = Set(findings.map(\.region))
        let ranges = Dictionary(uniqueKeysWithValues: regions.map { ($0, self.ranges(in: document.regions[$0].text)) })
        return findings.compactMap { finding in
            let standIns = LabelRanges.touched(by: finding.range, ranges[finding.region, default: []])
            guard !standIns.isEmpty else { return finding }
            let region = document.regions[finding.region]
            guard hasWord(outside: standIns, of: finding.range, in: region) else { return nil }
            // A stand-in that is touched goes as a whole, so that no piece of a label is left behind.
            let whole = standIns.reduce(finding.range) { range, standIn in
                min(range.lowerBound, standIn.lowerBound)..<max(range.upperBound, standIn.upperBound)
            }
            return Finding(
                kind: finding.kind, in: region, range: whole, confidence: finding.confidence,
                detector: finding.detector, reason: finding.reason)
        }
    }

    /// Those of the sorted `standIns` that `range` overlaps.
    private static func touched(by range: Range<Int>, _ standIns: [Range<Int>]) -> ArraySlice<Range<Int>> {
        var first = standIns[...]
        while let middle = first.indices.dropFirst(first.count / 2).first, first.count > 1 {
            first = standIns[middle - 1].upperBound <= range.lowerBound ? first[middle...] : first[..<middle]
        }
        return standIns[first.startIndex...].drop { $0.upperBound <= range.lowerBound }
            .prefix { $0.lowerBound < range.upperBound }
    }

    private func hasWord(outside standIns: ArraySlice<Range<Int>>, of range: Range<Int>, in region: TextRegion) -> Bool
    {
        var position = range.lowerBound
        for standIn in standIns + [range.upperBound..<range.upperBound] {
            if position < standIn.lowerBound,
                region[position..<standIn.lowerBound].unicodeScalars.contains(where: \.isWord)
            {
                return true
            }
            position = max(position, standIn.upperBound)
        }
        return false
    }

    private func labelEnd(in bytes: [UInt8], from start: Int) -> Int? {
        guard let close = bytes[start...].prefix(LabelRanges.longest).firstIndex(of: UInt8(ascii: "]")) else {
            return nil
        }
        let label = String(decoding: bytes[start...close], as: UTF8.self)
        return isLabel(label) ? close + 1 : nil
    }

    private func isLabel(_ label: String) -> Bool {
        switch labels {
        case .issued(let labels): return labels.contains(label)
        case .worded(let words):
            let inside = label.dropFirst().dropLast()
            guard let dash = inside.lastIndex(of: "-"), words.contains(String(inside[..<dash])) else { return false }
            let number = inside[dash...].dropFirst()
            return (1...6).contains(number.count) && number.allSatisfy { $0.isASCII && $0.isNumber }
        }
    }

    private func boxEnd(in bytes: [UInt8], from start: Int) -> Int? {
        let box = Substitution.boxText.utf8
        guard bytes[start] == box.first else { return nil }
        return bytes[start...].starts(with: box) ? start + box.count : nil
    }
}
