internal import RedactionModel

/// How a text file's characters are stored. Told by the byte order mark; without one, UTF-8 is the only choice.
package enum TextEncoding: Sendable, Hashable {
    case utf8(byteOrderMark: Bool)
    case utf16BigEndian
    case utf16LittleEndian

    /// Tells the encoding of `bytes` and gives their text as UTF-8, without the byte order mark.
    /// - Throws: `RedactionError` `.damaged` when the bytes break the encoding's rules.
    package static func decode(_ bytes: [UInt8]) throws -> (encoding: TextEncoding, utf8: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return (.utf8(byteOrderMark: true), try validUTF8(bytes.dropFirst(3)))
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return (.utf16BigEndian, try utf8(ofUTF16: bytes.dropFirst(2), high: 0, low: 1))
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return (.utf16LittleEndian, try utf8(ofUTF16: bytes.dropFirst(2), high: 1, low: 0))
        }
        return (.utf8(byteOrderMark: false), try validUTF8(bytes[...]))
    }

    /// `utf8` in this encoding, with the byte order mark that the file had.
    package func encode(_ utf8: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8(byteOrderMark: false): utf8
        case .utf8(byteOrderMark: true): [0xEF, 0xBB, 0xBF] + utf8
        case .utf16BigEndian:
            [0xFE, 0xFF] + String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16LittleEndian:
            [0xFF, 0xFE] + String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
    }

    private static func validUTF8(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
        // A slice of bytes that are already valid is the common case and costs one check, no second copy of the text.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw notUnicode }
        return Array(bytes)
    }

    private static func utf8(ofUTF16 bytes: ArraySlice<UInt8>, high: Int, low: Int) throws -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw notUnicode }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw notUnicode }
        return Array(text.utf8)
    }

    private static var notUnicode: RedactionError {
        RedactionError(
            .damaged, reason: "neither a known kind of file nor text in UTF-8 or UTF-16",
            advice: "save it as UTF-8 text, or convert it to DOCX or PDF")
    }
}
