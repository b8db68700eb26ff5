internal import RedactionDetection
internal import RedactionModel

/// All values that a redaction takes out of a set of files, and what stands for each.
///
/// What is told outside of the copies (names, reports, errors) goes through here, so that it repeats none of them.
struct RemovedValues: Sendable {
    private var values: Set<RemovedValue> = []
    private var labels: [RemovedValue: String] = [:]
    /// The same, for texts that were found as several kinds, of which one gave the label.
    private var labelsOfTexts: [String: String] = [:]
    private(set) var search = ResidueSearch(values: [])
    private var nameSearch = ResidueSearch(values: [])
    private var namesOfSpellings: [RemovedValue: RemovedValue] = [:]

    mutating func insert(_ findings: some Sequence<Finding>) {
        for finding in findings where finding.isDistinctive {
            values.insert(RemovedValue(finding.value, kind: finding.kind))
        }
        updateSearches()
    }

    mutating func insert(terms: [String]) {
        values.formUnion(terms.map { RemovedValue($0, kind: .term) })
        updateSearches()
    }

    private mutating func updateSearches() {
        // A text that was found as several kinds is told as the one that the user named.
        let told = Dictionary(values.map { ($0.text, $0) }, uniquingKeysWith: { $0.goesBefore($1) ? $0 : $1 }).values
        search = ResidueSearch(values: told)
        namesOfSpellings = Dictionary(
            told.map { (RemovedValue(FileName.words(of: $0.text), kind: $0.kind), $0) },
            uniquingKeysWith: { first, _ in first })
        nameSearch = ResidueSearch(values: namesOfSpellings.keys)
    }

    mutating func setLabel(_ label: String, for finding: Finding) {
        labels[RemovedValue(finding.value, kind: finding.kind)] = label
        labelsOfTexts[finding.value] = label
    }

    // MARK: What is told

    /// `text` with each removed value's label in its place, joined as in a file's name or not.
    func scrubbed(_ text: String) -> String {
        let plain = replacing(search.ranges(in: FoldedText(text)), in: text) { label(for: $0) }
        return replacing(nameSearch.ranges(in: FoldedText(FileName.words(of: plain))), in: plain) { spelling in
            label(for: namesOfSpellings[spelling] ?? spelling)
        }
    }

    /// A file's name with each removed value, words joined in any way, replaced by `person-1` or the like.
    func scrubbed(fileName name: String) -> String {
        replacing(nameSearch.ranges(in: FoldedText(FileName.words(of: name))), in: name) { spelling in
            let label = label(for: namesOfSpellings[spelling] ?? spelling).lowercased()
            return String(label.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        }
    }

    /// The kind of a removed value that a file's name holds.
    func kind(inFileName name: String) -> Kind? {
        nameSearch.ranges(in: FoldedText(FileName.words(of: name)), limit: 1).first?.value.kind
    }

    func scrubbed(_ error: RedactionError) -> RedactionError {
        var scrubbed = RedactionError(
            error.code, file: error.file, place: error.place.map { self.scrubbed($0) },
            reason: self.scrubbed(error.reason),
            advice: error.advice)
        scrubbed.file = error.file
        return scrubbed
    }

    private func label(for value: RemovedValue) -> String {
        labels[value] ?? labelsOfTexts[value.text] ?? "[\(LabelBook.word(for: value.kind))]"
    }

    private func replacing(
        _ found: [(range: Range<Int>, value: RemovedValue)], in text: String, with label: (RemovedValue) -> String
    ) -> String {
        guard !found.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for (range, value) in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if range.lowerBound >= position {
                result += bytes[position..<range.lowerBound]
                result += label(value).utf8
            }
            position = max(position, range.upperBound)
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}

extension RemovedValue {
    /// Whether this one, rather than `other` of the same text, is told of.
    fileprivate func goesBefore(_ other: RemovedValue) -> Bool {
        let users: [Kind] = [.term, .pattern]
        let (mine, others) = (users.contains(kind), users.contains(other.kind))
        return mine == others ? kind < other.kind : mine
    }
}
