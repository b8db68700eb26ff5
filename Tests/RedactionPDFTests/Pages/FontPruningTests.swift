import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// What fonts tell of the text that only they showed.
struct FontPruningTests {
    /// A way to embed one of the test fonts, and the code of each glyph in it.
    struct Kind: CustomTestStringConvertible, Sendable {
        let file: String
        let isComposite: Bool
        let code: @Sendable (Int) -> Int

        var testDescription: String { "\(file), \(isComposite ? "composite" : "simple")" }
        var digits: Int { isComposite ? 4 : 2 }

        static let all = [
            Kind(file: "unicode.ttf", isComposite: true) { $0 },
            Kind(file: "symbol.ttf", isComposite: false) { 32 + $0 },
            Kind(file: "keyed.cff", isComposite: true) { 37 + 3 * $0 },
            Kind(file: "keyed.otf", isComposite: true) { 37 + 3 * $0 },
            Kind(file: "outlines.cff", isComposite: true) { $0 },
            Kind(file: "outlines.cff", isComposite: false) { 160 + $0 },
            Kind(file: "builtin.pfa", isComposite: false) { 160 + $0 },
        ]

        func string(_ text: String) -> String { TestFont.string(text, digits: digits, code: code) }

        func add(to builder: inout PDFBuilder, isSubset: Bool = true) throws -> Int {
            let font = try TestFont(file, isSubset: isSubset)
            let map = TestFont.toUnicode(digits: digits, code: code)
            guard isComposite else {
                let names = TestFont.letters.map { $0 == " " ? "/space" : "/\($0)" }.joined(separator: " ")
                let encoding = file == "outlines.cff" ? "/Encoding << /Differences [161 \(names)] >>" : ""
                return font.simple(&builder, entries: encoding, toUnicode: map)
            }
            let widths = TestFont.letters.indices.map { "\(code($0 + 1)) [\(501 + $0)]" }.joined(separator: " ")
            return font.composite(&builder, toUnicode: map, widths: "/W [\(widths)]")
        }
    }

    /// The letters of "Quillfeather" that "Heron stood" does without.
    private static let lost = Array("Quilfah")
    private static let kept = Array("Heronstd ")

    private static func content(_ kind: Kind) -> String {
        "BT /E1 24 Tf 72 700 Td \(kind.string("Heron Quillfeather")) Tj 0 -100 Td \(kind.string("Heron stood")) Tj ET"
    }

    private static func page(_ kind: Kind, others: [String] = []) throws -> [UInt8] {
        var builder = PDFBuilder()
        let font = try kind.add(to: &builder)
        for content in [content(kind)] + others { builder.addPage(content, resources: "/Font << /E1 \(font) 0 R >>") }
        return builder.build()
    }

    /// The font of the first page as a copy has it.
    private struct Copy {
        let file: PDFFile
        let font: PDFDictionary
        let descendant: PDFDictionary
        let program: ProgramReader
        let texts: [UInt32: String]

        init(_ bytes: [UInt8]) throws {
            let file = try PDFFile(bytes, password: nil, limits: .standard)
            let page = try file.dictionary(.reference(file.page(0)))
            let resources = try file.dictionary(file.inherited("Resources", from: page))
            font = try file.dictionary(file.dictionary(resources["Font"])["E1"])
            let descendant = try file.array(font["DescendantFonts"]).first.map(file.dictionary) ?? font
            let descriptor = try file.dictionary(descendant["FontDescriptor"])
            let stream = try ["FontFile", "FontFile2", "FontFile3"].compactMap {
                try file.resolve(descriptor[$0]).stream
            }
            let data = try file.decodedData(of: try #require(stream.first))
            program = try #require(ProgramReader(data))
            texts = try FontLoader(source: file).toUnicode(font)
            self.file = file
            self.descendant = descendant
        }

        /// The outlines of the letters, as the font's dictionary finds them.
        func shapes(_ letters: [Character], _ kind: Kind) throws -> [GlyphShape?] {
            let names = kind.isComposite ? nil : try SimpleFontLoader(file, font, name: "").names()
            return letters.map { letter in
                let code = UInt32(kind.code(TestFont.glyph(of: letter)))
                let glyphs = names.map { program.glyphs(for: code, in: $0) } ?? program.glyphs(forCID: code, table: nil)
                return glyphs.first.flatMap(program.reader.shape)
            }
        }
    }

