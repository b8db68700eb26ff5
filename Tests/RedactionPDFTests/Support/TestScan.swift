import SampleDocuments

@testable import RedactionPDF

/// A page that is a scan with a text layer: one image of 612 by 792 pixels, one for each point, and two words over it
/// that nobody sees.
enum TestScan {
    static let width = 612
    static let height = 792
    /// The word that goes stands here, in pixels: as high as its letters, and no hole is wider.
    static let rows = 164..<208
    static let columns = 255..<460
    /// Where the word's own pixels are, which must be gone.
    static let stroke = (rows: 184..<190, columns: 305..<400)

    static let content = """
        q 612 0 0 792 0 0 cm /Im Do Q
        BT 3 Tr /F1 20 Tf 100 600 Td (Heron) Tj 200 0 Td (Quillfeather) Tj ET
        """

    /// The scan as a file whose image has this dictionary and data.
    /// - Parameter content: what paints it, beside the text.
    static func pdf(_ entries: String, _ data: [UInt8], more: (inout PDFBuilder) -> String = { _ in "" }) -> [UInt8] {
        var builder = PDFBuilder()
        let added = more(&builder)
        let image = builder.addStream(
            "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) \(entries) \(added)", data)
        builder.addPage(content, resources: "/XObject << /Im \(image) 0 R >>")
        return builder.build()
    }

    /// Whether a pixel is black: a pattern with short and long runs, and a stroke where the word stands.
    static func isBlack(_ row: Int, _ column: Int) -> Bool {
        if stroke.rows.contains(row), stroke.columns.contains(column) { return true }
        if rows.contains(row), columns.contains(column) { return false }
        if row % 40 < 9 { return false }
        return row % 40 == 20 || (row / 3 * 7 + column / (1 + row % 29)) % 5 == 0
    }

    /// For each row, the columns at which its colour changes.
    static let changes: [[Int]] = (0..<height).map { row in
        var isBlack = false
        return (0..<width).filter { column in
            guard TestScan.isBlack(row, column) != isBlack else { return false }
            isBlack.toggle()
            return true
        }
    }

    /// Whether a pixel, counted along the rows, lies where only the hole may be.
    static func isInHole(_ pixel: Int) -> Bool {
        rows.contains(pixel / width) && columns.contains(pixel % width)
    }

    static func isInStroke(_ pixel: Int) -> Bool {
        stroke.rows.contains(pixel / width) && stroke.columns.contains(pixel % width)
    }
}

/// How fax data of a test is written.
struct FaxForm: Sendable, CustomStringConvertible {
    var k = 0
    var endOfLine = false
    var byteAligned = false
    var endOfBlock = true
    /// More entries of the parameters.
    var more = ""

    var parameters: String {
        "<< /K \(k) /Columns \(TestScan.width) /EndOfLine \(endOfLine) /EncodedByteAlign \(byteAligned) \(more) >>"
    }

    var description: String { parameters + (endOfBlock ? "" : " without its end") }

    /// The test scan in this form.
    func data() -> [UInt8] {
        var encoder = FaxEncoder(columns: TestScan.width)
        for (row, changes) in TestScan.changes.enumerated() {
            if byteAligned { encoder.writer.align() }
            if endOfLine { encoder.write(FaxCodes.endOfLine) }
            let isByRuns = k == 0 || k > 0 && row % k == 0
            if k > 0 { encoder.writer.write(isByRuns ? 1 : 0, 1) }
            if isByRuns { encoder.writeRuns(changes) } else { encoder.write(changes) }
        }
        if byteAligned { encoder.writer.align() }
        if endOfBlock {
            for _ in 0..<(k < 0 ? 2 : 6) {
                encoder.write(FaxCodes.endOfLine)
                if k > 0 { encoder.writer.write(1, 1) }
            }
        }
        encoder.writer.align()
        return encoder.writer.bytes
    }
}

extension FaxEncoder {
    /// A row by its runs alone.
    mutating func writeRuns(_ changes: [Int]) {
        let ends = changes + [TestScan.width]
        for (index, end) in ends.enumerated() {
            write(run: end - (index > 0 ? ends[index - 1] : 0), isBlack: index % 2 == 1)
        }
        above = changes
    }
}
