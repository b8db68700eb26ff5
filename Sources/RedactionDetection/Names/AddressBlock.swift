internal import RedactionModel
internal import RedactionNames

/// The lines of a letterhead or a signature, of which one names a company by nothing but its place: below somebody's
/// name, or what they are, and above a street or a telephone number.
struct AddressBlock {
    private var lines: [Line] = []

    private struct Line {
        let segment: NameSegment
        let isPerson: Bool
        let isShort: Bool
        let isNamed: Bool
    }

    /// The company in the line above `segment`, in which `names` were found, if this one is below a company's.
    mutating func company(above segment: NameSegment, naming names: [FoundName]) -> [FoundName] {
        defer { add(segment, names) }
        guard let line = lines.last, line.isShort, !line.isNamed,
            segment.tokens.prefix(8).contains(where: { $0.shape == .number || $0.shape == .alphanumeric }),
            lines.dropLast().suffix(2).contains(where: \.isPerson), let words = line.segment.capitalizedLine
        else { return [] }
        return [
            line.segment.found(.organization, words, confidence: 0.6, reason: "between a person and an address")
        ]
    }

    private mutating func add(_ segment: NameSegment, _ names: [FoundName]) {
        let words = segment.tokens.filter { $0.shape != .sign }
        let isPerson =
            words.count <= 6
            && names.contains { name in
                name.kind == .person && words.allSatisfy { $0.range.overlaps(name.range) }
            }
        lines.append(
            Line(segment: segment, isPerson: isPerson, isShort: (1...5).contains(words.count), isNamed: !names.isEmpty))
        if lines.count > 3 { lines.removeFirst() }
    }
}

extension NameSegment {
    /// The words of a line that are all written as names are, one of them no common word.
    fileprivate var capitalizedLine: Range<Int>? {
        guard let first = tokens.firstIndex(where: { $0.shape != .sign }),
            let last = tokens.lastIndex(where: { $0.shape != .sign }), labelOfNext == nil,
            tokens[first...last].allSatisfy({ $0.isCapitalized || $0.shape == .sign || $0.letterCount < 4 && $0.isWord }
            ),
            tokens[first...last].contains(where: { $0.letterCount > 2 && $0.isWord && !$0.entry.isCommonWord }),
            !isSign(last + 1, UInt8(ascii: ":"))
        else { return nil }
        return first..<last + 1
    }
}
