import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct LayerVisibilityTests {
    private let content = """
        /OC /M BDC BT /F1 12 Tf 72 720 Td (Curlew) Tj ET EMC BT /F1 12 Tf 72 700 Td (Avocet) Tj ET
        """

    private func isKept(_ file: LayeredFile, _ content: String? = nil) throws -> Bool {
        let copy = try RedactedCopy(file.bytes(content ?? self.content))
        #expect(try copy.content.contains("Avocet"))
        return try copy.content.contains("Curlew")
    }

    @Test(arguments: [
        ("/OFF [3 0 R]", ""), ("/BaseState /OFF /ON [4 0 R]", ""), ("/OFF [3 0 R] /Intent /All", "/Intent /Design"),
        ("/OFF [3 0 R] /AS [<< /Event /Print /Category [/Print] /OCGs [3 0 R] >>]", ""),
        (
            "/OFF [3 0 R] /AS [<< /Event /Print /Category [/Print] /OCGs [3 0 R] >>]",
            "/Usage << /Print << /PrintState /OFF >> /View << /ViewState /ON >> >>"
        ),
    ])
    func `layers that are off for all go`(configuration: String, entries: String) throws {
        #expect(try !isKept(LayeredFile(configuration: configuration, entries: entries)))
    }

    @Test(arguments: [
        ("", ""), ("/ON [3 0 R]", ""), ("/BaseState /OFF /ON [3 0 R]", ""), ("/BaseState /Unchanged", ""),
        ("/ON [3 0 R] /OFF [3 0 R]", ""), ("/OFF [3 0 R]", "/Intent /Design"), ("/OFF [9 0 R]", ""),
        (
            "/OFF [3 0 R] /AS [<< /Event /Print /Category [/Print] /OCGs [3 0 R] >>]",
            "/Usage << /Print << /PrintState /ON >> >>"
        ),
        (
            "/OFF [3 0 R] /AS [<< /Event /View /Category [/Zoom] /OCGs [3 0 R] >>]",
            "/Usage << /Zoom << /min 2 >> >>"
        ),
    ])
    func `layers that somebody may see stay`(configuration: String, entries: String) throws {
        #expect(try isKept(LayeredFile(configuration: configuration, entries: entries)))
    }

    @Test(arguments: [
        "<< /Type /OCMD /OCGs 3 0 R >>", "<< /Type /OCMD /OCGs [3 0 R null] /P /AnyOn >>",
        "<< /Type /OCMD /OCGs [3 0 R 4 0 R] /P /AllOn >>", "<< /Type /OCMD /OCGs [4 0 R] /P /AllOff >>",
        "<< /Type /OCMD /OCGs [4 0 R] /P /AnyOff >>", "<< /Type /OCMD /VE [/Not 4 0 R] /OCGs 4 0 R >>",
        "<< /Type /OCMD /VE [/And 4 0 R [/Or 3 0 R [/Not 4 0 R]]] >>",
    ])
    func `what belongs to layers by a rule goes where the rule hides it`(membership: String) throws {
        #expect(try !isKept(LayeredFile(membership: membership)))
    }

    @Test(arguments: [
        "<< /Type /OCMD /OCGs [3 0 R 4 0 R] >>", "<< /Type /OCMD /OCGs [3 0 R 4 0 R] /P /AnyOff >>",
        "<< /Type /OCMD /OCGs 3 0 R /P /AllOff >>", "<< /Type /OCMD /OCGs 4 0 R /P /AllOff >>",
        "<< /Type /OCMD /OCGs [] /P /AllOn >>",
        "<< /Type /OCMD /VE [/Not 3 0 R] /OCGs 3 0 R >>", "<< /Type /OCMD /VE [/Or 3 0 R [/And 4 0 R 4 0 R]] >>",
        "<< /Type /OCMD /VE [/Xor 3 0 R] >>", "<< /Type /OCMD /VE [/Not 3 0 R 4 0 R] >>",
    ])
    func `what may be seen by a rule stays, and is seen by each reader as before`(membership: String) throws {
        let file = LayeredFile(membership: "5 0 R")
        let original = file.bytes(content) { $0.add(membership) }
        let copy = try RedactedCopy(original)
        #expect(try Planted.text(copy.bytes) == Planted.text(original))
        #expect(try copy.content.contains("Curlew"))
        #expect(try copy.layers.contains("Off") == membership.contains("3 0 R"))
    }

    @Test func `rules that name no hidden layer stay whole`() throws {
        let rule = "<< /Type /OCMD /VE [/Or 4 0 R [/Not [/And 4 0 R 4 0 R]]] >>"
        let copy = try RedactedCopy(LayeredFile(membership: "5 0 R").bytes(content) { $0.add(rule) })
        #expect(try copy.content.contains("Curlew"))
        let objects = try (1..<20).map { try copy.file.object(ObjectReference($0)) }
        let kept = try #require(objects.first { $0.dictionary?["Type"] == .name("OCMD") }?.dictionary?["VE"]?.array)
        #expect(kept.first == .name("Or"))
        #expect(kept.last?.array?.last?.array?.count == 3)
    }

    @Test(arguments: [
        "/OC /None BDC BT /F1 12 Tf 72 720 Td (Curlew) Tj (Avocet) Tj ET EMC",
        "/OC /M BDC EMC EMC BT /F1 12 Tf 72 720 Td (Curlew) Tj (Avocet) Tj ET EMC",
        "/OX /M BDC BT /F1 12 Tf 72 720 Td (Curlew) Tj (Avocet) Tj ET EMC",
    ])
    func `sequences that readers may take otherwise stay`(content: String) throws {
        #expect(try isKept(LayeredFile(), content))
    }

    @Test func `an expression of many operands within one another ends`() throws {
        let file = LayeredFile(membership: "5 0 R")
        let original = file.bytes(content) { builder in
            builder.add("<< /Type /OCMD /VE 6 0 R >>")
            for number in 6..<30 { builder.add("[/And \(number + 1) 0 R \(number + 1) 0 R]") }
            builder.add("[/Not 3 0 R]")
        }
        #expect(try RedactedCopy(original).content.contains("Curlew"))
    }
}
