import Foundation
import RedactionModel
import RedactionText
import Testing

/// Random documents and random substitutions: what holds for all of them.
struct RewriteInvariantTests {
    @Test(arguments: 0..<200)
    func `JSON stays JSON, and nothing else changes`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let file = random.json(depth: 4)
        let content = try TextContent(reading: Array("[\(file)]".utf8))
        let substitutions = content.regions.flatMap { random.substitutions(in: $0) }
        let bytes = try content.rewritten(making: substitutions).bytes
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
        let copy = try TextContent(reading: bytes)
        #expect(copy.format == .json)
        let touched = Set(substitutions.map(\.region))
        for (before, after) in zip(content.regions, copy.regions) where !touched.contains(before.id) {
            #expect(before.text == after.text)
        }
        #expect(content.regions.count == copy.regions.count)
    }

    @Test(arguments: 0..<100)
    func `a table keeps its cells`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<5).map { _ in (0..<3).map { _ in random.field() }.joined(separator: ";") }
        let content = try TextContent(reading: Array((rows.joined(separator: "\r\n") + "\r\n").utf8))
        try #require(content.format == .csv)
        let substitutions = content.regions.flatMap { random.substitutions(in: $0) }
        let copy = try TextContent(reading: try content.rewritten(making: substitutions).bytes)
        try #require(copy.regions.count == content.regions.count)
        for region in content.regions {
            let expected = region.replacing(substitutions.filter { $0.region == region.id })
            #expect(copy.regions[region.id].text == expected)
        }
    }

    @Test(arguments: 0..<300)
    func `no bytes end the process`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("{}[]\",:\\u0aAe1.-+;\t\r\n| \u{FEFF}é😀".utf8) + [0xFF, 0xFE, 0xD8, 0x00]
        let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0
        }
        guard let content = try? TextContent(reading: bytes) else { return }
        #expect((try? content.rewritten(making: []).bytes) == bytes)
    }
}

extension TextRegion {
    fileprivate func replacing(_ substitutions: [Substitution]) -> String {
        var bytes = Array(text.utf8)
        for substitution in substitutions.reversed() {
            bytes.replaceSubrange(substitution.range, with: substitution.text.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Numbers that are the same in every run (SplitMix64's constants).
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let pieces = [
        "Rosa", "é", "😀", #"\n"#, #"\u00e9"#, #"\ud83d\ude00"#, #"\""#, #"\\"#, " ", "12", #"\/"#, "a",
    ]

    private mutating func jsonString() -> String {
        let count = Int.random(in: 0...5, using: &self)
        return "\"" + (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined() + "\""
    }

    mutating func json(depth: Int) -> String {
        let count = Int.random(in: 0...3, using: &self)
        switch Int.random(in: depth == 0 ? 3...6 : 0...6, using: &self) {
        case 0, 1:
            return "{" + (0..<count).map { _ in "\(jsonString()): \(json(depth: depth - 1))" }.joined(separator: ",")
                + "}"
        case 2: return "[ " + (0..<count).map { _ in json(depth: depth - 1) }.joined(separator: " ,\n") + "]"
        case 3: return jsonString()
        case 4: return "\(Int.random(in: -9999...9999, using: &self)).5e1"
        case 5: return "null"
        default: return "\(UInt32.random(in: 0 ... .max, using: &self))"
        }
    }

    mutating func field() -> String {
        let pieces = ["Rosa", "é😀", ", ", "x"]
        let text = (0..<Int.random(in: 1...4, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }
            .joined()
        return Bool.random(using: &self) ? text : "\"\(text);\n\"\"\(text)\""
    }

    /// Up to two substitutions on the bounds of Unicode scalars, in order.
    mutating func substitutions(in region: TextRegion) -> [Substitution] {
        var bounds = [0]
        for scalar in region.text.unicodeScalars { bounds.append((bounds.last ?? 0) + UTF8.width(scalar)) }
        guard bounds.count > 1, Bool.random(using: &self) else { return [] }
        let chosen = (0..<4).map { _ in bounds.randomElement(using: &self) ?? 0 }.sorted()
        return [chosen[0]..<chosen[1], chosen[2]..<chosen[3]].filter { !$0.isEmpty }.enumerated().map { number, range in
            let standIn = Bool.random(using: &self) ? Substitution.StandIn.box : .label("[TERM-\(number + 1)]")
            return Substitution(
                kind: .term, region: region.id, range: range, value: String(region[range]), standIn: standIn)
        }
    }
}
