import RedactionModel

/// Refuses character maps that build on one another without end (ISO 32000-2, 9.7.5.3): Poppler follows them until the
/// process breaks, as soon as a page lists such a font.
enum CharacterMapChains {
    /// More maps in a row than these have no use.
    private static let mostMaps = 8

    static func check(_ file: PDFFile) throws {
        // Streams lie in no other streams, so their keys can be seen in the file; nearly no file has this one.
        guard mentions(Array("UseCMap".utf8), file.bytes) else { return }
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

    private static func mentions(_ word: [UInt8], _ file: [UInt8]) -> Bool {
        guard file.count >= word.count else { return false }
        return unsafe file.withUnsafeBufferPointer { file in
            (0...(file.count - word.count)).contains { at in
                unsafe file[at] == word[0] && file[at..<(at + word.count)].elementsEqual(word)
            }
        }
    }
}
