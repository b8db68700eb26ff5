import Foundation
import SampleDocuments

/// One of the small fonts of TestDocuments/Fonts, put into a PDF in one of the ways that fonts are.
struct TestFont {
    /// The glyphs after `.notdef`, in the order of the programs.
    static let letters = Array("sfQdXuniHl orehta")

    let program: [UInt8]
    private let entries: String
    private let key: String
    private let isSymbolic: Bool
    private let name: String

    /// - Parameters:
    ///   - file: a file's name; its extension tells how it is embedded.
    ///   - isSubset: whether the font's name has the tag of a subset.
    init(_ file: String, isSymbolic: Bool = true, isSubset: Bool = true) throws {
        name = isSubset ? "AAAAAA+Quiet" : "Quiet"
        let folder = URL(filePath: #filePath).appending(path: "../../../../TestDocuments/Fonts").standardized
        program = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        self.isSymbolic = isSymbolic
        switch file.split(separator: ".").last {
        case "ttf": (key, entries) = ("FontFile2", "/Length1 \(program.count)")
        case "otf": (key, entries) = ("FontFile3", "/Subtype /OpenType")
        case "pfa": (key, entries) = ("FontFile", "/Length1 628 /Length2 2374 /Length3 532")
        default: (key, entries) = ("FontFile3", "")
        }
    }

    static func glyph(of character: Character) -> Int { (letters.firstIndex(of: character) ?? -1) + 1 }

    /// A string in hexadecimal digits; `code` gives a letter's code by its glyph.
    static func string(_ text: String, digits: Int = 4, code: (Int) -> Int = { $0 }) -> String {
        "<" + text.map { hex(code(glyph(of: $0)), digits) }.joined() + ">"
    }

    private static func hex(_ value: Int, _ digits: Int) -> String {
        let hex = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - hex.count)) + hex
    }

    /// A `ToUnicode` map from each letter's code to what `text` says of it.
    static func toUnicode(
        digits: Int = 4, code: (Int) -> Int = { $0 }, text: (Character) -> String = { String($0) }
    ) -> String {
        let lines = letters.map { letter in
            let units = text(letter).utf16.map { hex(Int($0), 4) }.joined()
            return "<\(hex(code(glyph(of: letter)), digits))> <\(units)>"
        }
        return characterMap(lines, digits: digits)
    }

    /// A `ToUnicode` map of `<code> <text>` lines whose codes have so many hexadecimal digits.
    static func characterMap(_ lines: [String], digits: Int) -> String {
        let (low, high) = (String(repeating: "0", count: digits), String(repeating: "F", count: digits))
        return """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            1 begincodespacerange <\(low)> <\(high)> endcodespacerange
            \(lines.count) beginbfchar
            \(lines.joined(separator: "\n"))
            endbfchar endcmap end end
            """
    }

    private func descriptor(in builder: inout PDFBuilder, compact: String) -> String {
        let file = builder.addStream(entries.isEmpty ? "/Subtype /\(compact)" : entries, program)
        return "/FontDescriptor << /Type /FontDescriptor /FontName /\(name) /Flags \(isSymbolic ? 4 : 32) "
            + "/FontBBox [-100 -300 1200 1000] /ItalicAngle 0 /Ascent 928 /Descent -236 /CapHeight 730 /StemV 80 "
            + "/\(key) \(file) 0 R >>"
    }

    /// A Type 0 font with `Identity-H`.
    /// - Parameters:
    ///   - widths: by CID, in the syntax of `W`.
    ///   - toGlyphs: a `CIDToGIDMap`.
    func composite(
        _ builder: inout PDFBuilder, ordering: String = "Identity", toUnicode: String? = nil, toGlyphs: [UInt8]? = nil,
        widths: String = ""
    ) -> Int {
        let descriptor = descriptor(in: &builder, compact: "CIDFontType0C")
        let isTrueType = key == "FontFile2"
        let map = toGlyphs.map { "/CIDToGIDMap \(builder.addStream("", $0)) 0 R" }
        let descendant = builder.add(
            "<< /Type /Font /Subtype /CIDFontType\(isTrueType ? 2 : 0) /BaseFont /\(name) /CIDSystemInfo << "
                + "/Registry (Adobe) /Ordering (\(ordering)) /Supplement 0 >> /DW 600 \(widths) \(map ?? "") "
                + "\(descriptor) >>")
        let text = toUnicode.map { "/ToUnicode \(builder.addStream("", $0)) 0 R" } ?? ""
        return builder.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H /DescendantFonts "
                + "[\(descendant) 0 R] \(text) >>")
    }

    /// A simple font with all widths 600.
    /// - Parameter entries: more entries of its dictionary.
    func simple(_ builder: inout PDFBuilder, entries: String = "", toUnicode: String? = nil) -> Int {
        let descriptor = descriptor(in: &builder, compact: "Type1C")
        let text = toUnicode.map { "/ToUnicode \(builder.addStream("", $0)) 0 R" } ?? ""
        let widths = repeatElement("600", count: 256).joined(separator: " ")
        return builder.add(
            "<< /Type /Font /Subtype /\(key == "FontFile2" ? "TrueType" : "Type1") /BaseFont /\(name) "
                + "/FirstChar 0 /LastChar 255 /Widths [\(widths)] \(descriptor) \(entries) \(text) >>")
    }
}
