import Foundation
import SampleDocuments

/// Pictures for tests, made and looked at with Poppler's programs.
enum TestImages {
    /// A JPEG of 240 by 160 pixels: a page with coloured stripes, rendered.
    static func jpeg() throws -> [UInt8] {
        var builder = PDFBuilder()
        let stripes = (0..<12).map { "0.\($0 % 10) 0.\(9 - $0 % 10) 0.5 rg \($0 * 51) 0 51 792 re f" }.joined(
            separator: " ")
        builder.addPage(stripes)
        return try CommandLineTool.run(
            "sh",
            [
                "-c",
                "pdftoppm -jpeg -scale-to-x 240 -scale-to-y 160 -singlefile input.pdf picture && mv picture.jpg output.pdf",
            ],
            on: builder.build())
    }

    /// The samples of the first page, 612 by 792 pixels of three bytes.
    static func pixels(ofPage pdf: [UInt8]) throws -> [UInt8] {
        let image = try CommandLineTool.run(
            "sh", ["-c", "pdftoppm -r 72 -singlefile input.pdf picture && mv picture.ppm output.pdf"], on: pdf)
        return Array(image.suffix(612 * 792 * 3))
    }

    /// The samples of a file's first image as Poppler unpacks them, without the header of their format.
    /// - Parameter bits: of one pixel; the image has a pixel for each point of the page.
    static func samples(of pdf: [UInt8], bits: Int) throws -> [UInt8] {
        let image = try CommandLineTool.run(
            "sh", ["-c", "pdfimages input.pdf picture && cat picture-000.p?m > output.pdf"], on: pdf)
        return Array(image.suffix((TestScan.width * bits + 7) / 8 * TestScan.height))
    }
}
