/// Writes `ToUnicode` maps (ISO 32000-2, 9.10.3).
enum ToUnicodeWriter {
    /// As many entries as a block may have.
    private static let blockSize = 100

    /// - Parameters:
    ///   - texts: by code.
    ///   - codeSpaces: how strings split into codes. A code that lies in two of them is written for both.
    static func map(_ texts: [UInt32: String], codeSpaces: [CMap.CodeSpace]) -> [UInt8] {
        let spaces = codeSpaces.prefix(blockSize)
        let entries = texts.sorted { $0.key < $1.key }.flatMap { code, text in
            lengths(of: code, in: spaces).map { (code: hex(code, digits: $0 * 2), text: text) }
        }
        var map = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            \(spaces.count) begincodespacerange
            \(spaces.map(range).joined(separator: "\n"))
            endcodespacerange

            """
        for start in stride(from: 0, to: entries.count, by: blockSize) {
            let block = entries[start..<min(start + blockSize, entries.count)]
            map += "\(block.count) beginbfchar\n"
            for (code, text) in block {
                let units = text.utf16.map { hex(UInt32($0), digits: 4) }.joined()
                map += "<\(code)> <\(units)>\n"
            }
            map += "endbfchar\n"
        }
        return Array((map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").utf8)
    }

    /// How many bytes a code has; the reader takes one that no space holds as long as the shortest.
    private static func lengths(of code: UInt32, in spaces: some Collection<CMap.CodeSpace>) -> [Int] {
        let fitting = spaces.filter { ($0.length == 4 || code >> UInt32($0.length * 8) == 0) && $0.contains(code) }
        let lengths = Set(fitting.map(\.length)).sorted()
        return lengths.isEmpty ? [spaces.map(\.length).min() ?? 1] : lengths
    }

    private static func range(of space: CMap.CodeSpace) -> String {
        "<\(hex(space.low, digits: space.length * 2))> <\(hex(space.high, digits: space.length * 2))>"
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let hex = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - hex.count)) + hex
    }
}
