import RedactionModel

/// Takes out of fonts what tells of text that is gone: widths, characters, names and outlines of the glyphs that only
/// it showed.
struct FontPruner {
    private(set) var overlay: ObjectOverlay
    private(set) var notes: [Note] = []
    private let before: FontUse
    private let after: FontUse
    /// Fonts that fields may be filled in with; they keep all their glyphs.
    private let forForms: Set<PDFObject>

    /// Whether not all that the fonts showed is known.
    private let isBeforePartial: Bool

    /// - Parameters:
    ///   - before: what the file showed that was read.
    ///   - isBeforePartial: whether it showed more that could not be read, so that every font may have lost something.
    ///   - after: what `overlay` shows.
    init(_ overlay: ObjectOverlay, before: FontUse, isBeforePartial: Bool = false, after: FontUse) throws {
        self.overlay = overlay
        self.before = before
        self.after = after
        self.isBeforePartial = isBeforePartial
        let catalog = try overlay.dictionary(overlay.trailer["Root"])
        let resources = try overlay.dictionary(overlay.dictionary(catalog["AcroForm"])["DR"])
        forForms = Set(try overlay.dictionary(resources["Font"]).values)
    }

    mutating func run() throws {
        let all = Set(before.codes.keys).union(after.codes.keys)
        // The walk has given every font an object of its own.
        let lost = all.filter { isBeforePartial || change(of: $0).hasLost }.filter { !forForms.contains($0) }
            .compactMap(\.reference).sorted()
        guard !lost.isEmpty else { return }
        // The programs first: their glyphs are found by what the dictionaries say now.
        for program in try programs(of: lost, among: all) { try prune(program) }
        for font in lost { try pruneTables(of: font) }
    }

    private func change(of font: PDFObject) -> CodeChange {
        let after = after.codes[font] ?? []
        return CodeChange(before: (before.codes[font] ?? []).union(after), after: after)
    }

    // MARK: Programs

    private struct Program {
        var descriptors: Set<ObjectReference>
        let key: String
        let stream: ObjectReference
        /// Whether a name says that the program is a subset, by six letters in front of it (ISO 32000-2, 9.9.2).
        var isSubset: Bool
        var users: [ProgramSubset.User] = []
    }

    /// The programs of `lost` fonts, each with all fonts that show it, but those of form fields.
    private func programs(of lost: [ObjectReference], among all: Set<PDFObject>) throws -> [Program] {
        var programs: [ObjectReference: Program] = [:]
        for font in lost {
            if let program = try program(of: .reference(font)) { programs[program.stream] = program }
        }
        for font in forForms { if let program = try program(of: font) { programs[program.stream] = nil } }
        for font in all {
            guard let program = try program(of: font), programs[program.stream] != nil else { continue }
            if program.isSubset { programs[program.stream]?.isSubset = true }
            programs[program.stream]?.descriptors.formUnion(program.descriptors)
            programs[program.stream]?.users.append(try user(font))
        }
        return programs.values.sorted { $0.stream < $1.stream }
    }

