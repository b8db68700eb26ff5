extension String {
    /// Walks the text character by character, quickly where it is ASCII.
    ///
    /// `ascii` is given each character that is one byte of ASCII, with its UTF-8 offset (a carriage return and the
    /// newline after it one by one); `other` every other character, with its range of UTF-8 offsets.
    package func forEachCharacter(ascii: (UInt8, Int) -> Void, other: (Character, Range<Int>) -> Void) {
        let bytes = utf8
        var index = startIndex
        var offset = 0
        while index < endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            // A mark may follow a letter and belong to its character, but marks are not ASCII; and nothing belongs to
            // a control character.
            if byte < 0x20 || (byte < 0x80 && (next == endIndex || bytes[next] < 0x80)) {
                ascii(byte, offset)
                offset += 1
                index = next
            } else {
                let character = self[index]
                let end = offset + character.utf8.count
                other(character, offset..<end)
                offset = end
                index = self.index(after: index)
            }
        }
    }
}
