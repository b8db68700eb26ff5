import RedactionNames
import Testing

@Suite struct GazetteerTests {
    private let words = (0..<20_000).map { UInt32($0) &* 0x9E37_79B1 }

    @Test func `every word of the lists is known, and hardly another`() {
        let known = Gazetteer(Dictionary(uniqueKeysWithValues: words.map { ($0, GazetteerEntry(bits: 1)) }))
        #expect(words.allSatisfy { known[word: $0].bits == 1 })
        let unknown = words.map { $0 &+ 1 }.count { known[word: $0].bits != 0 }
        #expect(unknown < 20)
    }
}
