import RedactionModel
import Testing

struct EncodedBytesTests {
    @Test(
        arguments: [
            ("Jane%20Smith", "Jane Smith"), ("%4a%4A", "JJ"), ("100%", "100%"), ("%4", "%4"), ("%+4%-4", "%+4%-4"),
            ("%%41", "%A"), ("%2541", "%41"),
        ])
    func `an escape is two hexadecimal digits after a percent sign, and all else stays`(text: String, decoded: String) {
        #expect(String(decoding: text.utf8.percentDecoded, as: UTF8.self) == decoded)
    }

    @Test func `hexadecimal digits come in pairs`() {
        #expect(Array("4a4B".utf8).hexadecimalDecoded == [0x4A, 0x4B])
        #expect(Array("4a4".utf8).hexadecimalDecoded == nil)
        #expect(Array("4g".utf8).hexadecimalDecoded == nil)
    }

    @Test func `each byte has its value as a digit, or none`() {
        let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        #expect(digits.utf8.map(\.base64Value) == (0..<64).map { $0 })
        #expect((0...255).filter { UInt8($0).base64Value != nil }.count == 64)
        #expect((0...255).compactMap { UInt8($0).hexadecimalValue } == Array(0...9) + Array(10...15) + Array(10...15))
    }
}
