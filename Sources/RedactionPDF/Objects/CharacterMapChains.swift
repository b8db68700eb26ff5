import RedactionModel

/// Refuses character maps that build on one another without end (ISO 32000-2, 9.7.5.3): Poppler follows them until the
/// process breaks, as soon as a page lists such a font.
enum CharacterMapChains {
    /// More maps in a row than these have no use.
    private static let mostMaps = 8

    static func check(_ file: PDFFile) throws {
        // Streams lie in no other streams, so their keys can be seen in the file; nearly no file has this one.
        guard names(Array("UseCMap".utf8), file.bytes) else { return }
        let size = try file.resolve(file.trailer["Size"]).integer ?? 0
        for number in 1..<max(2, min(size, file.bytes.count, Int(Int32.max))) {
            try check(.reference(ObjectReference(Int32(number))), in: file)
        }
    }

    private static func check(_ start: PDFObject, in file: PDFFile) throws {
        var object = start
        for _ in 0..<mostMaps {
            guard let base = try file.resolve(object).stream?.dictionary["UseCMap"] else { return }
            object = base
        }
        throw RedactionError(
            .hostile, reason: "a font's character maps build on one another without end",
            advice: "save the file anew with its own program and try again")
    }

    /// Whether the name stands anywhere in the file, any of its letters spelled as `#` and two digits (7.3.5).
    private static func names(_ name: [UInt8], _ file: [UInt8]) -> Bool {
        unsafe file.withUnsafeBufferPointer { file in
            file.indices.contains { unsafe file[$0] == UInt8(ascii: "/") && isName(name, file, from: $0 + 1) }
        }
    }

    private static func isName(_ name: [UInt8], _ file: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var position = start
        for letter in name {
            guard position < file.count else { return false }
            if unsafe file[position] == UInt8(ascii: "#"), position + 2 < file.count {
                let digits = unsafe String(decoding: file[(position + 1)...(position + 2)], as: UTF8.self)
                guard UInt8(digits, radix: 16) == letter else { return false }
                position += 3
            } else {
                guard unsafe file[position] == letter else { return false }
                position += 1
            }
        }
        return true
    }
}
