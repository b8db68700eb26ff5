import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

/// What becomes of the line around a removed word, as the user chose.
@Suite struct SpacingTests {
    private static let page = """
        BT /F1 12 Tf 72 720 Td (Dear Quillfeather and Marlow) Tj 300 0 Td (Harrow) Tj -300 -20 Td (Kestrel) Tj ET
        """

    private static func copy(_ spacing: Spacing, standIn: Substitution.StandIn = .label(Planted.label)) throws
        -> [UInt8]
    {
        var builder = PDFBuilder()
        builder.addPage(page)
        let content = try PDFContent(reading: builder.build())
        let substitutions = Planted.substitutions(of: Planted.word, in: content, standIn: standIn)
        return try content.rewritten(
            making: substitutions, RewritingOptions(removing: ResidueSearch(terms: [Planted.word]), spacing: spacing)
        ).bytes
    }

    private static func original() throws -> [String: [String]] {
        var builder = PDFBuilder()
        builder.addPage(page)
        return try Planted.places(builder.build())
    }

    @Test(arguments: Spacing.allCases)
    func `the word goes whatever becomes of its line, and other columns and lines stay`(spacing: Spacing) throws {
        let copy = try SpacingTests.copy(spacing)
        try Planted.expectGone(from: copy)
        let (before, after) = (try SpacingTests.original(), try Planted.places(copy))
        for word in ["Harrow", "Kestrel"] { #expect(after[word] == before[word]) }
        #expect(try Planted.text(copy).contains(Planted.label))
    }

    @Test func `fixed moves the words behind the stand-in`() throws {
        let after = try Planted.places(SpacingTests.copy(.fixed))
        let before = try SpacingTests.original()
        #expect(after["Dear"] == before["Dear"])
        #expect(after["Marlow"] != nil)
        #expect(after["Marlow"] != before["Marlow"])
    }

    @Test func `line takes the whole line away and leaves one label`() throws {
        let text = try Planted.text(SpacingTests.copy(.line))
        #expect(!text.contains("Dear") && !text.contains("Marlow"))
        #expect(text.ranges(of: Planted.label).count == 1)
    }

    @Test(arguments: [Substitution.StandIn.label(Planted.label), .box])
    func `keep leaves every word in its place`(standIn: Substitution.StandIn) throws {
        let copy = try SpacingTests.copy(.keep, standIn: standIn)
        try Planted.expectGone(from: copy)
        let (before, after) = (try SpacingTests.original(), try Planted.places(copy))
        for word in ["Dear", "and", "Marlow", "Harrow", "Kestrel"] { #expect(after[word] == before[word]) }
    }
}
