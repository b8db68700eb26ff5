import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// Text that only the embedded font tells, or that it tells otherwise than the map for readers does.
struct EmbeddedFontTests {
    private static let sentence = "Heron Quillfeather stood"

    /// A page with `string` in `font`, as object.
    private static func page(_ builder: inout PDFBuilder, font: Int, _ string: String) -> [UInt8] {
        builder.addPage("BT /E1 12 Tf 100 700 Td \(string) Tj ET", resources: "/Font << /E1 \(font) 0 R >>")
        return builder.build()
    }

    /// The regions' texts, with every space as a plain one.
    private static func texts(_ pdf: [UInt8]) throws -> [String] {
        try PDFContent(reading: pdf).regions.map {
            $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// The name goes from the only page of `original`, and the words beside it stay, by the witness that knows them.
    private static func expectRedacted(_ original: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try texts(original).contains { $0.contains(sentence) }, sourceLocation: sourceLocation)
        let copy = try Planted.redact(original)
        try Planted.expectGone(from: copy, sourceLocation: sourceLocation)
        let left = try texts(copy)
        #expect(left.contains { $0.contains("Heron") && $0.contains("stood") }, sourceLocation: sourceLocation)
        #expect(left.contains { $0.contains(Planted.label) }, sourceLocation: sourceLocation)
        let glyphs = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(!glyphs.contains("QRSTUVWX"), sourceLocation: sourceLocation)
    }

    @Test func `a font's own map names glyphs that CIDs lead to by a table`() throws {
        var builder = PDFBuilder()
        var table = [UInt8](repeating: 0, count: 202)
        for glyph in 1...TestFont.letters.count { table[(100 - glyph) * 2 + 1] = UInt8(glyph) }
        let font = try TestFont("unicode.ttf").composite(&builder, toGlyphs: table)
        try Self.expectRedacted(
            Self.page(&builder, font: font, TestFont.string(Self.sentence) { 100 - $0 }))
    }

    @Test func `a font's own map names glyphs whose CIDs are of its own making`() throws {
        var builder = PDFBuilder()
        let font = try TestFont("keyed.otf").composite(&builder)
        try Self.expectRedacted(Self.page(&builder, font: font, TestFont.string(Self.sentence) { 37 + 3 * $0 }))
    }

    @Test func `a font's glyph names are read`() throws {
        var builder = PDFBuilder()
        let font = try TestFont("outlines.cff").composite(&builder)
        try Self.expectRedacted(Self.page(&builder, font: font, TestFont.string(Self.sentence)))
    }

    @Test func `a Type 1 font's own encoding is read`() throws {
        var builder = PDFBuilder()
        let font = try TestFont("builtin.pfa").simple(&builder)
        try Self.expectRedacted(
            Self.page(&builder, font: font, TestFont.string(Self.sentence, digits: 2) { 160 + $0 }))
    }

    @Test func `a symbolic TrueType font's names are read`() throws {
        var builder = PDFBuilder()
        let font = try TestFont("symbol.ttf").simple(&builder)
        try Self.expectRedacted(
            Self.page(&builder, font: font, TestFont.string(Self.sentence, digits: 2) { 32 + $0 }))
    }

    /// What a `ToUnicode` map says instead of the letter.
    private static let lies: [@Sendable (Character) -> String] = [
        { $0 == " " ? " " : String(TestFont.letters[TestFont.glyph(of: $0) % 10]) }, { _ in " " }, { _ in "" },
        { String(Character(Unicode.Scalar(0xE000 + UInt16($0.asciiValue ?? 0)) ?? "?")) },
        { $0 == "e" ? "\u{435}" : $0 == "a" ? "\u{430}" : String($0) },
    ]

    @Test(arguments: 0..<5)
    func `a map that says something else than the font hides nothing`(lie: Int) throws {
        var builder = PDFBuilder()
        let map = TestFont.toUnicode(text: Self.lies[lie])
        let font = try TestFont("unicode.ttf").composite(&builder, toUnicode: map)
        try Self.expectRedacted(Self.page(&builder, font: font, TestFont.string(Self.sentence)))
    }

    @Test(arguments: 0..<5)
    func `a map of a simple font that says something else hides nothing`(lie: Int) throws {
        var builder = PDFBuilder()
        let map = TestFont.toUnicode(digits: 2, code: { 32 + $0 }, text: Self.lies[lie])
        let font = try TestFont("symbol.ttf").simple(&builder, toUnicode: map)
        try Self.expectRedacted(
            Self.page(&builder, font: font, TestFont.string(Self.sentence, digits: 2) { 32 + $0 }))
    }

    @Test func `a map that says the name where the font shows another word loses it`() throws {
        var builder = PDFBuilder()
        let lie: [Character: String] = ["s": "Q", "o": "u", "n": "i", "d": "l", "X": "f", "H": "e"]
        let map = TestFont.toUnicode(text: { lie[$0] ?? String($0) })
        let font = try TestFont("unicode.ttf").composite(&builder, toUnicode: map)
        let original = Self.page(&builder, font: font, TestFont.string("sonddXHatHr"))
        #expect(try Self.texts(original).contains { $0.contains("Quillfeater") })
        #expect(try Self.texts(original).contains { $0.contains("sonddXHatHr") })
        let copy = try Planted.redact(original, word: "Quillfeater")
        #expect(try !Self.texts(copy).contains { $0.contains("Quill") || $0.contains("sondd") })
    }

    @Test func `a character collection names its CIDs, whatever the map says`() throws {
        var builder = PDFBuilder()
        let codes = Self.sentence.utf8.map { String(0x1_0000 + Int($0) - 0x1F, radix: 16) }
        let map = """
            begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfrange <0000> <00FF> <0391> endbfrange endcmap
            """
        let font = try TestFont("silent.ttf").composite(&builder, ordering: "Japan1", toUnicode: map)
        try Self.expectRedacted(
            Self.page(&builder, font: font, "<\(codes.map { String($0.suffix(4)) }.joined())>"))
    }

    @Test(arguments: ["unicode.ttf", "silent.ttf"])
    func `honest fonts are read once`(file: String) throws {
        var builder = PDFBuilder()
        let font = try TestFont(file).composite(&builder, toUnicode: TestFont.toUnicode())
        let content = try PDFContent(
            reading: Self.page(&builder, font: font, TestFont.string(Self.sentence)))
        #expect(content.regions.map(\.location.description) == ["page 1"])
    }

    @Test func `a font without a program and without widths has those of its stand-in`() throws {
        var builder = PDFBuilder()
        let names = TestFont.letters.map { $0 == " " ? "/space" : "/\($0)" }.joined(separator: " ")
        let font = builder.add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Curious /Encoding << /Differences [33 \(names)] >> >>")
        let original = Self.page(&builder, font: font, TestFont.string(Self.sentence, digits: 2) { 32 + $0 })
        #expect(try PDFContent(reading: original).regions.count == 1)
        try Self.expectRedacted(original)
    }

    @Test func `an embedded font without widths has its own`() throws {
        let program = try #require(FontProgramReader.read(TestFont("builtin.pfa").program, withAdvances: true))
        #expect(program.advances[TestFont.glyph(of: "Q")] == 787)
        #expect(program.advances[TestFont.glyph(of: "i")] == 278)
    }

    @Test(arguments: ["unicode.ttf", "symbol.ttf", "keyed.otf", "keyed.cff", "outlines.cff", "builtin.pfa"])
    func `a damaged font says nothing and does no harm`(file: String) throws {
        let sound = try TestFont(file).program
        var state: UInt32 = 1
        func random(_ limit: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % limit
        }
        for _ in 0..<300 {
            var damaged = Array(sound.prefix(random(4) == 0 ? random(sound.count) + 1 : sound.count))
            for _ in 0..<random(12) { damaged[random(damaged.count)] = UInt8(random(256)) }
            _ = FontProgramReader.read(damaged, withAdvances: true)
        }
    }
}
