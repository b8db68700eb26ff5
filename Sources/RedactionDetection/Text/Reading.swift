internal import RedactionModel

extension TextView {
    /// The text in its plain form: hyphens, apostrophes and spaces alike, what has no width gone, letters composed.
    ///
    /// A soft hyphen at a line's end is what the reader sees as a hyphen there, so it stays as one.
    package init(reading text: String) {
        if text.utf8.isASCII {
            // ASCII is plain as it is.
            self.init(verbatim: text)
            return
        }
        let bytes = Array(text.utf8)
        var builder = Builder(capacity: bytes.count)
        var softHyphen: Range<Int>?
        var copied = 0
        text.forEachCharacter { byte, _ in
            if let hyphen = softHyphen, isLineEnd(byte) { builder.show(["-"], for: hyphen) }
            softHyphen = nil
        } other: { character, range in
            if copied < range.lowerBound {
                builder.copy(bytes[copied..<range.lowerBound], at: copied..<range.lowerBound)
            }
            copied = range.upperBound
            softHyphen = character == "\u{AD}" ? range : nil
            var plain: [Unicode.Scalar] = []
            character.forEachPlainScalar { plain.append($0) }
            if plain.elementsEqual(character.unicodeScalars) {
                builder.copy(character.utf8, at: range)
            } else {
                builder.show(plain, for: range)
            }
        }
        if copied < bytes.count { builder.copy(bytes[copied...], at: copied..<bytes.count) }
        self = builder.view()
    }

    /// The view with its lines run together, or nil if it is one line.
    ///
    /// A line's end and the blanks around it become a space; after a hyphen, at sign, slash or underscore they become
    /// nothing, for a word or an address goes on there. The hyphen itself stays or goes as `keepingHyphens` says.
    package func joiningLines(keepingHyphens: Bool) -> TextView? {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: isLineEnd) else { return nil }
        var builder = Builder(capacity: bytes.count)
        var copied = 0
        while let end = bytes[copied...].firstIndex(where: isLineEnd) {
            var line = copied..<end
            while let last = bytes[line].last, isBlank(last) { line = line.dropLast() }
            let goesOn = bytes[line].last.map(isWordJoiner) ?? false
            if goesOn, !keepingHyphens, bytes[line].last == UInt8(ascii: "-") { line = line.dropLast() }
            let next = bytes[end...].firstIndex { !isLineEnd($0) && !isBlank($0) } ?? bytes.count
            builder.copy(bytes[line], at: line)
            builder.join()
            if !goesOn { builder.show([" "], for: line.upperBound..<next) }
            copied = next
        }
        builder.copy(bytes[copied...], at: copied..<bytes.count)
        return builder.view()
    }
}

extension String.UTF8View {
    /// Whether all bytes are ASCII; many are looked at in one step.
    fileprivate var isASCII: Bool {
        unsafe withContiguousStorageIfAvailable { unsafe $0.reduce(0, |) < 0x80 } ?? allSatisfy { $0 < 0x80 }
    }
}

private func isLineEnd(_ byte: UInt8) -> Bool { (0x0A...0x0D).contains(byte) }
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
private func isWordJoiner(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_")].contains(byte)
}
