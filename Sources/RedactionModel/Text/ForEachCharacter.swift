extension String {
    /// Walks the text character by character, quickly where it is ASCII.
    ///
    /// `ascii` is given each character that is one byte of ASCII, with its UTF-8 offset (a carriage return and the
    /// newline after it one by one); `other` every other character, with its range of UTF-8 offsets.
    @inline(__always)
    package func forEachCharacter(ascii: (UInt8, Int) -> Void, other: (Character, Range<Int>) -> Void) {
        let bytes = Array(utf8)
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            // A mark may follow a letter and belong to its character, but marks are not ASCII; and nothing belongs to
            // a control character.
            if byte < 0x20 || (byte < 0x80 && (offset + 1 == bytes.count || bytes[offset + 1] < 0x80)) {
                ascii(byte, offset)
                offset += 1
            } else {
                let character = self[utf8.index(startIndex, offsetBy: offset)]
                let end = offset + character.utf8.count
                other(character, offset..<end)
                offset = end
            }
        }
    }
}
