/// Encodes rows as Group 4, each by its changes from the row above (ITU-T T.6).
struct FaxEncoder {
    private let columns: Int
    var writer = BitWriter()
    /// The changes of the row above.
    var above: [Int] = []

    init(columns: Int) { self.columns = columns }

    /// - Parameter changes: the columns at which the row's colour changes, white before the first.
    mutating func write(_ changes: [Int]) {
        var column = -1
        var isBlack = false
        var next = 0
        var index = 0
        while column < columns {
            while next < changes.count, changes[next] <= column || (next % 2 == 1) != isBlack { next += 1 }
            while index > 0, above[index - 1] > column { index -= 1 }
            while index < above.count, above[index] <= column || (index % 2 == 1) != isBlack { index += 1 }
            let change = next < changes.count ? changes[next] : columns
            let first = index < above.count ? above[index] : columns
            let second = index + 1 < above.count ? above[index + 1] : columns
            if second < change {
                write(FaxCodes.pass)
                column = second
            } else if abs(change - first) <= 3 {
                write(FaxCodes.vertical[change - first + 3])
                column = change
                isBlack.toggle()
            } else {
                let end = next + 1 < changes.count ? changes[next + 1] : columns
                write(FaxCodes.horizontal)
                write(run: change - max(column, 0), isBlack: isBlack)
                write(run: end - change, isBlack: !isBlack)
                column = end
            }
        }
        above = changes
    }

    /// The data, with the mark of its end.
    mutating func finish() -> [UInt8] {
        write(FaxCodes.endOfLine)
        write(FaxCodes.endOfLine)
        writer.align()
        return writer.bytes
    }

    mutating func write(run: Int, isBlack: Bool) {
        let codes = (isBlack ? FaxCodes.black : FaxCodes.white).codes
        var rest = run
        while rest >= FaxCodes.longestMakeUp + 64 {
            write(codes[63 + FaxCodes.longestMakeUp / 64])
            rest -= FaxCodes.longestMakeUp
        }
        if rest >= 64 { write(codes[63 + rest / 64]) }
        write(codes[rest % 64])
    }

    mutating func write(_ code: FaxCodes.Code) { writer.write(code.bits, code.length) }
}
