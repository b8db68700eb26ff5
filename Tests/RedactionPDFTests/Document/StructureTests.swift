import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct StructureTests {
    /// A tagged page whose only element under `Document` has `element`'s entries.
    private func tagged(_ element: String, root: String = "") -> PDFBuilder {
        var builder = PDFBuilder()
        let tree = builder.reserve()
        let document = builder.reserve()
        let figure = builder.reserve()
        let page = builder.addPage(
            "/Figure << /MCID 0 >> BDC 0 0 9 9 re f EMC", entries: "/StructParents 0 /Tabs /S")
        builder.set(
            tree,
            """
            << /Type /StructTreeRoot /K \(document) 0 R /ParentTree << /Nums [0 [\(figure) 0 R]] >>
            /ParentTreeNextKey 1 \(root) >>
            """)
        builder.set(document, "<< /Type /StructElem /S /Document /P \(tree) 0 R /K [\(figure) 0 R] /Lang (en-GB) >>")
        builder.set(figure, "<< /Type /StructElem /S /Figure /P \(document) 0 R /Pg \(page) 0 R /K 0 \(element) >>")
        builder.catalog = "/StructTreeRoot \(tree) 0 R /MarkInfo << /Marked true >> /Lang (en-GB)"
        return builder
    }

    /// The figure of the copy, reached through the tree; fails if the tags are not whole.
    private func figure(in redaction: DocumentRedaction) throws -> PDFDictionary {
        let file = redaction.file
        let root = try file.dictionary(redaction.catalog["StructTreeRoot"])
        let document = try file.dictionary(root["K"])
        let kid = try #require(file.array(document["K"]).first)
        let numbers = try file.array(file.dictionary(root["ParentTree"])["Nums"])
        #expect(numbers.first == .integer(0))
        #expect(try file.array(numbers.last) == [kid])
        let figure = try file.dictionary(kid)
        #expect(figure["K"] == .integer(0))
        #expect(try figure["Pg"]?.reference == file.page(0))
        #expect(try file.dictionary(redaction.catalog["MarkInfo"])["Marked"] == .boolean(true))
        #expect(try redaction.page()["StructParents"] == .integer(0))
        return figure
    }

    @Test(
        "a tag's text loses the word and keeps the rest, and the tags stay whole",
        arguments: ["ActualText", "Alt", "E", "T", "Phoneme"])
    func texts(key: String) throws {
        let redaction = try DocumentRedaction(
            tagged("/\(key) (Portrait of Quillfeather, oil)").build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        #expect(try figure(in: redaction)[key] == .string(Array("Portrait of [PERSON-1], oil".utf8)))
        #expect(redaction.regions.map(\.location.part) == ["page 1"])
        #expect(redaction.regions.first?.location.detail?.hasPrefix("tag \"Figure\", ") == true)
    }

    @Test func `own tags, classes and identifiers are renamed wherever they stand`() throws {
        let element =
            "/ID (Quillfeather) /C /Quillfeather /A << /O /Table /Headers [(Quillfeather)] /Summary (Of Quillfeather) >>"
        var builder = tagged(
            element,
            root:
                "/RoleMap << /Quillfeather /Figure >> /ClassMap << /Quillfeather << /O /Layout /Placement /Block >> >> /IDTree << /Names [(Quillfeather) 5 0 R] >>"
        )
        builder.set(5, "<< /Type /StructElem /S /Quillfeather /P 4 0 R /Pg 7 0 R /K 0 \(element) >>")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let figure = try figure(in: redaction)
        let root = try redaction.file.dictionary(redaction.catalog["StructTreeRoot"])
        #expect(figure["S"] == .name("Tag1"))
        #expect(figure["C"] == .name("Tag1"))
        #expect(try redaction.file.dictionary(root["RoleMap"]) == ["Tag1": .name("Figure")])
        #expect(try redaction.file.dictionary(root["ClassMap"]).keys.sorted() == ["Tag1"])
        #expect(figure["ID"] == .string(Array("element1".utf8)))
        let attributes = try redaction.file.dictionary(figure["A"])
        #expect(attributes["Headers"] == .array([.string(Array("element1".utf8))]))
        #expect(attributes["Summary"] == .string(Array("Of [PERSON-1]".utf8)))
        let names = try redaction.file.array(redaction.file.dictionary(root["IDTree"])["Names"])
        #expect(names.first == .string(Array("element1".utf8)))
    }

    @Test(arguments: [
        "/Lang (x-Quillfeather)", "/A << /O /CSS-2.00 /Quillfeather (Quillfeather) >>", "/Quillfeather (x)",
        "/A << /O /UserProperties /P [<< /N (Owner) /V (Quillfeather) >>] >>", "/AF [<< /F (Quillfeather) >>]",
        "/A << /O /PrintField /Desc (Quillfeather) >>", "/R 1 /Own << /Quillfeather [1 2] >>",
        "/NS << /Type /Namespace /NS (https://example.com/Quillfeather) >>",
    ])
    func `what else a tag can say`(element: String) throws {
        let redaction = try DocumentRedaction(tagged(element).build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        _ = try figure(in: redaction)
    }

    @Test func `property lists in resources`() throws {
        var builder = PDFBuilder()
        let list = builder.add("<< /ActualText (Quillfeather again) /Lang (en-GB) /Quillfeather (Quillfeather) >>")
        builder.addPage("/Span /MC0 BDC EMC", resources: "/Properties << /MC0 \(list) 0 R >>")
        let redaction = try DocumentRedaction(builder.build(), removing: "Quillfeather")
        try redaction.expectGone("Quillfeather")
        let resources = try redaction.file.dictionary(redaction.page()["Resources"])
        let properties = try redaction.file.dictionary(resources["Properties"])
        let entries = try redaction.file.dictionary(properties["MC0"])
        #expect(entries["ActualText"] == .string(Array("[PERSON-1] again".utf8)))
        #expect(entries["Lang"] == .string(Array("en-GB".utf8)))
    }

    @Test func `tags that bear no finding come through as they were`() throws {
        let element = "/Alt (A boat) /A [<< /O /Layout /BBox [0 0 9 9] /Placement /Block >> 0] /ID (f1) /E (Fig.)"
        let original = try PDFFile(tagged(element).build(), password: nil, limits: .standard)
        let before = try original.dictionary(
            original.array(
                original.dictionary(
                    original.dictionary(original.dictionary(original.trailer["Root"])["StructTreeRoot"])["K"])["K"]
            ).first)
        let redaction = try DocumentRedaction(tagged(element).build(), removing: "Quillfeather")
        let after = try figure(in: redaction)
        #expect(after.filter { $0.value.reference == nil } == before.filter { $0.value.reference == nil })
    }
}
