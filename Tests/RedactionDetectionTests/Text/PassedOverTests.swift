import RedactionDetection
import RedactionModel
import Testing

@Suite struct PassedOverTests {
    private static let own = [any Detector].standard.compactMap { $0 as? any OwnDetector }
    private static let examples = [any Detector].standard.flatMap(\.examples)
    private static let separators = [
        " ", " ", " ", ", ", ". ", "\n", "\t", ": ", "-", "/", "", "(", ") ", "[", "@", "%40", "<", "é", "漢", "0", "7 ",
        "the crew of ", "1st", "3March", "€", "'",
    ]

    /// Examples of what all detectors find, whole and in parts, in any order and with anything between.
    private static func text(seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        return (0..<60).map { _ in
            let example = examples.randomElement(using: &random) ?? ""
            let start = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...6, using: &random) : 0
            return example.dropFirst(start) + (separators.randomElement(using: &random) ?? "")
        }.joined()
    }

    @Test(arguments: 0..<60)
    func `what a detector passes over holds nothing`(seed: UInt64) throws {
        let text = SearchedText(Self.text(seed: seed))
        for detector in Self.own {
            let found = detector.mayFind(in: text) ? try detector.matches(in: text) : []
            #expect(try detector.exhaustiveMatches(in: text) == found, "\(detector.name)")
        }
    }

    @Test func `each example is found where it stands alone`() throws {
        for detector in Self.own {
            for example in detector.examples {
                let text = SearchedText(example)
                #expect(detector.mayFind(in: text), "\(detector.name): \(example)")
                #expect(try detector.matches(in: text) == detector.exhaustiveMatches(in: text), "\(example)")
            }
        }
    }
}