    @Test(arguments: Kind.all)
    func `a subset keeps no trace of glyphs that only removed text used`(kind: Kind) throws {
        let original = try Self.page(kind)
        let before = try Copy(original)
        let bytes = try Planted.redact(original)
        try Planted.expectGone(from: bytes)
        let copy = try Copy(bytes)
        #expect(copy.texts.values.sorted() == Self.kept.map { String($0) }.sorted())
        #expect(try copy.shapes(Self.kept, kind) == before.shapes(Self.kept, kind))
        #expect(try before.shapes(Self.lost, kind).allSatisfy { $0?.isEmpty == false })
        #expect(try copy.shapes(Self.lost, kind).allSatisfy { $0?.isEmpty ?? true })
        #expect(Set(copy.program.program.names).isDisjoint(with: Self.lost.map { String($0) } + ["X"]))
        #expect(copy.program.maps.allSatisfy { Set($0.glyphs.values).count <= Self.kept.count })
        let codes = Set(Self.kept.map { UInt32(kind.code(TestFont.glyph(of: $0))) })
        var widths: Set<UInt32> = []
        if kind.isComposite {
            try FontLoader(source: copy.file).forEachMetric(copy.descendant["W"], count: 1) { cid, _ in
                widths.insert(cid)
            }
        } else {
            let first = try #require(copy.font["FirstChar"]?.integer)
            for (index, width) in try copy.file.array(copy.font["Widths"]).enumerated() where width.number != 0 {
                widths.insert(UInt32(first + index))
            }
        }
        #expect(kind.isComposite ? widths == codes : widths.max() == codes.max() && widths.min() == codes.min())
    }

    // Poppler draws nothing of the OpenType program with CIDs.
    @Test(arguments: Kind.all.filter { $0.file != "keyed.otf" })
    func `what stays is drawn as before`(kind: Kind) throws {
        let original = try Self.page(kind)
        let copy = try Planted.redact(original)
        // The second line, and the first line up to the name.
        for area in [
            ["-x", "0", "-y", "350", "-W", "1224", "-H", "200"], ["-x", "0", "-y", "100", "-W", "290", "-H", "120"],
        ] {
            let options = ["-r", "144", "-singlefile"] + area + ["input.pdf"]
            let one = try CommandLineTool.run("pdftoppm", options, on: original)
            #expect(one.contains(0), "nothing is drawn")
            #expect(try CommandLineTool.run("pdftoppm", options, on: copy) == one)
        }
    }

    @Test func `glyphs that another page shows stay`() throws {
        let kind = Kind.all[0]
        let copy = try Copy(
            Planted.redact(Self.page(kind, others: ["BT /E1 12 Tf 72 700 Td \(kind.string("Qui")) Tj ET"])))
        #expect(Set(copy.texts.values) == Set((Self.kept + Array("Qui")).map { String($0) }))
        #expect(try copy.shapes(Array("Qui"), kind).allSatisfy { $0?.isEmpty == false })
        #expect(try copy.shapes(Array("lfah"), kind).allSatisfy { $0?.isEmpty ?? true })
    }

    /// A page that shows six of sixteen letters, three of them in the word that goes: "Qui".
    private static func sparsePage(_ kind: Kind, isSubset: Bool) throws -> [UInt8] {
        var builder = PDFBuilder()
        let font = try kind.add(to: &builder, isSubset: isSubset)
        builder.addPage(
            "BT /E1 12 Tf 72 700 Td \(kind.string("nod Qui")) Tj ET", resources: "/Font << /E1 \(font) 0 R >>")
        return builder.build()
    }

    @Test(arguments: Kind.all)
    func `a subset loses letters even if most of it was never shown`(kind: Kind) throws {
        let original = try Self.sparsePage(kind, isSubset: true)
        let copy = try Copy(Planted.redact(original, word: "Qui"))
        #expect(Set(copy.texts.values) == ["n", "o", "d", " "])
        #expect(try copy.shapes(Array("Qui"), kind).allSatisfy { $0?.isEmpty ?? true })
        #expect(try copy.shapes(Array("nod "), kind) == Copy(original).shapes(Array("nod "), kind))
    }

    @Test func `the outlines of a whole font stay, and its lists go`() throws {
        let kind = Kind.all[0]
        let original = try Self.sparsePage(kind, isSubset: false)
        let (before, copy) = (try Copy(original), try Copy(try Planted.redact(original, word: "Qui")))
        #expect(Set(copy.texts.values) == ["n", "o", "d", " "])
        #expect(try copy.shapes(TestFont.letters, kind) == before.shapes(TestFont.letters, kind))
    }

