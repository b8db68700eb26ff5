internal import RedactionModel

/// Tables that stand in a text as lines of cells: a line of headings, and below it lines of as many cells.
struct TableLines {
    typealias LabelledCell = (heading: Range<Int>, cell: Range<Int>)

    /// What parts the cells of a line.
    private enum Border: CaseIterable {
        case tab, bar, semicolon
        /// Two spaces and more.
        case gap

        /// The borders that stand anywhere in a text.
        static func all(in bytes: [UInt8]) -> [Border] {
            allCases.filter { border in bytes.indices.contains { border.end(at: $0, in: bytes) != nil } }
        }

        /// Where a border that begins at `offset` ends.
        func end(at offset: Int, in bytes: [UInt8]) -> Int? {
            let sign: UInt8 =
                switch self {
                case .tab: 0x09
                case .bar: UInt8(ascii: "|")
                case .semicolon: UInt8(ascii: ";")
                case .gap: 0x20
                }
            guard bytes[offset] == sign else { return nil }
            guard self == .gap else { return offset + 1 }
            var end = offset + 1
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            return end > offset + 1 ? end : nil
        }
    }

    private let bytes: [UInt8]
    private let lines: [Range<Int>]

    /// Each cell with the heading of its column, as UTF-8 ranges without the blanks around them; what has no text or no
    /// heading is left out.
    private(set) var labelledCells: [LabelledCell] = []

    init(in bytes: [UInt8]) {
        self.bytes = bytes
        let borders = Border.all(in: bytes)
        lines =
            borders.isEmpty
            ? [] : bytes.indices.split { bytes[$0] == 0x0A || bytes[$0] == 0x0D }.map { $0.startIndex..<$0.endIndex }
        var line = 0
        while line < lines.count { line = readTable(from: line, borders) ?? line + 1 }
    }

    /// Reads the table that begins at a line, if one does, and gives the line behind it.
    private mutating func readTable(from first: Int, _ borders: [Border]) -> Int? {
        for border in borders {
            if let end = readTable(from: first, border) { return end }
        }
        return nil
    }

    private mutating func readTable(from first: Int, _ border: Border) -> Int? {
        let headings = cells(of: lines[first], border)
        guard headings.count >= TableHeadings.leastColumns, headings.contains(where: { !$0.isEmpty }),
            headings.allSatisfy({ $0.isEmpty || TableHeadings.isHeading(String(decoding: bytes[$0], as: UTF8.self)) })
        else { return nil }
        let known = labelledCells.count
        var line = first + 1
        while line < lines.count {
            let cells = cells(of: lines[line], border)
            guard cells.count == headings.count else { break }
            if !cells.allSatisfy(isRule) {
                labelledCells += zip(headings, cells).filter { !$0.isEmpty && !$1.isEmpty }.map { ($0, $1) }
            }
            line += 1
        }
        return labelledCells.count > known ? line : nil
    }

    private func cells(of line: Range<Int>, _ border: Border) -> [Range<Int>] {
        // A tab at the beginning of a line leaves the first cell empty.
        var line = border == .tab ? line : trimmed(line)
        if border == .bar, line.count > 1 {
            // In Markdown, bars may stand around the line too.
            if bytes[line.lowerBound] == UInt8(ascii: "|") { line = line.dropFirst() }
            if bytes[line.upperBound - 1] == UInt8(ascii: "|") { line = line.dropLast() }
        }
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for offset in line where offset >= start {
            guard let end = border.end(at: offset, in: bytes) else { continue }
            cells.append(trimmed(start..<offset))
            start = end
        }
        return cells + [trimmed(start..<line.upperBound)]
    }

    /// Whether a cell is part of the rule below the headings.
    private func isRule(_ cell: Range<Int>) -> Bool { bytes[cell].allSatisfy { "-=:+".utf8.contains($0) } }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let isBlank = { (offset: Int) in bytes[offset] == 0x20 || bytes[offset] == 0x09 }
        guard let first = range.first(where: { !isBlank($0) }), let last = range.last(where: { !isBlank($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }
}

extension TextView {
    /// A text with its headings repeated is so many times as long at most. Only a table that was made to fill memory is
    /// longer, and goes without them from there on.
    static let mostGrowth = 8

    /// The cells of the tables in a text, each in a line of its own behind the heading of its column: `Name: Jane Smith`;
    /// nil if there is no table.
    init?(labellingCellsOf bytes: [UInt8]) {
        let cells = TableLines(in: bytes).labelledCells
        guard !cells.isEmpty else { return nil }
        var builder = Builder(capacity: 2 * bytes.count)
        var left = TextView.mostGrowth * bytes.count
        for (heading, cell) in cells {
            let label = "\n" + String(decoding: bytes[heading], as: UTF8.self) + ": "
            left -= label.utf8.count + cell.count
            guard left >= 0 else { break }
            builder.insert(label)
            builder.copy(bytes[cell], at: cell)
        }
        self = builder.view()
    }
}
