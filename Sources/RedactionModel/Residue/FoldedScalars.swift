/// A folded text that is walked scalar by scalar, front to back, as a table of phrases does.
protocol FoldedScalars {
    /// Where the first scalar stands, and behind the last.
    var bounds: Range<Int> { get }

    subscript(index: Int) -> Unicode.Scalar { get }

    func index(after index: Int) -> Int

    /// The UTF-8 offsets in the original of the scalars at `range`, which is not empty and does not end in a space.
    func source(of range: Range<Int>) -> Range<Int>
}

extension FoldedScalars {
    /// Whether a word goes on over the boundary before `index`, which stands behind a scalar that is no space.
    @inline(__always) func isInsideWord(at index: Int) -> Bool {
        index > bounds.lowerBound && index < bounds.upperBound && self[index - 1].isWord && self[index].isWord
    }
}

extension FoldedText: FoldedScalars {
    var bounds: Range<Int> { scalars.indices }

    subscript(index: Int) -> Unicode.Scalar { scalars[index] }

    func index(after index: Int) -> Int { index + 1 }
}

/// A text of ASCII alone, which is folded while it is walked: its bytes are its scalars, and of several spaces the first
/// stands for all.
package struct FoldedASCII<Bytes: RandomAccessCollection<UInt8>>: FoldedScalars where Bytes.Index == Int {
    private let bytes: Bytes
    let bounds: Range<Int>

    /// - Precondition: all of `bytes` at `bounds` are ASCII.
    package init(_ bytes: Bytes, _ bounds: Range<Int>) {
        self.bytes = bytes
        self.bounds = bounds
    }

    @inline(__always) subscript(index: Int) -> Unicode.Scalar { FoldedText.foldASCII(bytes[index]) }

    @inline(__always) func index(after index: Int) -> Int {
        var next = index + 1
        guard self[index] == " " else { return next }
        while next < bounds.upperBound, self[next] == " " { next += 1 }
        return next
    }

    func source(of range: Range<Int>) -> Range<Int> {
        range.lowerBound - bounds.lowerBound..<range.upperBound - bounds.lowerBound
    }
}

extension FoldedASCII: Sendable where Bytes: Sendable {}

/// A folded text, in the form that takes the least work.
package enum Folded: Sendable {
    case ascii(FoldedASCII<[UInt8]>)
    case other(FoldedText)

    /// The text that the bytes at `range` are, whose offsets count from its start.
    /// - Parameter isASCII: Whether it is known that all of them are ASCII.
    package init(_ bytes: [UInt8], at range: Range<Int>, isASCII: Bool = false) {
        if isASCII || bytes[range].allSatisfy({ $0 < 0x80 }) {
            self = .ascii(FoldedASCII(bytes, range))
        } else {
            self = .other(FoldedText(String(decoding: bytes[range], as: UTF8.self)))
        }
    }
}
