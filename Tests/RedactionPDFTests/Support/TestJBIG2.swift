@testable import RedactionPDF

/// Makes JBIG2 streams by hand: one region whose pixels are packed as Group 4, which JBIG2 takes too.
enum TestJBIG2 {
    static func segment(_ number: Int, type: UInt8, page: UInt8 = 1, _ data: [UInt8]) -> [UInt8] {
        word(number) + [type, 0, page] + word(data.count) + data
    }

    /// The test scan.
    static func scan() -> [UInt8] {
        var encoder = FaxEncoder(columns: TestScan.width)
        for changes in TestScan.changes { encoder.write(changes) }
        let size = word(TestScan.width) + word(TestScan.height)
        let page = size + word(0) + word(0) + [0, 0, 0]
        let region = size + word(0) + word(0) + [0] + [1] + encoder.finish()
        return segment(1, type: 48, page) + segment(2, type: 38, region)
    }

    /// A segment that holds a comment.
    static func comment(_ number: Int, page: UInt8 = 1, _ text: String) -> [UInt8] {
        segment(number, type: 62, page: page, word(0x2000_0000) + Array("Author\0\(text)\0\0".utf8))
    }

    private static func word(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
