import Redaction
import Testing

/// Throws for a text with a certain word.
private struct FragileDetector: Detector {
    struct Fault: Error, CustomStringConvertible { let description = "out of order" }

    let name = "fragile"
    let kinds: [Kind] = [.date]

    func matches(in text: String) throws -> [Match] {
        if text.contains("breaks") { throw Fault() }
        return []
    }
}

struct FileSetTests {
    private func texts(_ results: [Result<VerifiedDocument, any Error>]) -> [String] {
        results.map { result in
            switch result {
            case .success(let copy): copy.text
            case .failure(let error): "! \(error)"
            }
        }
    }

    @Test func `a value has one label in all files, numbered over the set`() async throws {
        let redactor = try Redactor.forTerms("Rosa", "Theo", "Max")
        let set = [try document("Theo, Rosa"), try document("Max, rosa"), try document("Theo")]
        #expect(texts(await redactor.redactAndVerify(set)) == ["[TERM-1], [TERM-2]", "[TERM-3], [TERM-2]", "[TERM-1]"])
    }

    @Test func `what is found in one file goes from all of them`() async throws {
        let detector = WordDetector(word: "Passport: X123456", kind: .passport)
        let redactor = Redactor(detectors: [detector])
        let set = [try document("Passport: X123456"), try document("again: passport: x123456!")]
        #expect(texts(await redactor.redactAndVerify(set)) == ["[PASSPORT-1]", "again: [PASSPORT-1]!"])
    }

    @Test func `a file that fails does not hinder the others`() async throws {
        let redactor = try Redactor.forTerms("Rosa", "Theo", detectors: [FragileDetector()])
        let set = [
            try document("Rosa", name: "a.txt"), try document("Theo breaks", name: "b.txt"),
            try document("Rosa again", name: "c.txt"),
        ]
        #expect(
            texts(await redactor.redactAndVerify(set)) == [
                "[TERM-1]",
                "! b.txt: line 1: the detector \"fragile\" failed (out of order); mend the detector or leave it out",
                "[TERM-1] again",
            ])
    }

    @Test func `stages are told in order`() async throws {
        let redactor = try Redactor.forTerms("Rosa")
        let (stages, continuation) = AsyncStream.makeStream(of: Stage.self)
        _ = await redactor.redactAndVerify([try document("Rosa")]) { continuation.yield($0) }
        continuation.finish()
        let told = await stages.reduce(into: []) { $0.append($1) }
        #expect(told == [.searching, .rewriting, .checking, .proving])
    }

    @Test func `an empty set is no fault`() async throws {
        #expect(await Redactor(detectors: []).redactAndVerify([]).isEmpty)
    }
}
