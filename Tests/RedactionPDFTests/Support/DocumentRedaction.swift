import RedactionModel
import Testing

@testable import RedactionPDF

/// Redacts a file's document-level strings by hand: the way of the data without detectors and without page content.
struct DocumentRedaction {
    let copy: [UInt8]
    let file: PDFFile
    let notes: [Note]
    /// The regions of the original in which the value was found.
    let regions: [DocumentString]
    let residue: [Residue]

    /// Replaces each occurrence of `value` with `[PERSON-1]`, cleans, writes and opens the copy.
    init(_ original: [UInt8], removing value: String, standIn: Substitution.StandIn = .label("[PERSON-1]")) throws {
        let source = try PDFFile(original, password: nil, limits: .standard)
        let strings = try DocumentStrings.read(from: source)
        let search = ResidueSearch(values: [RemovedValue(value, kind: .term)])
        var substitutions: [Int: [Substitution]] = [:]
        for (index, string) in strings.strings.enumerated() {
            for found in search.ranges(in: FoldedText(string.text)) {
                let text = String(decoding: Array(string.text.utf8)[found.range], as: UTF8.self)
                substitutions[index, default: []].append(
                    Substitution(kind: .term, region: index, range: found.range, value: text, standIn: standIn))
            }
        }
        regions = substitutions.keys.sorted().map { strings.strings[$0] }
        var overlay = ObjectOverlay(source)
        let dropped = try strings.apply(substitutions, removing: [value], to: &overlay)
        notes = try dropped + Sanitizer.clean(&overlay)
        copy = try ObjectWriter.write(overlay)
        file = try PDFFile(copy, password: nil, limits: .standard)
        residue = try ObjectInspector.residue(in: file, search: search)
    }

    /// The catalog of the copy.
    var catalog: PDFDictionary {
        get throws { try file.dictionary(file.trailer["Root"]) }
    }

    /// The dictionary of a page of the copy.
    func page(_ index: Int = 0) throws -> PDFDictionary { try file.dictionary(.reference(file.page(index))) }

    /// The dictionary of an annotation of the copy.
    func annotation(_ index: Int = 0, page: Int = 0) throws -> PDFDictionary {
        let annotations = try file.array(self.page(page)["Annots"])
        return try file.dictionary(#require(annotations.indices.contains(index) ? annotations[index] : nil))
    }

    /// Fails the test where the copy still holds `value`, in any spelling that a raw search of the unpacked file
    /// finds; and where the inspector, which is to find the same, says otherwise.
    func expectGone(_ value: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(residue == [], sourceLocation: sourceLocation)
        let places = try RawSearch.places(of: value, in: CommandLineTool.unpacked(copy))
        #expect(places == [], sourceLocation: sourceLocation)
    }
}

/// A search that shares nothing with the package's own: every spelling of a word, in the bytes of an unpacked file.
enum RawSearch {
    static func places(of value: String, in bytes: [UInt8]) -> [String] {
        let haystack = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        return spellings(of: value).compactMap { name, spelling in
            haystack.contains(spelling.lowercased()) ? name : nil
        }
    }

    private static func spellings(of value: String) -> [(String, String)] {
        let hex = value.utf8.map { hexadecimal($0) }
        let wide = value.utf8.map { "00" + hexadecimal($0) }
        let narrow = value.utf8.map { hexadecimal($0) + "00" }
        let octal = value.utf8.map { "\\" + String($0, radix: 8) }
        return [
            ("plain", value), ("hex", hex.joined()), ("hex of UTF-16BE", wide.joined()),
            ("hex of UTF-16LE", narrow.joined()), ("octal", octal.joined()),
            ("percent", hex.map { "%" + $0 }.joined()), ("names' escapes", hex.map { "#" + $0 }.joined()),
            ("UTF-16BE", value.map { "\0\($0)" }.joined()), ("escaped UTF-16BE", value.map { "\\000\($0)" }.joined()),
            ("character references", value.unicodeScalars.map { "&#\($0.value);" }.joined()),
        ]
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
