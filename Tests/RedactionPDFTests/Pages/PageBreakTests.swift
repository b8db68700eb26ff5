import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

@Suite struct PageBreakTests {
    private static func groups(_ pages: String...) throws -> [RegionGroup] {
        var builder = PDFBuilder()
        for page in pages { builder.addPage(PDFBuilder.showing(page)) }
        return try PDFContent(reading: builder.build()).groups
    }

    @Test(arguments: [("the lamp of Quill-", "feather burns"), ("the lamp of Otto", "Quillfeather burns")])
    func `a page that ends within a sentence is read together with the next`(page: String, next: String) throws {
        let groups = try PageBreakTests.groups(page, next)
        #expect(groups.map(\.members) == [[0, 1]])
        #expect(groups.first?.separator == "\n")
    }

    @Test(arguments: [("the end.", "A new page"), ("page 1", "2 lamps"), ("a lamp", "")])
    func `other pages are read alone`(page: String, next: String) throws {
        #expect(try PageBreakTests.groups(page, next).isEmpty)
    }
}
