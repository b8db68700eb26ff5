import RedactionDetection
import RedactionModel
import Testing

@Suite struct TermDetectorTests {
    @Test(arguments: [
        ("Falcon", "the FALCON's nest", ["FALCON"]), ("Falcon", "falconry, Falcon_1, falcon", ["Falcon", "falcon"]),
        ("O'Hara", "O’Hara and o'hara", ["O’Hara", "o'hara"]), ("zoë", "ZOË, zoe\u{308}", ["ZOË", "zoe\u{308}"]),
        ("blue heron", "blue   heron", ["blue   heron"]), ("C++", "C++ and C", ["C++"]),
        ("+1 242", "at +1 242 now", ["+1 242"]),
        ("Ann", "Ann Anna Joann ann-marie", ["Ann", "ann"]), ("project-x", "Project X", ["Project X"]),
        ("  padded ", "padded", ["padded"]), ("straße", "STRASSE Straße", ["Straße"]), ("中文", "中文, 说中文", ["中文"]),
    ])
    func `a term is found at word boundaries without case`(term: String, text: String, found: [String]) async throws {
        #expect(try await TermDetector(terms: [term]).found(in: text) == found)
    }

    @Test func `terms that are parts of one another are all found`() async throws {
        let found = try await TermDetector(terms: ["Jane", "Jane Roe", "Roe Ltd"]).found(in: "Jane Roe Ltd")
        #expect(found == ["Jane", "Jane Roe", "Roe Ltd"])
    }

    @Test func `a long word is found in pieces, wherever it is parted`() async throws {
        let pieces = ["Z anzibar", "Z-anzibar", "Zan zibar", "Zanziba r", "Z a n z i b a r"]
        let text = pieces.joined(separator: ", ") + ", Zen zibar"
        #expect(try await TermDetector(terms: ["Zanzibar", "Jane"]).found(in: text) == pieces)
        #expect(try await TermDetector(terms: ["Jane"]).found(in: "J ane, Ja-ne") == [])
    }

    @Test func `blank terms find nothing`() async throws {
        #expect(try await TermDetector(terms: ["", "  ", "\n"]).found(in: "a b\n") == [])
    }

    @Test(.timeLimit(.minutes(5))) func `twenty thousand terms are found in one pass`() async throws {
        let terms = (0..<20_000).map { "name\($0) of place" }
        let text = (0..<20_000).map { "Name\($0) of  place, " }.joined()
        #expect(try await TermDetector(terms: terms).found(in: text).count == 20_000)
    }
}
