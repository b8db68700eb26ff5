import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// A tagged page stays tagged: its marked content keeps its numbers, and they lead to the same elements.
struct TaggedPageTests {
    private func tagged() -> [UInt8] {
        var builder = PDFBuilder()
        let (tree, document) = (builder.reserve(), builder.reserve())
        let elements = (0..<3).map { _ in builder.reserve() }
        let texts = [("P", "Heron met "), ("Span", Planted.word), ("P", "at noon")]
        var x = 72.0
        let content = texts.enumerated().map { number, item in
            defer { x += TwoNames.width(item.1) + 3 }
            return "/\(item.0) << /MCID \(number) >> BDC BT /F1 12 Tf \(x) 680 Td (\(item.1)) Tj ET EMC"
        }
        let page = builder.addPage(content.joined(separator: " "), entries: "/StructParents 0 /Tabs /S")
        let kids = elements.map { "\($0) 0 R" }.joined(separator: " ")
        builder.set(
            tree,
            "<< /Type /StructTreeRoot /K \(document) 0 R /ParentTree << /Nums [0 [\(kids)]] >> /ParentTreeNextKey 1 >>")
        builder.set(document, "<< /Type /StructElem /S /Document /P \(tree) 0 R /K [\(kids)] >>")
        for (number, element) in elements.enumerated() {
            builder.set(
                element,
                "<< /Type /StructElem /S /\(texts[number].0) /P \(document) 0 R /Pg \(page) 0 R /K \(number) >>")
        }
        builder.catalog = "/StructTreeRoot \(tree) 0 R /MarkInfo << /Marked true >>"
        return builder.build()
    }

    /// What the page shows under each number of marked content.
    private func texts(of file: PDFFile) throws -> [Int: String] {
        let page = try PageReader(file: file, fonts: FontCache()).page(0)
        var texts: [Int: String] = [:]
        var open: [Int?] = []
        for (index, operation) in page.content.streams[0].operations.enumerated() {
            switch operation.keyword {
            case .BDC: open.append(operation.operands.last?.dictionary?["MCID"]?.integer)
            case .BMC: open.append(nil)
            case .EMC: open.removeLast()
            default: break
            }
            guard let number = open.last ?? nil else { continue }
            for show in page.content.shows where show.operation == index {
                texts[number, default: ""] += page.content.glyphs[show.glyphs].compactMap(\.text).joined()
            }
        }
        return texts
    }

    @Test func `the label stands in the element of the word that it replaces`() throws {
        let file = try PDFFile(Planted.redact(tagged()), password: nil, limits: .standard)
        #expect(try texts(of: file) == [0: "Heron met ", 1: Planted.label, 2: "at noon"])
    }

    @Test func `elements, parent tree and numbers stay consistent`() throws {
        let file = try PDFFile(Planted.redact(tagged()), password: nil, limits: .standard)
        let catalog = try file.dictionary(file.trailer["Root"])
        let root = try file.dictionary(catalog["StructTreeRoot"])
        let kids = try file.array(file.dictionary(root["K"])["K"])
        #expect(kids.count == 3)
        #expect(try file.array(file.array(file.dictionary(root["ParentTree"])["Nums"]).last) == kids)
        for (number, kid) in kids.enumerated() {
            let element = try file.dictionary(kid)
            #expect(element["K"] == .integer(number))
            #expect(try element["Pg"]?.reference == file.page(0))
        }
        #expect(try file.dictionary(catalog["MarkInfo"])["Marked"] == .boolean(true))
        #expect(try file.dictionary(.reference(file.page(0)))["StructParents"] == .integer(0))
    }
}
