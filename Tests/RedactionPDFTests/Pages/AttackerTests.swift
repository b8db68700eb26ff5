import SampleDocuments
import Testing

@testable import RedactionPDF

/// Can somebody tell which of a thousand names was removed?
struct AttackerTests {
    /// Of the thousand, spread over all of them.
    private static let secrets = (0..<20).map { Attacker.names[$0 * 50 + ($0 * 7) % 50] }
    /// A guess ranks the name in the middle, at 500 of a thousand. The mean of twenty guesses is within three of its
    /// standard errors, 289 / √20 each.
    private static let chance = 305.0...695.0

    private func meanRank(_ layout: Layout, _ copy: (PDFBuilder, String) throws -> [UInt8], as form: Layout.Name) throws
        -> Double
    {
        let ranks = try Self.secrets.map { name in
            var builder = PDFBuilder()
            layout.add(name, as: form, to: &builder)
            return try Attacker(copy(builder, name)).rank(of: name)
        }
        return ranks.reduce(0, +) / Double(ranks.count)
    }

    @Test(arguments: Layout.allCases)
    func `where glyphs are only deleted, the name is among the first`(layout: Layout) throws {
        let rank = try meanRank(layout, { builder, _ in builder.build() }, as: .deleted)
        #expect(rank < 50)
    }

    @Test(arguments: Layout.allCases)
    func `in a copy the true name ranks no better than chance`(layout: Layout) throws {
        let rank = try meanRank(layout, { try Planted.redact($0.build(), word: $1) }, as: .shown)
        #expect(Self.chance.contains(rank))
    }
}
