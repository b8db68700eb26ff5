/// Which codes of which fonts content shows.
struct FontUse: Sendable {
    /// By font, as its object or its reference stands in the resources; each code once.
    private(set) var codes: [PDFObject: Set<UInt32>] = [:]
    /// The form XObjects that the content paints.
    private(set) var forms: Set<ObjectReference> = []

    init(_ parts: [FontUse]) { for part in parts { formUnion(part) } }

    init(_ content: PageContent, without isRemoved: (Int) -> Bool = { _ in false }) {
        var shown = content.fonts.map { _ in CodeBits() }
        for show in content.shows {
            guard let font = show.state.font else { continue }
            FontUse.forEachCode(of: show, in: content) { glyph, code in
                if !isRemoved(glyph) { shown[font].insert(code) }
            }
        }
        for (font, bits) in zip(content.fontObjects, shown) { codes[font, default: []].formUnion(bits.codes) }
        forms = Set(content.streams.compactMap(\.form))
    }

    /// The same of fonts that were given objects of their own.
    func following(_ moved: [PDFObject: ObjectReference]) -> FontUse {
        var use = FontUse([])
        use.forms = forms
        for (font, codes) in codes {
            use.codes[moved[font].map(PDFObject.reference) ?? font, default: []].formUnion(codes)
        }
        return use
    }

    mutating func formUnion(_ other: FontUse) {
        codes.merge(other.codes) { $0.union($1) }
        forms.formUnion(other.forms)
    }

    private static func forEachCode(of show: ShowOperation, in content: PageContent, _ body: (Int, UInt32) -> Void) {
        let operation = content.streams[show.stream].operations[show.operation]
        guard let operand = operation.operands.last else { return }
        let items = operand.array ?? [operand]
        var element = -1
        var string: [UInt8] = []
        for index in show.glyphs {
            let glyph = content.glyphs[index]
            if Int(glyph.element) != element {
                element = Int(glyph.element)
                string = items.indices.contains(element) ? items[element].string ?? [] : []
            }
            var code: UInt32 = 0
            for place in glyph.bytes where place < string.count { code = code << 8 | UInt32(string[Int(place)]) }
            body(index, code)
        }
    }
}

/// A set of codes, most of which are small and come again and again.
private struct CodeBits {
    private var words: [UInt64] = []
    private var others: Set<UInt32> = []

    mutating func insert(_ code: UInt32) {
        guard code < 0x10000 else {
            others.insert(code)
            return
        }
        let word = Int(code >> 6)
        if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
        words[word] |= 1 << UInt64(code & 63)
    }

    var codes: Set<UInt32> {
        var codes = others
        for (index, word) in words.enumerated() where word != 0 {
            for bit in 0..<64 where word >> UInt64(bit) & 1 != 0 { codes.insert(UInt32(index * 64 + bit)) }
        }
        return codes
    }
}
