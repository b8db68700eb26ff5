/// Tells where words begin and end in raw bytes.
///
/// Only letters that can be read with certainty join what stands beside them: ASCII in any encoding, and whole UTF-8
/// sequences where the spelling searched for is UTF-8. Whatever else lies beside a value ends the word.
struct WordBoundary {
    private static let longestSequence = 4

    private let bytes: UnsafeBufferPointer<UInt8>
    /// How many bytes a letter takes; 0 where neighbours are no letters.
    private let letterWidth: Int
    private let isUTF8: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, encoding: ValueEncoding) {
        self.bytes = bytes
        letterWidth = encoding.letterWidth
        isUTF8 = encoding == .utf8
    }

    /// Whether the letters before `index` and after it are of one word.
    func isInsideWord(at index: Int) -> Bool {
        guard letterWidth > 0, index >= letterWidth, index + letterWidth <= bytes.count else { return false }
        if letterWidth > 1 {
            return isWideLetter(at: index - letterWidth) && isWideLetter(at: index)
        }
        return scalar(before: index)?.isWord == true && scalar(from: index)?.isWord == true
    }

    /// Whether a letter of ASCII stands at `index` among bytes that are zero; which of them it is does not matter here.
    private func isWideLetter(at index: Int) -> Bool {
        let letter = bytes[index..<(index + letterWidth)]
        let union = letter.reduce(0, |)
        return union < 0x80 && Unicode.Scalar(union).isWord && letter.contains(0)
    }

    private func scalar(from index: Int) -> Unicode.Scalar? {
        if bytes[index] < 0x80 { return Unicode.Scalar(bytes[index]) }
        return decode(index..<min(index + WordBoundary.longestSequence, bytes.count))
    }

    private func scalar(before index: Int) -> Unicode.Scalar? {
        if bytes[index - 1] < 0x80 { return Unicode.Scalar(bytes[index - 1]) }
        var start = index - 1
        while start > 0, index - start < WordBoundary.longestSequence, UTF8.isContinuation(bytes[start]) { start -= 1 }
        guard let scalar = decode(start..<index), start + UTF8.width(scalar) == index else { return nil }
        return scalar
    }

    /// The scalar that the bytes at `range` begin with.
    private func decode(_ range: Range<Int>) -> Unicode.Scalar? {
        guard isUTF8 else { return nil }
        var decoder = UTF8()
        var iterator = bytes[range].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return scalar
    }
}
