/// Writes `ToUnicode` maps (ISO 32000-2, 9.10.3).
enum ToUnicodeWriter {
    /// As many entries as a block may have.
    private static let blockSize = 100

    /// - Parameters:
    ///   - texts: by code.
    ///   - length: how many bytes a code has.
    static func map(_ texts: [UInt32: String], codeLength length: Int) -> [UInt8] {
        let entries = texts.sorted { $0.key < $1.key }
        let (low, high) = (String(repeating: "0", count: length * 2), String(repeating: "F", count: length * 2))
        var map = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <\(low)> <\(high)>
            endcodespacerange

            """
        for start in stride(from: 0, to: entries.count, by: blockSize) {
            let block = entries[start..<min(start + blockSize, entries.count)]
            map += "\(block.count) beginbfchar\n"
            for (code, text) in block {
                let units = text.utf16.map { hex(UInt32($0), digits: 4) }.joined()
                map += "<\(hex(code, digits: length * 2))> <\(units)>\n"
            }
            map += "endbfchar\n"
        }
        return Array((map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").utf8)
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let hex = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - hex.count)) + hex
    }
}
