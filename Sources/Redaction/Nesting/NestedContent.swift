internal import RedactionModel

/// A document and those that lie within it, read and rewritten as one.
///
/// The regions of embedded documents follow the host's own. What cannot be opened, or not be redacted with certainty,
/// gets no copy; the host then drops it, and a note tells why.
struct NestedContent: DocumentContent {
    /// An embedded document.
    private struct Member: Sendable {
        /// Its place in the host's `embeddedFiles`.
        let index: Int
        let file: EmbeddedFile
        let content: any DocumentContent
        /// Which of the regions are its own.
        let regions: Range<Int>
    }

    let regions: [TextRegion]
    let groups: [RegionGroup]
    private let host: any DocumentContent
    private let opening: Opening
    private var members: [Member] = []
    /// The files that could not be opened.
    private var refused: [Note] = []

    /// - Throws: `RedactionError` when this is to prove a copy, and a file within it cannot be searched.
    init(_ host: any DocumentContent, _ opening: Opening, _ budget: inout NestingBudget) throws {
        var regions = host.regions
        var groups = host.groups
        for (index, file) in host.embeddedFiles.enumerated() {
            do {
                let bytes = try budget.bytes(of: file, depth: opening.depth + 1)
                let content = try FormatReader.content(of: bytes, opening.nested, &budget)
                let first = regions.count
                regions += content.regions.map { $0.within(file.place, id: $0.id + first) }
                groups += content.groups.compactMap { $0.mapped { $0 + first } }
                members.append(Member(index: index, file: file, content: content, regions: first..<regions.count))
            } catch let error as RedactionError {
                if opening.isProof { throw error.at(file.place) }
                refused.append(Note(dropping: file, because: error))
            }
        }
        self.host = host
        self.opening = opening
        self.regions = regions
        self.groups = groups
    }

    var format: DocumentFormat { host.format }

    func format(of region: TextRegion.ID) -> DocumentFormat {
        guard let member = members.first(where: { $0.regions.contains(region) }) else { return host.format(of: region) }
        return member.content.format(of: region - member.regions.lowerBound)
    }

    // MARK: Rewriting

    func rewritten(making substitutions: [Substitution], _ options: RewritingOptions) throws -> RewrittenContent {
        let copies = try copies(making: substitutions, options)
        var options = options
        options.embedded = copies.files
        let own = substitutions.filter { $0.region < host.regions.count }
        let content = try host.rewritten(making: own, options)
        return RewrittenContent(bytes: content.bytes, notes: content.notes + copies.notes, earlier: content.earlier)
    }

    /// The copies of the embedded documents, by their place in the host's `embeddedFiles`.
    private func copies(
        making substitutions: [Substitution], _ options: RewritingOptions
    ) throws -> (files: [Int: EmbeddedCopy], notes: [Note]) {
        guard options.attachments == .redact else {
            return ([:], host.embeddedFiles.map { Note(place: $0.place, message: "was removed, as the policy says") })
        }
        var files: [Int: EmbeddedCopy] = [:]
        var notes = refused
        for member in members {
            do {
                let copy = try copy(of: member, making: substitutions, options)
                files[member.index] = EmbeddedCopy(bytes: copy.bytes, format: member.content.format)
                notes += copy.notes.map { $0.within(member.file.place) }
            } catch let error as RedactionError {
                notes.append(Note(dropping: member.file, because: error))
            }
        }
        return (files, notes)
    }

    /// The copy of an embedded document, looked at once before it is put into the host's: one that would be refused
    /// there takes only itself away, not the whole document.
    private func copy(
        of member: Member, making substitutions: [Substitution], _ options: RewritingOptions
    ) throws -> RewrittenContent {
        let own = substitutions.lazy.filter { member.regions.contains($0.region) }
            .map { $0.moved(by: -member.regions.lowerBound) }
        let copy = try member.content.rewritten(making: Array(own), options)
        var proof = opening.nested
        proof.purpose = .proving(earlier: copy.earlier)
        let reopened = try FormatReader.content(of: copy.bytes, proof)
        guard let residue = try reopened.residue(of: options.removed).first else { return copy }
        throw RedactionError(
            .residue, place: residue.place, reason: "the copy still holds a removed text",
            advice: "take it out of that place by hand first")
    }

    // MARK: Proof

    func residue(of search: ResidueSearch) throws -> [Residue] {
        try host.residue(of: search)
            + members.flatMap { member in
                try member.content.residue(of: search).map { $0.within(member.file.place) }
            }
    }
}

extension Note {
    fileprivate init(dropping file: EmbeddedFile, because error: RedactionError) {
        self.init(place: file.place, message: "was removed, since it cannot be redacted (\(error.reason))")
    }

    fileprivate func within(_ container: String) -> Note { Note(place: "\(container), \(place)", message: message) }
}

extension Residue {
    fileprivate func within(_ container: String) -> Residue {
        Residue(place: "\(container), \(place)", encoding: encoding, kind: kind)
    }
}

extension Substitution {
    fileprivate func moved(by offset: Int) -> Substitution {
        Substitution(kind: kind, region: region + offset, range: range, value: value, standIn: standIn)
    }
}
