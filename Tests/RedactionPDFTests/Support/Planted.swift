import RedactionModel
import Testing

@testable import RedactionPDF

/// A word planted somewhere in a PDF, and its removal through the same calls that the product makes.
enum Planted {
    /// The word that has to go.
    static let word = "Quillfeather"
    /// What takes its place.
    static let label = "[PERSON-1]"

    /// A copy of the file with every occurrence of `word` in its regions replaced, and then whatever the copy brings to
    /// light.
    static func redact(
        _ bytes: [UInt8], word: String = word, standIn: Substitution.StandIn = .label(label)
    ) throws -> [UInt8] {
        var content = try PDFContent(reading: bytes, depth: .provisional)
        var copy = try content.rewritten(making: substitutions(of: word, in: content, standIn: standIn))
        for _ in 1...3 {
            content = try PDFContent(reading: copy.bytes, depth: .copy(of: copy.earlier))
            let leftovers = substitutions(of: word, in: content, standIn: standIn)
            if leftovers.isEmpty { break }
            copy = try content.rewritten(making: leftovers)
        }
        return copy.bytes
    }

    static func substitutions(
        of word: String, in content: PDFContent, standIn: Substitution.StandIn = .label(label)
    ) -> [Substitution] {
        let search = ResidueSearch(values: [RemovedValue(word, kind: .person)])
        return content.regions.flatMap { region in
            search.ranges(in: FoldedText(region.text)).map { range, _ in
                Substitution(
                    kind: .person, region: region.id, range: range, value: String(region[range]), standIn: standIn)
            }
        }
    }

    /// What Poppler's own program makes of the file.
    static func text(_ pdf: [UInt8]) throws -> String {
        String(decoding: try CommandLineTool.run("pdftotext", ["-layout", "input.pdf", "-"], on: pdf), as: UTF8.self)
    }

    /// The place of each word of a file as Poppler's own program gives it.
    static func places(_ pdf: [UInt8]) throws -> [String: [String]] {
        let html = String(
            decoding: try CommandLineTool.run("pdftotext", ["-bbox", "input.pdf", "-"], on: pdf), as: UTF8.self)
        var places: [String: [String]] = [:]
        for line in html.split(separator: "\n") where line.contains("<word ") {
            let word = line.split(separator: ">").dropFirst().first?.split(separator: "<").first ?? ""
            let box = line.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            places[String(word), default: []].append(
                box.compactMap { Double($0) }.map { "\(Int($0.rounded()))" }.joined(separator: " "))
        }
        return places
    }

    /// Fails if `word` is anywhere in the file: in what readers show, in any region, in any stream or string.
    static func expectGone(_ word: String = word, from pdf: [UInt8], sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        #expect(try !text(pdf).lowercased().contains(word.lowercased()), sourceLocation: sourceLocation)
        let content = try PDFContent(reading: pdf)
        for region in content.regions {
            #expect(
                !region.text.lowercased().contains(word.lowercased()), "\(region.location)",
                sourceLocation: sourceLocation)
        }
        let search = ResidueSearch(values: [RemovedValue(word, kind: .person)])
        let unpacked = try CommandLineTool.unpacked(pdf)
        #expect(search.residue(inBytes: unpacked, place: "unpacked") == nil, sourceLocation: sourceLocation)
        #expect(search.residue(inBytes: pdf, place: "file") == nil, sourceLocation: sourceLocation)
    }
}
