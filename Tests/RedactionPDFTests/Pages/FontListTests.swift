import RedactionModel
import Testing

@testable import RedactionPDF

@Suite struct FontListTests {
    private static let alphabet: [UInt32: String] = Dictionary(
        uniqueKeysWithValues: (32..<127).map { (UInt32($0), String(Unicode.Scalar(UInt8($0)))) })

    @Test func `letters behind a common set tell that they were shown`() {
        let texts = FontListTests.alphabet.merging([128: "\u{141}", 129: "\u{17C}", 130: "\u{107}"]) { $1 }
        let change = CodeChange(before: [65, 66, 128, 129, 130], after: [65, 130])
        #expect(change.tellsNothing(texts.count))
        #expect(change.tellingExtras(texts) == [128, 129])
    }

    @Test func `the letters of a whole font tell nothing`() {
        let texts = FontListTests.alphabet.merging([128: "\u{141}", 129: "\u{17C}", 130: "\u{107}"]) { $1 }
        #expect(CodeChange(before: [65, 66, 128], after: [65]).tellingExtras(texts).isEmpty)
        #expect(CodeChange(before: [65, 66], after: [65]).tellingExtras(FontListTests.alphabet).isEmpty)
    }
}
