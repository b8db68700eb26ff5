import RedactionZIP

/// Containers that are no documents that can be redacted.
enum SampleFiles {
    /// An archive of one file that is no Office document.
    static func archive() throws -> [UInt8] {
        try ZIPWriter.archive(of: [ZIPWriter.File(name: "notes.txt", bytes: Array("by Rosa".utf8))])
    }

    /// An OLE compound file (MS-CFB, version 3) with one empty stream of this name.
    static func compoundFile(stream: String) -> [UInt8] {
        let endOfChain: [UInt8] = [0xFE, 0xFF, 0xFF, 0xFF]
        let free: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + zeros(16)
        header += [0x3E, 0, 0x03, 0, 0xFE, 0xFF, 0x09, 0, 0x06, 0] + zeros(6) + zeros(4)
        header += [1, 0, 0, 0, 1, 0, 0, 0] + zeros(4) + [0, 0x10, 0, 0]
        header += endOfChain + zeros(4) + endOfChain + zeros(4) + zeros(4)
        header += (0..<108).flatMap { _ in free }
        let table = [0xFD, 0xFF, 0xFF, 0xFF] + endOfChain + (0..<126).flatMap { _ in free }
        let directory = entry("Root Entry", type: 5) + entry(stream, type: 2) + zeros(256)
        return header + table + directory
    }

    private static func entry(_ name: String, type: UInt8) -> [UInt8] {
        let text = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let size = UInt8(text.count + 2)
        return text + zeros(64 - text.count) + [size, 0, type, 1] + Array(repeating: 0xFF, count: 12) + zeros(48)
    }

    private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
}
