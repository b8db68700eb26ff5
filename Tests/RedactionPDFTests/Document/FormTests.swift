import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct FormTests {
    /// A page with one widget for each of `fields`, and a form of them all.
    private func redact(
        _ fields: [String], form: String = "", removing value: String = "Quillfeather",
        standIn: Substitution.StandIn = .label("[PERSON-1]")
    ) throws -> DocumentRedaction {
        var builder = PDFBuilder()
        let look = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 20]", "/Tx BMC q BT (Old look) Tj ET Q EMC")
        let numbers = fields.map { field in
            builder.add(
                """
                << /Type /Annot /Subtype /Widget /Rect [0 0 200 20] /F 4 /DA (/Helv 12 Tf 0 g)
                /AP << /N \(look) 0 R >> \(field) >>
                """)
        }
        let list = numbers.map { "\($0) 0 R" }.joined(separator: " ")
        builder.catalog = "/AcroForm << /Fields [\(list)] /DA (/Helv 0 Tf 0 g) \(form) >>"
        builder.addPage(entries: "/Annots [\(list)]")
        return try DocumentRedaction(builder.build(), removing: value, standIn: standIn)
    }

    private func look(of field: PDFDictionary, in redaction: DocumentRedaction) throws -> String {
        let form = try redaction.file.resolve(redaction.file.dictionary(field["AP"])["N"])
        return String(decoding: try redaction.file.decodedData(of: #require(form.stream)), as: UTF8.self)
    }

    @Test func `a value that changes gets a new look, one that does not keeps its own`() throws {
        let redaction = try redact([
            "/FT /Tx /T (name) /V (Ms Quillfeather) /DV (Ms Quillfeather) /RV (<p>Ms Quillfeather</p>) /MaxLen 40",
            "/FT /Tx /T (town) /V (Larkminster) /TU (Where you live)",
        ])
        try redaction.expectGone("Quillfeather")
        let name = try redaction.annotation(0)
        #expect(name["V"] == .string(Array("Ms [PERSON-1]".utf8)))
        #expect(name["DV"] == .string(Array("Ms [PERSON-1]".utf8)))
        #expect(name["RV"] == nil)
        #expect(name["MaxLen"] == .integer(40))
        #expect(try look(of: name, in: redaction).contains("/Text 12 Tf <4d73205b504552534f4e2d315d> Tj"))
        let town = try redaction.annotation(1)
        #expect(town["V"] == .string(Array("Larkminster".utf8)))
        #expect(town["TU"] == .string(Array("Where you live".utf8)))
        #expect(try look(of: town, in: redaction).contains("Old look"))
        let form = try redaction.file.dictionary(redaction.catalog["AcroForm"])
        #expect(try redaction.file.array(form["Fields"]).count == 2)
    }

    @Test func `a box in a field is drawn as a box`() throws {
        let redaction = try redact(["/FT /Tx /T (name) /V (Ms Quillfeather)"], standIn: .box)
        try redaction.expectGone("Quillfeather")
        #expect(try look(of: redaction.annotation(), in: redaction).contains("/Blocks 12 Tf <6e6e6e6e6e> Tj"))
    }

    @Test(arguments: [
        ("/FT /Tx /T (Quillfeather) /V (x)", "T", PDFObject.string(Array("field1".utf8))),
        ("/FT /Tx /T (a) /TU (Ask Quillfeather)", "TU", .string(Array("Ask [PERSON-1]".utf8))),
        ("/FT /Tx /T (a) /TM (Quillfeather)", "TM", nil),
        (
            "/FT /Btn /Ff 65536 /T (a) /MK << /CA (Call Quillfeather) /AC (Kept) >>", "MK",
            .dictionary(["CA": .string(Array("Call [PERSON-1]".utf8)), "AC": .string(Array("Kept".utf8))])
        ),
        (
            "/FT /Ch /T (a) /V (Quillfeather) /Opt [(Quillfeather) [(b) (Brambleby)]]", "Opt",
            .array([
                .string(Array("[PERSON-1]".utf8)),
                .array([.string(Array("b".utf8)), .string(Array("Brambleby".utf8))]),
            ])
        ),
        (
            "/FT /Tx /T (a) /V (x) /Lock << /Quillfeather 1 >> /Own (Quillfeather) /AA << /K << /S /JavaScript /JS (Quillfeather) >> >>",
            "V", .string(Array("x".utf8))
        ),
    ])
    func `what a field says beside its value`(field: String, key: String, expected: PDFObject?) throws {
        let redaction = try redact([field])
        try redaction.expectGone("Quillfeather")
        #expect(try redaction.annotation()[key] == expected)
    }

    @Test func `a value in a stream, in a parent field`() throws {
        var builder = PDFBuilder()
        let value = builder.addStream("", "Ms Quillfeather")
        let parent = builder.reserve()
        let widget = builder.add("<< /Subtype /Widget /Rect [0 0 90 20] /Parent \(parent) 0 R >>")
        builder.set(parent, "<< /FT /Tx /T (name) /V \(value) 0 R /Kids [\(widget) 0 R] /DA (/Helv 9 Tf 0.5 g) >>")
        builder.catalog = "/AcroForm << /Fields [\(parent) 0 R] >>"
        builder.addPage(entries: "/Annots [\(widget) 0 R]")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        #expect(try look(of: redaction.annotation(), in: redaction).contains("0.5 g"))
        let field = try redaction.file.dictionary(redaction.annotation()["Parent"])
        let stream = try #require(redaction.file.resolve(field["V"]).stream)
        #expect(try redaction.file.decodedData(of: stream) == Array("Ms [PERSON-1]".utf8))
    }

    @Test func `the states of a choice are renamed together`() throws {
        var builder = PDFBuilder()
        let on = builder.addStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re f")
        let off = builder.addStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re S")
        let look = "/AP << /N << /Quillfeather \(on) 0 R /Off \(off) 0 R >> /D << /Quillfeather \(on) 0 R >> >>"
        let field = builder.add(
            "<< /Subtype /Widget /FT /Btn /T (a) /Rect [0 0 9 9] /V /Quillfeather /AS /Quillfeather \(look) >>")
        builder.catalog = "/AcroForm << /Fields [\(field) 0 R] >>"
        builder.addPage(entries: "/Annots [\(field) 0 R]")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let box = try redaction.annotation()
        #expect(box["V"] == .name("Choice1"))
        #expect(box["AS"] == .name("Choice1"))
        let states = try redaction.file.dictionary(redaction.file.dictionary(box["AP"])["N"])
        #expect(states.keys.sorted() == ["Choice1", "Off"])
    }

    @Test func `a signature goes with its look and is told of`() throws {
        let redaction = try redact(
            [
                """
                /FT /Sig /T (sign) /V << /Type /Sig /Filter /Adobe.PPKLite /Name (Quillfeather) /Reason (Quillfeather)
                /Location (Quillfeather) /ContactInfo (Quillfeather) /Contents <517569 6C6C66656174686572> >>
                """
            ], form: "/SigFlags 3 /XFA [(template) (<x>Quillfeather</x>)]")
        try redaction.expectGone("Quillfeather")
        let field = try redaction.annotation()
        #expect(field["FT"] == .name("Sig"))
        #expect(field["V"] == nil)
        #expect(field["AP"] == nil)
        #expect(field["F"] == .integer(2))
        #expect(redaction.notes.contains { $0.message.contains("signature") })
        #expect(redaction.notes.contains { $0.message.contains("XFA") })
    }

    @Test func `fields without widgets`() throws {
        var builder = PDFBuilder()
        let field = builder.add("<< /FT /Tx /T (hidden) /V (Quillfeather, unseen) >>")
        builder.catalog = "/AcroForm << /Fields [\(field) 0 R] >>"
        builder.addPage()
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        #expect(redaction.regions.map(\.location.description) == ["form, form field"])
    }
}
