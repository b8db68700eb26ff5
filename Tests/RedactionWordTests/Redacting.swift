import Foundation
import RedactionModel
import RedactionWord
import RedactionZIP
import Testing

/// A redacted copy, and ways to look into it that owe nothing to the code under test but inflating.
struct Copy {
    let bytes: [UInt8]
    let notes: [Note]
    /// Every part by name, those of embedded packages too.
    let parts: [String: [UInt8]]

    /// Takes every `word` out of a document, at word boundaries, as terms are taken out.
    init(of bytes: [UInt8], without words: [String]) throws {
        let content = try WordContent(reading: bytes, limits: .standard)
        let search = ResidueSearch(values: words.map { RemovedValue($0, kind: .term) })
        var substitutions: [Substitution] = []
        for region in content.regions {
            var last = 0
            for found in search.ranges(in: FoldedText(region.text)) where found.range.lowerBound >= last {
                last = found.range.upperBound
                substitutions.append(
                    Substitution(
                        kind: .term, region: region.id, range: found.range, value: found.value.text,
                        standIn: .label("[TERM-1]")))
            }
        }
        let copy = try content.rewritten(making: substitutions, RewritingOptions(removing: search))
        self.bytes = copy.bytes
        notes = copy.notes
        parts = try Copy.parts(of: copy.bytes)
        let residue = try WordContent(reading: copy.bytes, limits: .standard).residue(of: search)
        #expect(residue.isEmpty, "\(residue)")
    }

    private static func parts(of bytes: [UInt8]) throws -> [String: [UInt8]] {
        let archive = try ZIPArchive(reading: bytes, limits: .standard)
        var parts: [String: [UInt8]] = [:]
        for entry in archive.entries {
            let contents = try archive.contents(of: entry)
            parts[entry.name] = contents
            if ZIPArchive.isArchive(contents) {
                for (name, bytes) in try self.parts(of: contents) { parts[entry.name + "!" + name] = bytes }
            }
        }
        return parts
    }

    /// A part's markup.
    func text(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }

    var document: String { text("word/document.xml") }

    /// A part's text with the tags stripped.
    func shown(_ name: String = "word/document.xml") -> String {
        text(name).replacing(/<[^>]*>/, with: "").replacing("\r\n", with: "")
    }

    /// Everything that the copy can be read as, in lower case.
    private var views: [(place: String, text: String)] {
        parts.flatMap { name, bytes -> [(String, String)] in
            let raw = String(decoding: bytes, as: UTF8.self).lowercased()
            let wide = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).lowercased()
            let stripped = raw.replacing(/<[^>]*>/, with: "")
            return [("name", name.lowercased()), (name, raw), (name, wide), (name + " without tags", stripped)]
        }
    }

    func expectGone(_ word: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let base64 = Data(word.utf8).base64EncodedString()
        let spellings = [word, String(base64.prefix(word.utf8.count / 3 * 4))].map { $0.lowercased() }
        for (place, text) in views {
            for spelling in spellings {
                #expect(!text.contains(spelling), "\(spelling) in \(place)", sourceLocation: sourceLocation)
            }
        }
    }

    func expectKept(
        _ words: String..., in part: String = "word/document.xml", sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for word in words {
            #expect(text(part).contains(word), "\(word) in \(text(part))", sourceLocation: sourceLocation)
        }
    }
}