    private func program(of font: PDFObject) throws -> Program? {
        var dictionary = try overlay.dictionary(font)
        if let descendant = try overlay.array(dictionary["DescendantFonts"]).first {
            dictionary = try overlay.dictionary(descendant)
        }
        guard let object = dictionary["FontDescriptor"] else { return nil }
        let descriptor = try overlay.dictionary(object)
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            guard let stream = descriptor[key]?.reference else { continue }
            let names = try [dictionary["BaseFont"], descriptor["FontName"]].compactMap { try overlay.resolve($0).name }
            return Program(
                descriptors: Set([object.reference].compactMap { $0 }), key: key, stream: stream,
                isSubset: names.contains(where: FontPruner.hasTag))
        }
        return nil
    }

    private static func hasTag(_ name: String) -> Bool {
        let tag = name.utf8.prefix(7)
        return tag.count == 7 && tag.last == UInt8(ascii: "+")
            && tag.dropLast().allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private func user(_ font: PDFObject) throws -> ProgramSubset.User {
        let dictionary = try overlay.dictionary(font)
        let change = change(of: font)
        guard let object = try overlay.array(dictionary["DescendantFonts"]).first else {
            return .simple(try SimpleFontLoader(overlay, dictionary, name: "").names(), change)
        }
        let table = try overlay.resolve(overlay.dictionary(object)["CIDToGIDMap"]).stream
        return .composite(table: try table.map(overlay.decodedData), try identifiers(change, in: dictionary))
    }

    /// The CIDs of codes.
    private func identifiers(_ change: CodeChange, in font: PDFDictionary) throws -> CodeChange {
        let map = try FontLoader(source: overlay).characterMap(font["Encoding"])
        return CodeChange(before: Set(change.before.map(map.cid)), after: Set(change.after.map(map.cid)))
    }

    private mutating func prune(_ program: Program) throws {
        guard var stream = try overlay.object(program.stream).stream,
            let subset = ProgramSubset(
                try overlay.decodedData(of: stream), users: program.users, isSubset: program.isSubset)
        else { return noteFailure() }
        switch subset.run() {
        case .unchanged: return
        case .failed: noteFailure()
        case .replaced(let bytes, let lengths, let names):
            stream.replaceData(withPlain: bytes)
            let keys = ["Length1", "Length2", "Length3"]
            if program.key != "FontFile3" {
                for (key, length) in zip(keys, lengths) { stream.dictionary[key] = .integer(length) }
            }
            overlay.replace(program.stream, with: .stream(stream))
            for descriptor in program.descriptors { try renewLists(of: program, in: descriptor, names: names) }
        }
    }

    /// `CharSet` and `CIDSet` list the glyphs that a program has (ISO 32000-2, 9.8).
    private mutating func renewLists(
        of program: Program, in reference: ObjectReference, names: [String]
    ) throws {
        guard var descriptor = try overlay.object(reference).dictionary else { return }
        if descriptor["CharSet"] != nil {
            let list = names.map { "/" + $0 }.joined()
            descriptor["CharSet"] = names.isEmpty ? nil : .string(Array(list.utf8))
        }
        if descriptor["CIDSet"] != nil {
            let cids = program.users.reduce(into: Set<UInt32>([0])) { $0.formUnion($1.change.after) }
            var bits = [UInt8](repeating: 0, count: Int(min(cids.max() ?? 0, 0xFFFF)) / 8 + 1)
            for cid in cids where cid <= 0xFFFF { bits[Int(cid / 8)] |= 0x80 >> UInt8(cid % 8) }
            descriptor["CIDSet"] = .reference(overlay.add(.stream(PDFStream([:], data: .replaced(bits)))))
        }
        overlay.replace(reference, with: .dictionary(descriptor))
    }

    private mutating func noteFailure() {
        let note = Note(
            place: "document",
            message: "an embedded font keeps glyphs that only removed text used; it cannot be changed")
        if !notes.contains(note) { notes.append(note) }
    }

    // MARK: Dictionaries

    private mutating func pruneTables(of reference: ObjectReference) throws {
        guard var font = try overlay.object(reference).dictionary else { return }
        let change = change(of: .reference(reference))
        var map = CMap.singleBytes
        if let object = try overlay.array(font["DescendantFonts"]).first {
            map = try FontLoader(source: overlay).characterMap(font["Encoding"])
            var descendant = try overlay.dictionary(object)
            try CompositeFontTables(identifiers(change, in: font).after).prune(&descendant, in: &overlay)
            font["DescendantFonts"] = .array([.reference(overlay.add(.dictionary(descendant)))])
        } else {
            let isEmbedded = try program(of: .reference(reference)) != nil || font["CharProcs"] != nil
            try SimpleFontTables(change, isEmbedded: isEmbedded).prune(&font, in: overlay)
        }
        try pruneTexts(of: &font, keeping: change.after, codeSpaces: map.codeSpaces)
        overlay.replace(reference, with: .dictionary(font))
    }

    private mutating func pruneTexts(
        of font: inout PDFDictionary, keeping shown: Set<UInt32>, codeSpaces: [CMap.CodeSpace]
    ) throws {
        let texts = try FontLoader(source: overlay).toUnicode(font)
        let kept = texts.filter { shown.contains($0.key) }
        guard kept.count < texts.count else { return }
        let map = PDFStream([:], data: .replaced(ToUnicodeWriter.map(kept, codeSpaces: codeSpaces)))
        font["ToUnicode"] = kept.isEmpty ? nil : .reference(overlay.add(.stream(map)))
    }
}
