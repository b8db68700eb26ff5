/// A text as detectors read it, with the way back to the text it was made from.
package struct TextView: Sendable {
    package let text: String
    /// Sorted by `start`. Source between two pieces is not in the view, and what the view has between them is not in the
    /// source. None, if the view is its source.
    private let pieces: [Piece]
    /// Where lines were joined, as UTF-8 offsets in the view; sorted.
    private let joints: [Int]

    private struct Piece {
        /// Where the piece begins in the view.
        let start: Int
        let source: Range<Int>
        /// Whether the piece is in the view byte for byte; otherwise it stands for the whole of its source.
        let isVerbatim: Bool
    }

    /// A text that is read as it is.
    init(verbatim text: String) {
        self.init(text: text, pieces: [], joints: [])
    }

    private init(text: String, pieces: [Piece], joints: [Int]) {
        self.text = text
        self.pieces = pieces
        self.joints = joints
    }

    /// The UTF-8 offsets in the source of what the view shows at `range`, which is not empty and lies in the view.
    package func source(of range: Range<Int>) -> Range<Int> {
        guard !pieces.isEmpty else { return range }
        let first = pieces[piece(at: range.lowerBound)]
        let last = pieces[piece(at: range.upperBound - 1)]
        let lower =
            first.isVerbatim ? first.source.lowerBound + (range.lowerBound - first.start) : first.source.lowerBound
        let upper =
            last.isVerbatim ? last.source.lowerBound + (range.upperBound - last.start) : last.source.upperBound
        return lower..<upper
    }

    /// The same, if all of it is one piece of the source; nil where the view puts it together or adds something.
    func verbatimSource(of range: Range<Int>) -> Range<Int>? {
        let piece = pieces[piece(at: range.lowerBound)]
        guard piece.isVerbatim, range.lowerBound >= piece.start, range.upperBound <= piece.start + piece.source.count
        else { return nil }
        return source(of: range)
    }

    /// Whether something at `range` is only to be read because lines were joined.
    package func crossesJoint(_ range: Range<Int>) -> Bool {
        let next = joints.firstIndexOfSorted { $0 > range.lowerBound }
        return next < joints.count && joints[next] < range.upperBound
    }

    /// The index of the piece that shows the byte at `offset`.
    private func piece(at offset: Int) -> Int {
        max(0, pieces.firstIndexOfSorted { $0.start > offset } - 1)
    }

    /// Puts a view together, front to back.
    struct Builder {
        private var bytes: [UInt8] = []
        private var pieces: [Piece] = []
        private var joints: [Int] = []

        init(capacity: Int) { bytes.reserveCapacity(capacity) }

        /// Shows source bytes as they are.
        mutating func copy(_ source: some Collection<UInt8>, at range: Range<Int>) {
            extendOrAppend(range)
            bytes.append(contentsOf: source)
        }

        /// Shows one byte of the source as it is.
        mutating func copy(_ byte: UInt8, at offset: Int) {
            extendOrAppend(offset..<offset + 1)
            bytes.append(byte)
        }

        /// Shows `scalars` for the whole of `range`; nothing at all if there are none.
        mutating func show(_ scalars: [Unicode.Scalar], for range: Range<Int>) {
            guard !scalars.isEmpty else { return }
            pieces.append(Piece(start: bytes.count, source: range, isVerbatim: false))
            for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? []) }
        }

        /// Shows what is not in the source.
        mutating func insert(_ text: String) { bytes.append(contentsOf: text.utf8) }

        /// Notes that lines are joined here.
        mutating func join() { joints.append(bytes.count) }

        func view() -> TextView {
            TextView(text: String(decoding: bytes, as: UTF8.self), pieces: pieces, joints: joints)
        }

        private mutating func extendOrAppend(_ range: Range<Int>) {
            if let last = pieces.last, last.isVerbatim, last.source.upperBound == range.lowerBound,
                last.start + last.source.count == bytes.count
            {
                pieces[pieces.count - 1] = Piece(
                    start: last.start, source: last.source.lowerBound..<range.upperBound, isVerbatim: true)
            } else {
                pieces.append(Piece(start: bytes.count, source: range, isVerbatim: true))
            }
        }
    }
}

extension Array {
    /// The index of the first element that `isAfter` accepts, in an array where all such elements stand at the end.
    func firstIndexOfSorted(where isAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
