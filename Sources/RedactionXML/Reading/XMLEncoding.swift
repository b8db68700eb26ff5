/// The encodings that the Open Packaging Conventions allow (ECMA-376 part 2, 9.1.4): UTF-8 and UTF-16.
enum XMLEncoding {
    /// The same markup in UTF-8 without a byte order mark.
    /// - Throws: `RedactionError` for any other encoding, told by the bytes or by the declaration.
    static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        let utf8: [UInt8]
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFE, 0xFF): utf8 = try decoded(bytes.dropFirst(2), bigEndian: true)
        case (0xFF, 0xFE): utf8 = try decoded(bytes.dropFirst(2), bigEndian: false)
        case (0x00, 0x3C): utf8 = try decoded(bytes[...], bigEndian: true)
        case (0x3C, 0x00): utf8 = try decoded(bytes[...], bigEndian: false)
        case (0xEF, 0xBB): utf8 = Array(bytes.dropFirst(3))
        default: utf8 = bytes
        }
        let isUTF16 = utf8.count != bytes.count && bytes.first != 0xEF
        guard declared(in: utf8).map({ isUTF16 ? $0.hasPrefix("utf-16") : $0 == "utf-8" }) ?? true else {
            throw XMLFault.encoding
        }
        return utf8
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) throws -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw XMLFault.encoding }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index -> UInt16 in
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? one << 8 | two : two << 8 | one
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw XMLFault.encoding }
        return Array(text.utf8)
    }

    /// How nearly all declarations begin. A second encoding behind it would not be well-formed.
    private static let usual = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"".utf8)

    /// The encoding that the XML declaration names, in lower case.
    private static func declared(in bytes: [UInt8]) -> String? {
        if bytes.starts(with: usual) { return "utf-8" }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") else { return nil }
        let declaration = head[..<end.lowerBound]
        guard let name = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[name.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return value.dropFirst().prefix { $0 != quote }.lowercased()
    }
}
