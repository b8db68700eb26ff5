import RedactionDetection
import RedactionModel
import Testing

@Suite struct IdentifierDetectorTests {
    private static let examples = Identifier.all.flatMap { identifier in
        identifier.examples.map { (identifier, $0) }
    }
    private static let counterExamples = Identifier.all.flatMap { identifier in
        identifier.counterExamples.map { (identifier, $0) }
    }

    @Test(arguments: examples)
    func `an example of each identifier is found beside a word that tells it`(
        identifier: Identifier, example: String
    ) async throws {
        let text = "the \(identifier.words.first ?? "") \(example), as given"
        let matches = try IdentifierDetector([identifier]).matches(in: SearchedText(text))
        #expect(matches.map { String(text[$0.range]) } == [example], "\(identifier.name)")
        #expect(matches.allSatisfy { $0.kind == identifier.kind && $0.confidence > 0.9 }, "\(identifier.name)")
    }

    @Test(arguments: counterExamples)
    func `a counter-example is left`(identifier: Identifier, text: String) async throws {
        #expect(try await IdentifierDetector([identifier]).found(in: text) == [], "\(identifier.name)")
    }

    @Test(arguments: examples.filter { $0.0.evidence == .none })
    func `an identifier that nothing else looks like needs no word`(
        identifier: Identifier, example: String
    ) async throws {
        let bare = example.uppercased()
        #expect(try await IdentifierDetector([identifier]).found(in: "see \(bare).") == [bare], "\(identifier.name)")
    }

    @Test(arguments: examples)
    func `all identifiers together find each one's examples`(identifier: Identifier, example: String) async throws {
        let text = "\(identifier.words.first ?? ""): \(example)"
        let matches = try IdentifierDetector().matches(in: SearchedText(text))
        #expect(matches.contains { text[$0.range] == example[...] }, "\(identifier.name): \(matches)")
    }

    @Test(arguments: examples)
    func `the next cell and the line above tell a number too`(identifier: Identifier, example: String) async throws {
        for separator in ["\t", "\n"] {
            let text = "\(identifier.words.first ?? "")\(separator)\(example)"
            #expect(try await IdentifierDetector([identifier]).found(in: text) == [example], "\(identifier.name)")
        }
    }
}

extension IdentifierDetectorTests {
    @Test func `numbers in a row are all found`() async throws {
        #expect(try await IdentifierDetector().found(in: "536-90-4399 536-90-4398") == ["536-90-4399", "536-90-4398"])
    }

    @Test(arguments: [
        ("SSN\t536904399", ["536904399"]), ("SSN\n536904399", ["536904399"]), ("536904399\tSSN", ["536904399"]),
        ("SSN\t \t536904399", ["536904399"]), ("SSN\tnone\n536904399", []), ("536904399\tnone\tSSN", []),
    ])
    func `a word counts in its own line or cell and the one beside it`(text: String, found: [String]) async throws {
        #expect(try await IdentifierDetector().found(in: text) == found)
    }

    @Test func `wrong check digits make a number less sure and do not hide it beside its word`() async throws {
        let matches = try IdentifierDetector().matches(in: SearchedText("NHS number 943 476 5918"))
        #expect(matches.map(\.confidence) == [0.6])
        #expect(matches.map(\.reason) == ["NHS number, near \"nhs number\", unlike those that are given out"])
    }

    @Test func `odd groups are read together beside a word`() async throws {
        #expect(try await IdentifierDetector().found(in: "BSN 11 12 22 333 given") == ["11 12 22 333"])
    }

    @Test(arguments: [
        "the 12 men of 1984", "1,234,567,890.12", "2026-03-14 09:30", "0.123456789", "$123-45-6789", "+1 242 555 0142",
        "v1.2.345678901", "ISBN 978-3-16-148410-0", "sha 3f786850e387550fdab836ed7e6dc881de23001b", "[NATIONAL-ID-1]",
        "4111 1111 1111 1111", "3473 3474 3475", "2340 2341 2341 2346", "10.1000/182",
        "550e8400-e29b-41d4-a716-446655440000",
    ])
    func `numbers of other sorts are left`(text: String) async throws {
        #expect(try await IdentifierDetector().found(in: text) == [])
    }

    @Test(arguments: [
        String(repeating: "7", count: 1_000_000), String(repeating: "99999999999999999999 ", count: 20_000),
        String(repeating: "7 ", count: 100_000),
        String(repeating: "a1-", count: 100_000), String(repeating: "a", count: 2_000_000) + "1",
        String(repeating: "ssn 1 ", count: 40_000),
    ])
    func `a number behind rows without end is found`(text: String) async throws {
        #expect(try await IdentifierDetector().found(in: text + "; SSN 536-90-4399").last == "536-90-4399")
    }
}
