import RedactionDetection
import Testing

struct LabelledValueDetectorTests {
    @Test func `what stands behind a label is no label`() async throws {
        let text = "Nationality\tPassport no.\tLogin\tE-mail\nMarital status: Unmarried\nReligion: Hindu\nSex: x"
        #expect(try await LabelledValueDetector().found(in: text) == ["Unmarried", "Hindu"])
    }

    @Test func `a label in the next line is no part of a value`() async throws {
        let text = "Marital status: Unmarried Religion: Hindu"
        #expect(try await LabelledValueDetector().found(in: text) == ["Hindu"])
    }
}
