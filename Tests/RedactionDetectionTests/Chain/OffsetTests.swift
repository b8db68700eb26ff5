import RedactionDetection
import RedactionModel
import Testing

@Suite struct OffsetTests {
    /// Pieces that make offsets hard: marks, pairs, joiners, things of no width, line ends of every sort.
    private static let pieces = [
        "a", "Z", "7", "4", " ", "\t", "\n", "\r\n", "\r", "-", "\u{2010}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{301}",
        "e\u{301}", "é", "👩‍👧", "🇧🇸", "ﬁ", "４", "．", "@", ".", "/", ":", "+", "(", ")", "€", "ß", "İ", "中", "\u{202E}",
        "\u{2028}", "\0", "jane@example.com", "4111 1111 1111 1111", "14 March 2026", "\u{1F9D1}\u{1F3FF}", "ก็",
        "\u{10FFFF}",
    ]

    @Test(arguments: 0..<150)
    func `on any text every finding is exactly a piece of it`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        func text() -> String {
            (0..<Int.random(in: 0...60, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                .joined()
        }
        let document = Document.sample(
            text(), text(), text(), grouped: ["\t", "\n", ""].randomElement(using: &random) ?? "")
        let detectors: [any Detector] =
            .standard + [TermDetector(terms: ["a", "zé", "7 4"]), try PatternDetector(name: "any", pattern: ".")]
        for finding in try await DetectorChain(detectors).findings(in: document) {
            let region = document.regions[finding.region]
            #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= region.text.utf8.count)
            let bytes = Array(region.text.utf8)[finding.range]
            #expect(String(validating: bytes, as: UTF8.self).map { $0.utf8.elementsEqual(finding.value.utf8) } == true)
        }
    }

    @Test(arguments: [
        ("mail ja\u{AD}ne@example.com!", "ja\u{AD}ne@example.com"),
        ("mail ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ!", "ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
        ("mail of\u{FB01}ce@example.com!", "of\u{FB01}ce@example.com"),
        ("mail jane@\nexample.com!", "jane@\nexample.com"),
        ("on 14\u{A0}March\u{202F}2026!", "14\u{A0}March\u{202F}2026"),
        ("on 14 March\n2026!", "14 March\n2026"),
        ("on 3\u{2013}5 May 2026!", "3\u{2013}5 May 2026"),
        ("card 4111\u{2011}1111\u{2011}1111\u{2011}1111!", "4111\u{2011}1111\u{2011}1111\u{2011}1111"),
        ("card 4111 1111\n1111 1111!", "4111 1111\n1111 1111"),
        ("call +1 242 555\u{200B}0142!", "+1 242 555\u{200B}0142"),
        ("see https://example.com/crew/\nlist!", "https://example.com/crew/\nlist"),
    ])
    func `a value is found through what typesetting does to it`(text: String, value: String) async throws {
        let values = try await DetectorChain(.standard).findings(in: .sample("👩‍👧 " + text)).map(\.value)
        #expect(values.contains { $0.utf8.elementsEqual(value.utf8) }, "\(values)")
    }
}
