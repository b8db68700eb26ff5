/// GIF (version 89a): blocks, of which comments, plain text and application data are left out.
enum GIF {
    private enum Block {
        static let image: UInt8 = 0x2C
        static let extensionIntroducer: UInt8 = 0x21
        static let trailer: UInt8 = 0x3B
        static let graphicControl: UInt8 = 0xF9
        static let application: UInt8 = 0xFF
    }

    /// The picture with its frames, their timing and looping, ending with the trailer; nil when it is no sound GIF.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: "GIF8".utf8), bytes.count > 13 else { return nil }
        var offset = 13 + colorTableSize(bytes[10])
        guard offset < bytes.count else { return nil }
        var output = Array(bytes[..<offset])
        while offset < bytes.count {
            switch bytes[offset] {
            case Block.trailer: return output + [Block.trailer]
            case Block.image:
                guard offset + 11 < bytes.count else { return nil }
                let data = offset + 11 + colorTableSize(bytes[offset + 9])
                guard let end = endOfSubBlocks(in: bytes, from: data) else { return nil }
                output += bytes[offset..<end]
                offset = end
            case Block.extensionIntroducer:
                guard let end = endOfSubBlocks(in: bytes, from: offset + 2) else { return nil }
                if draws(bytes[offset..<end]) { output += bytes[offset..<end] }
                offset = end
            default: return nil
            }
        }
        return nil
    }

    private static func draws(_ block: ArraySlice<UInt8>) -> Bool {
        let label = block[block.startIndex + 1]
        if label == Block.graphicControl { return block.count == 8 }
        // The loop count of animations: one sub-block of three bytes behind the application's name.
        return label == Block.application && block.count == 19 && block.dropFirst(3).starts(with: "NETSCAPE2.0".utf8)
    }

    private static func colorTableSize(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    }

    /// Where a chain of sub-blocks ends, behind its empty last one.
    private static func endOfSubBlocks(in bytes: [UInt8], from start: Int) -> Int? {
        var offset = start
        while offset < bytes.count {
            let length = Int(bytes[offset])
            offset += 1 + length
            if length == 0 { return offset }
        }
        return nil
    }
}
