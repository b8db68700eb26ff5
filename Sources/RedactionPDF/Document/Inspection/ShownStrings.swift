/// The strings of a content stream, one after another. Those that one `TJ` shows have nothing between them, since a word
/// may be cut by kerning; strings of other operations and of properties stand for themselves.
struct ShownStrings {
    private(set) var bytes: [UInt8] = []
    /// Where in `bytes` a gap between words stands without a byte of its own.
    private(set) var gaps: Set<Int> = []
    private var operands: [[UInt8]] = []
    /// Which of `operands` stand behind a gap.
    private var parted: Set<Int> = []

    /// A number in a `TJ` array below this one, in thousandths of an em, parts words.
    private static let wordGap = -150.0

    mutating func append(_ string: [UInt8]) { operands.append(string) }

    mutating func append(_ number: Double) {
        if number < ShownStrings.wordGap { parted.insert(operands.count) }
    }

    mutating func endOperation(_ keyword: Keyword) {
        defer {
            operands.removeAll(keepingCapacity: true)
            parted.removeAll(keepingCapacity: true)
        }
        guard !operands.isEmpty else { return }
        for (index, string) in operands.enumerated() {
            if parted.contains(index) { gaps.insert(bytes.count) }
            bytes += string
            if keyword != .TJ { bytes.append(LongerWords.separator) }
        }
        if keyword != .TJ { return }
        if parted.contains(operands.count) { gaps.insert(bytes.count) }
        bytes.append(LongerWords.separator)
    }
}
