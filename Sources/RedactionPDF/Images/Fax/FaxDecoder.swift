/// Decodes the rows of a fax image, each as the columns at which its colour changes, white before the first
/// (ITU-T T.4 and T.6, as ISO 32000-2, 7.4.6 takes them).
///
/// Data with a fault is refused, never guessed at: readers differ in what they show of it.
struct FaxDecoder {
    /// Data that is no fax image, or that uses the extension for uncompressed rows.
    struct Fault: Error {}

    private let parameters: FaxParameters
    private var reader: BitReader
    /// The row above, and the one being read.
    private var above: [Int] = []
    private var changes: [Int] = []
    private var row = 0
    private var usesEndOfLine: Bool
    private var isAtEnd = false

    init(_ data: [UInt8], _ parameters: FaxParameters) {
        self.parameters = parameters
        reader = BitReader(data)
        usesEndOfLine = parameters.hasEndOfLine
    }

    /// The changes of the next row, or nil at the end of the data.
    mutating func nextRow() throws -> [Int]? {
        guard !isAtEnd, parameters.hasEndOfBlock || parameters.rows == 0 || row < parameters.rows else { return nil }
        guard try beginRow() else {
            isAtEnd = true
            return nil
        }
        swap(&above, &changes)
        changes.removeAll(keepingCapacity: true)
        if try isNextByRuns() { try readRuns() } else { try readChanges() }
        while changes.last == parameters.columns { changes.removeLast() }
        row += 1
        return changes
    }

    /// How many bytes the rows read so far take, with the mark of the end if it follows.
    var consumed: Int {
        var rest = self
        if !isAtEnd { _ = rest.skipMarks() }
        return min((rest.reader.position + 7) / 8, rest.reader.end / 8)
    }

    // MARK: Between rows

    /// Moves to the first code of a row; false where there is none.
    private mutating func beginRow() throws -> Bool {
        let marks = skipMarks()
        if marks > 1 || marks == 1 && parameters.k < 0 { return false }
        return reader.zeros() < reader.end - reader.position
    }

    /// Moves behind all end-of-line codes that follow, and says how many there were: two are the end of the data.
    private mutating func skipMarks() -> Int {
        if parameters.isByteAligned, !usesEndOfLine { reader.align() }
        var count = 0
        while isAtEndOfLine {
            _ = reader.skip(reader.zeros() + 1)
            count += 1
            usesEndOfLine = true
            // Between the codes that end the data, and only there, the tag has nothing to tell.
            guard parameters.k > 0 else { continue }
            let tag = reader.position
            _ = reader.skip(1)
            if !isAtEndOfLine, count == 1 { reader.seek(tag) }
        }
        if count == 0, parameters.isByteAligned { reader.align() }
        return count
    }

    /// No code of a row begins with eleven zeros.
    private var isAtEndOfLine: Bool {
        let zeros = reader.zeros()
        return zeros >= FaxCodes.endOfLine.length - 1 && reader.position + zeros < reader.end
    }

    private mutating func isNextByRuns() throws -> Bool {
        guard parameters.k > 0 else { return parameters.k == 0 }
        let tag = reader.peek(1)
        try skip(1)
        return tag == 1
    }

    private mutating func skip(_ count: Int) throws {
        guard reader.skip(count) else { throw Fault() }
    }

    // MARK: Rows

    private mutating func readRuns() throws {
        var column = 0
        while column < parameters.columns {
            column += try readRun(isBlack: changes.count % 2 == 1)
            try change(at: column, after: column)
        }
    }

    private mutating func readChanges() throws {
        var column = -1
        var isBlack = false
        var index = 0
        while column < parameters.columns {
            // The first change above that lies to the right and is one to the other colour.
            while index > 0, above[index - 1] > column { index -= 1 }
            while index < above.count, above[index] <= column || (index % 2 == 1) != isBlack { index += 1 }
            let first = index < above.count ? above[index] : parameters.columns
            let second = index + 1 < above.count ? above[index + 1] : parameters.columns
            switch try readMode() {
            case .pass: column = second
            case .horizontal:
                let start = max(column, 0)
                let middle = try start + readRun(isBlack: isBlack)
                column = try middle + readRun(isBlack: !isBlack)
                try change(at: middle, after: start)
                try change(at: column, after: middle)
            case .vertical(let offset):
                try change(at: first + offset, after: max(column, 0))
                column = first + offset
                isBlack.toggle()
            }
        }
    }

    /// Records a change; two in one place are none.
    private mutating func change(at column: Int, after last: Int) throws {
        guard column >= last, column <= parameters.columns else { throw Fault() }
        if changes.last == column { changes.removeLast() } else { changes.append(column) }
    }

    private mutating func readRun(isBlack: Bool) throws -> Int {
        var total = 0
        while total <= parameters.columns {
            let code = (isBlack ? FaxCodes.black : FaxCodes.white).lookup[reader.peek(FaxCodes.longest)]
            guard code.length > 0 else { throw Fault() }
            try skip(code.length)
            total += code.run
            if code.run < 64 { return total }
        }
        throw Fault()
    }

    private enum Mode {
        case pass, horizontal
        case vertical(Int)
    }

    private mutating func readMode() throws -> Mode {
        let bits = reader.peek(7)
        func begins(with code: FaxCodes.Code) -> Bool { bits >> (7 - code.length) == code.bits }
        for (index, code) in FaxCodes.vertical.enumerated() where begins(with: code) {
            try skip(code.length)
            return .vertical(index - 3)
        }
        for (code, mode) in [(FaxCodes.horizontal, Mode.horizontal), (FaxCodes.pass, .pass)] where begins(with: code) {
            try skip(code.length)
            return mode
        }
        throw Fault()
    }
}
