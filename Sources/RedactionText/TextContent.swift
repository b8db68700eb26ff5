package import RedactionModel

/// A plain text, Markdown, CSV or JSON file.
///
/// Text carries no marks that name its format, so the content decides: JSON if it parses as JSON, CSV if its records
/// have one length, else plain text. Only what a finding covers changes; encoding, byte order mark, line endings,
/// quoting and spacing stay.
package struct TextContent: DocumentContent {
    private let encoding: TextEncoding
    private let text: [UInt8]
    private let parsed: ParsedText

    /// Reads a text file.
    /// - Throws: `RedactionError`: `.unsupported` for what is not text or is markup that hides words, `.damaged` for
    ///   broken encodings and broken JSON, `.hostile` above `limits`.
    package init(reading bytes: [UInt8], limits: Limits = .standard) throws {
        let largest = TextLimits(limits).size
        guard bytes.count <= largest else {
            throw RedactionError(
                .hostile, reason: "larger than the limit of \(largest) bytes for text",
                advice: "split it, or raise the limit")
        }
        (encoding, text) = try TextEncoding.decode(bytes)
        guard !text.contains(0) else {
            throw RedactionError(
                .unsupported, reason: "not a kind of file that is supported",
                advice: "convert it to DOCX, PDF or UTF-8 text")
        }
        try ForeignSyntax.refuse(text)
        parsed =
            try JSONText.parse(text, limits: limits) ?? CSVText.parse(text, limits: limits)
            ?? PlainText.parse(text, limits: limits)
    }

    package var format: DocumentFormat { parsed.format }
    package var regions: [TextRegion] { parsed.regions }
    package var groups: [RegionGroup] { parsed.groups }

    package func rewritten(
        making substitutions: [Substitution], _ options: RewritingOptions
    ) throws -> RewrittenContent {
        let rewriter = TextRewriter(file: text, parsed: parsed)
        return RewrittenContent(bytes: encoding.encode(try rewriter.rewritten(making: substitutions)))
    }

    package func residue(of search: ResidueSearch) throws -> [Residue] {
        let residues = TextResidue(search: search, cut: cut).residue(bytes: encoding.encode(text), text: text)
        guard format == .csv else { return residues }
        // The search by lines does not see a value that goes on over a line's end within one field.
        return residues
            + regions.filter { $0.text.utf8.contains(Ascii.newline) }.compactMap { field in
                search.residue(inText: field.text, place: field.location.description)
            }
    }

    private var cut: TextResidue.Cut {
        switch format {
        case .csv: .lines
        case .plainText, .markdown: .blankLines
        default: .nowhere
        }
    }
}
