import RedactionDetection
import RedactionModel
import Testing

@Suite struct QuantityDetectorTests {
    @Test(arguments: [
        ("sentenced to two years and three months, suspended", "two years and three months"),
        ("a six-month lease", "six-month"), ("within 42 days of it", "42 days"),
        ("lasted twenty-four hours", "twenty-four hours"),
        ("some 300 square metres of land", "300 square metres"), ("with 79 passengers on board", "79 passengers"),
        ("1,200 hectares", "1,200 hectares"), ("at 26 km from", "26 km"),
        ("Twenty three hearings were", "Twenty three hearings"),
        ("two and a half years", "two and a half years"),
    ])
    func `a number with a unit is found whole, as a guess`(text: String, quantity: String) async throws {
        #expect(try await QuantityDetector().found(in: text) == [quantity])
        let confidence = try await QuantityDetector().matches(in: text).map(\.confidence)
        #expect(confidence.allSatisfy { (Profile.strict.threshold..<Profile.standard.threshold).contains($0) })
    }

    @Test(arguments: [
        "40 %", "the years", "page 12", "twelve", "someone years", "INV-12 days", "3.5.2 metres", "12 monthly",
    ])
    func `numbers without a unit are left`(text: String) async throws {
        #expect(try await QuantityDetector().found(in: text) == [])
    }

    @Test(arguments: [
        ("a primary school teacher in town", "primary school teacher"), ("worked as a nurse", "nurse"),
        ("a retired non-commissioned officer", "retired non-commissioned officer"),
    ])
    func `a trade is found with what describes it, as a guess`(text: String, trade: String) async throws {
        #expect(try await OccupationDetector().found(in: text) == [trade])
        #expect(
            OccupationDetector().matches(in: SearchedText(text)).allSatisfy {
                $0.confidence < Profile.standard.threshold
            })
    }

    @Test(arguments: ["the teacher", "a letter to the teacher", "a teachers' room", "as nursery", "a box for the cook"])
    func `a trade that is said of nobody is left`(text: String) async throws {
        #expect(try await OccupationDetector().found(in: text) == [])
    }
}
