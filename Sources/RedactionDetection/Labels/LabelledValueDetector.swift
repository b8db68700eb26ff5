package import RedactionModel

/// Values that only the words before them tell: passports, bank accounts, references, usernames, nationality.
package struct LabelledValueDetector: OwnDetector {
    package let name = "labelled-value"
    package let kinds = Set(ValueLabel.all.map(\.kind)).sorted()
    package let examples = [
        "Passport No. X1234567", "account number: 0012345678", "sort code 20-00-00", "driver's license D123-4567-8901",
        "BIC MARKDEFFXXX", "Case No. 2026-CV-01881", "invoice #4711", "Username: jroe7", "Nationality: Bahamian",
    ]
    private static let labels = ValueLabel.all.flatMap { label in label.phrases.map { (label: label, phrase: $0) } }
    static let keywords = labels.map(\.phrase)
    private static let phrases = Set(keywords)

    package init() {}

    package func mayFind(in text: SearchedText) -> Bool { text.keywords.contain(.label) }

    package func matches(in text: SearchedText) -> [Match] {
        let bytes = text.bytes
        var matches: [Match] = []
        var known: Set<Range<Int>> = []
        for hit in text.keywords.hits(of: .label) {
            let (label, words) = Self.labels[hit.keyword]
            let end = endOfPlural(hit.range.upperBound, label, in: bytes)
            guard
                isWord(hit.range.lowerBound..<end, in: bytes)
                    || label.kind == .username && isSetInCode(hit.range, in: bytes),
                let range = LabelledValue(in: bytes, after: end).range(label.form),
                !isLabel(range, in: bytes), label.form.isOfDigits || !beginsWithLabel(range, in: bytes)
            else { continue }
            // Of two labels that end at one place the longer comes first.
            for value in [range] + (label.kind == .reference ? following(range, in: bytes) : [])
            where known.insert(value).inserted {
                matches.append(
                    Match(label.kind, at: text.indices(of: value), confidence: 0.85, reason: "after \"\(words)\""))
            }
        }
        return matches
    }

    /// Where a label of references ends that may have an s of the plural: `invoices R-5513 and R-5514`.
    private func endOfPlural(_ end: Int, _ label: ValueLabel, in bytes: [UInt8]) -> Int {
        label.kind == .reference && label.form.isOfDigits && end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "s")
            ? end + 1 : end
    }

    /// Whether the label stands as words of its own.
    private func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        return !before.isASCIIAlphanumeric && before < 0x80 && !"[_-@".utf8.contains(before)
            && !after.isASCIIAlphanumeric && after < 0x80
    }

    /// Whether it ends the name of a variable: `DB_USER=`.
    private func isSetInCode(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.lowerBound > 0, range.upperBound < bytes.count else { return false }
        return "_-".utf8.contains(bytes[range.lowerBound - 1]) && "=:".utf8.contains(bytes[range.upperBound])
    }

    /// Whether a label stands there and no value: labels stand in rows and columns beside each other.
    private func beginsWithLabel(_ value: Range<Int>, in bytes: [UInt8]) -> Bool {
        let words = String(decoding: bytes[value], as: UTF8.self).lowercased().split(separator: " ")
        return words.indices.contains { Self.phrases.contains(words[...$0].joined(separator: " ")) }
    }

    /// Whether it is the inside of `[PERSON-1]`.
    private func isLabel(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "[")
    }

    /// The numbers of the same shape that a list goes on with: `nos. 1234/05, 2345/06 and 3456/07`.
    private func following(_ first: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        let shape = shape(of: first, in: bytes)
        var ranges: [Range<Int>] = []
        var end = first.upperBound
        while let joint = [", ", " and ", ", and ", " & ", "; "].first(where: { bytes[end...].starts(with: $0.utf8) }) {
            let start = end + joint.utf8.count
            var next = start
            while next < bytes.count, bytes[next].isASCIIAlphanumeric || "/-".utf8.contains(bytes[next]) { next += 1 }
            guard next > start, self.shape(of: start..<next, in: bytes) == shape else { break }
            ranges.append(start..<next)
            end = next
        }
        return ranges
    }

    /// What joins the groups of a number, which numbers of one list share.
    private func shape(of range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
        guard bytes[range].contains(where: \.isASCIIDigit) else { return [] }
        return bytes[range].filter { !$0.isASCIIAlphanumeric } + [0]
    }
}