    @Test func `a font that only removed text was shown in lists nothing`() throws {
        var builder = PDFBuilder()
        let kind = Kind.all[1]
        let font = try kind.add(to: &builder)
        builder.addPage(
            "BT /E1 12 Tf 72 700 Td \(kind.string("Qui")) Tj /F1 12 Tf 100 0 Td (stood) Tj ET",
            resources: "/Font << /E1 \(font) 0 R /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
        let copy = try Copy(Planted.redact(builder.build(), word: "Qui"))
        #expect(copy.texts.isEmpty)
        #expect(copy.font["Widths"] == .array([.integer(0)]))
        #expect(copy.font["FirstChar"] == .integer(0))
        #expect(try copy.shapes(TestFont.letters, kind).allSatisfy { $0?.isEmpty ?? true })
    }

    /// Two pages with a font in their own resources, with widths for codes 32 to `last`, shown in `lines`.
    private static func direct(last: Int, lines: [String]) throws -> [PDFDictionary] {
        var builder = PDFBuilder()
        let widths = repeatElement("600", count: last - 31).joined(separator: " ")
        let font =
            "/E1 << /Type /Font /Subtype /Type1 /Name /E1 /BaseFont /Courier /FirstChar 32 /LastChar \(last) /Widths "
            + "[\(widths)] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [33 /Q /u /i] >> >>"
        for line in lines {
            builder.addPage("BT /E1 12 Tf 72 700 Td (\(line)) Tj ET", resources: "/Font << \(font) >>")
        }
        let file = try PDFFile(
            Planted.redact(builder.build(), word: "Qui456789", standIn: .box), password: nil, limits: .standard)
        return try lines.indices.map { page in
            let resources = try file.dictionary(file.dictionary(.reference(file.page(page)))["Resources"])
            let font = try file.dictionary(file.dictionary(resources["Font"])["E1"])
            return font.merging(try file.dictionary(font["Encoding"])) { first, _ in first }
        }
    }

    @Test func `fonts that lie in the resources themselves lose letters like others`() throws {
        let lines = ["0123 !\"#456789", "012 !\"#456789 3"]
        for font in try Self.direct(last: 57, lines: lines) {
            #expect(font["FirstChar"] == .integer(32))
            #expect(font["LastChar"] == .integer(51))
            let widths = try #require(font["Widths"]?.array).map(\.number)
            #expect(widths == [600] + repeatElement(0, count: 15) + repeatElement(600, count: 4))
            #expect(font["Differences"] == .array([]))
        }
    }

    // Readers fit another font in by the width of the letter m, whether it is shown or not.
    @Test func `long lists of a font that is not embedded stay`() throws {
        for font in try Self.direct(last: 126, lines: ["0123 !\"#456789"]) {
            #expect(font["Widths"]?.array?.count == 95)
            #expect(font["LastChar"] == .integer(126))
        }
    }

    @Test func `a font that forms are filled in with stays whole`() throws {
        var builder = PDFBuilder()
        let kind = Kind.all[1]
        let font = try kind.add(to: &builder)
        builder.catalog = "/AcroForm << /Fields [] /DR << /Font << /E1 \(font) 0 R >> >> >>"
        builder.addPage(Self.content(kind), resources: "/Font << /E1 \(font) 0 R >>")
        let original = builder.build()
        let copy = try Copy(try Planted.redact(original))
        #expect(try copy.shapes(TestFont.letters, kind) == Copy(original).shapes(TestFont.letters, kind))
    }

    @Test func `the procedures of a Type 3 font go with their letters`() throws {
        var builder = PDFBuilder()
        let letters = Array("QHo")
        let procedures = letters.enumerated().map { index, letter in
            "/\(letter) \(builder.addStream("", "600 0 0 0 500 700 d1 0 0 \(400 + index) 700 re f")) 0 R"
        }.joined(separator: " ")
        let font = builder.add(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << "
                + "\(procedures) >> /Encoding << /Differences [65 /Q /H /o] >> /FirstChar 65 /LastChar 67 "
                + "/Widths [600 600 600] >>")
        builder.addPage(
            "BT /E1 12 Tf 72 700 Td (BC BCBC) Tj 200 0 Td (ACAACA) Tj ET", resources: "/Font << /E1 \(font) 0 R >>")
        let copy = try Planted.redact(builder.build(), word: "QoQQoQ")
        let unpacked = String(decoding: try CommandLineTool.unpacked(copy), as: UTF8.self)
        #expect(!unpacked.contains("0 0 400 700 re"))
        #expect(unpacked.contains("0 0 401 700 re"))
        #expect(unpacked.contains("0 0 402 700 re"))
    }

    @Test func `a map's entries that nothing shows do not spell the name`() throws {
        var builder = PDFBuilder()
        let kind = Kind.all[0]
        let map = TestFont.toUnicode().replacing(
            "endbfchar", with: "<0030> <005100750069006C006C0066006500610074006800650072>\nendbfchar"
        ).replacing("17 beginbfchar", with: "18 beginbfchar")
        let font = try TestFont(kind.file).composite(&builder, toUnicode: map)
        builder.addPage(Self.content(kind), resources: "/Font << /E1 \(font) 0 R >>")
        try Planted.expectGone(from: Planted.redact(builder.build()))
    }
}
