import RedactionModel
import Testing

@Suite struct PhraseTableTests {
    private static let pieces = [
        "a", "b", "ab", "anna", "password", "an na", "well-known", " ", "  ", "-", "\t", "\n", ". ", "A", "Anna",
        "PASS",
        "word", "1", "12", "12-34", "_", "'", "of", " of ",
    ]
    private static let phrases = ["a", "ab", "anna", "password", "an na", "well-known", "12-34", "anna of", "1", "12"]

    private struct Place: Hashable {
        let range: Range<Int>
        let phrase: Int

        init(_ match: PhraseTable.Match) { (range, phrase) = match }
    }

    private static func text(seed: UInt64) -> String {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<80).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return pieces[Int(state >> 33) % pieces.count]
        }.joined()
    }

    @Test(arguments: 0..<100)
    func `text of ASCII is searched as any other`(seed: UInt64) throws {
        let text = Self.text(seed: seed)
        let bytes = Array(text.utf8)
        let table = PhraseTable(Self.phrases)
        let found = table.matches(in: FoldedText(text)).map(Place.init)
        let ascii = Folded(bytes, at: bytes.indices)
        #expect(!found.isEmpty)
        #expect(table.matches(in: ascii).map(Place.init) == found)
        #expect(table.matches(in: ascii, limit: 1).map(Place.init) == Array(found.prefix(1)))
        #expect(table.lastMatch(in: ascii).map(Place.init) == found.last)
        #expect(table.lastMatch(in: .other(FoldedText(text))).map(Place.init) == found.last)
    }

    @Test(arguments: 0..<100)
    func `no text is dismissed in which a phrase stands`(seed: UInt64) throws {
        let text = String(Self.text(seed: seed).prefix(Int(seed % 12)))
        for phrase in Self.phrases {
            let table = PhraseTable([phrase])
            #expect(table.mayOccur(in: text) || table.matches(in: FoldedText(text)).isEmpty, "\(phrase) in \(text)")
        }
    }

    @Test func `a text in which no phrase can begin is dismissed, unless it is not ASCII`() {
        let table = PhraseTable(["Zanzibarov", "north-wind"])
        #expect(!table.mayOccur(in: "a text of other words, unzanzibar"))
        #expect(table.mayOccur(in: "the NORTH wind"))
        #expect(table.mayOccur(in: "the \u{FF2E}orth wind"))
        #expect(!PhraseTable([String]()).mayOccur(in: "anything"))
    }

    @Test(arguments: [0, 4, 9])
    func `a part of a text is searched as if it were all of it`(start: Int) {
        let bytes = Array("anna, hannah anna".utf8)
        let table = PhraseTable(["anna", "hannah", "nah"])
        let part = String(decoding: bytes[start...], as: UTF8.self)
        let found = table.matches(in: FoldedText(part)).map(Place.init)
        #expect(table.matches(in: Folded(bytes, at: start..<bytes.count)).map(Place.init) == found)
    }

    @Test func `a letter that ASCII has not makes no difference to where others stand`() {
        let bytes = Array("né à Paris,  née  à Lyon".utf8)
        let table = PhraseTable(["née à", "né à"])
        let places = table.matches(in: Folded(bytes, at: bytes.indices)).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
        #expect(places == ["né à", "née  à"])
    }

    @Test(arguments: ["x", "xy", "x y", "xyz", "é", "xé", "x漢é", "straight"])
    func `a phrase is found at the end of a text and before anything`(phrase: String) {
        let table = PhraseTable([phrase, "other"])
        for text in [phrase, "\(phrase).", "a \(phrase) b", "漢\n\(phrase)\n漢", "\"\(phrase)\"", "\(phrase)  -"] {
            #expect(table.matches(in: Folded(Array(text.utf8), at: 0..<text.utf8.count)).count == 1, "\(text)")
        }
    }

    @Test func `a long word is found in pieces from its first letter on`() {
        let table = PhraseTable(["password"])
        for text in ["p assword", "pa-ssword", "P A S S W O R D", "pass\nword", "pass  word"] {
            #expect(table.matches(in: Folded(Array(text.utf8), at: 0..<text.utf8.count)).count == 1, "\(text)")
        }
        #expect(table.matches(in: Folded(Array("pass, word".utf8), at: 0..<10)).isEmpty)
    }
}
