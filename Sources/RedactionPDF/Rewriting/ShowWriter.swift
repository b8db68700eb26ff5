import RedactionModel

/// Writes one touched show operation anew: the glyphs that stay, each where the layout puts it, and the stand-ins.
struct ShowWriter {
    let content: PageContent
    let layout: LineLayout
    let removal: GlyphRemoval
    /// Removed glyphs that lay on an image.
    let covered: Set<Int>

    /// Glyphs that follow one another in one `TJ`.
    private struct Run {
        var items: [PDFObject] = []
        let offset: Double
        let scale: Double
        var pen: Double
    }

    /// Writes the string for a text state without spacing of letters or words.
    /// - Throws: `RedactionError` when the string is not where it was read.
    func write(_ index: Int, to output: inout Serializer) throws {
        let show = content.shows[index]
        try writeGlyphs(of: show, to: &output)
        guard let fontName = show.state.fontName ?? show.state.font.map(ShowWriter.lentName(ofFont:)) else { return }
        for placement in layout.placements where Int(content.glyphs[placement.glyph].show) == index {
            write(placement, of: show, fontName: fontName, to: &output)
        }
    }

    /// What a stream calls a font that it has from a graphics state or from the stream that paints it.
    static func lentName(ofFont index: Int) -> String { "RdFont\(index)" }

    /// Whether anything is left of a string: glyphs, or a label in their place.
    func shows(_ index: Int) -> Bool {
        content.shows[index].glyphs.contains { !layout.places(of: $0).isEmpty }
            || layout.placements.contains {
                Int(content.glyphs[$0.glyph].show) == index && StandInShape($0.standIn).label != nil
            }
    }

    // MARK: Glyphs

    private func writeGlyphs(of show: ShowOperation, to output: inout Serializer) throws {
        let operands = content.streams[show.stream].operations[show.operation].operands
        let elements = operands.last?.array ?? operands.suffix(1)
        var run: Run?
        for index in show.glyphs {
            let places = layout.places(of: index)
            guard !places.isEmpty else { continue }
            let glyph = content.glyphs[index]
            let code = try code(of: glyph, in: elements)
            for place in places {
                if let open = run, open.scale != place.scale {
                    flush(open, of: show, to: &output)
                    run = nil
                }
                var current = run ?? Run(offset: place.offset, scale: place.scale, pen: place.offset)
                append(code, of: glyph, at: place.offset, show, to: &current)
                run = current
            }
        }
        if let run { flush(run, of: show, to: &output) }
    }

    private func code(of glyph: Glyph, in elements: some RandomAccessCollection<PDFObject>) throws -> [UInt8] {
        guard let element = elements.dropFirst(Int(glyph.element)).first, let string = element.string,
            string.indices.contains(Int(glyph.bytes.upperBound) - 1)
        else {
            throw RedactionError(
                .uninterpretable, reason: "a string is not where it was read", advice: "report this as a fault")
        }
        return Array(string[Int(glyph.bytes.lowerBound)..<Int(glyph.bytes.upperBound)])
    }

    private func append(_ code: [UInt8], of glyph: Glyph, at offset: Double, _ show: ShowOperation, to run: inout Run) {
        let isVertical = content.isVertical(show)
        let unit = show.state.fontSize / 1000 * (isVertical ? 1 : show.state.horizontalScaling * run.scale)
        // Tenths of a thousandth of an em are finer than any reader resolves; rounding here keeps the numbers short.
        let adjustment = unit == 0 ? 0 : ((run.pen - offset) / unit * 10).rounded() / 10
        if adjustment != 0 {
            run.items.append(.number(adjustment))
            run.pen -= adjustment * unit
        }
        if case .string(let last)? = run.items.last {
            run.items[run.items.count - 1] = .string(last + code)
        } else {
            run.items.append(.string(code))
        }
        run.pen += glyph.advance * (isVertical ? 1 : run.scale)
    }

    private func flush(_ run: Run, of show: ShowOperation, to output: inout Serializer) {
        guard !run.items.isEmpty else { return }
        let start = content.isVertical(show) ? Matrix.translation(0, run.offset) : .translation(run.offset, 0)
        output.write((start * show.textMatrix).numbers, .Tm)
        let scaling = show.state.horizontalScaling * 100
        if run.scale != 1 { output.write([.number(scaling * run.scale)], .Tz) }
        output.write([.array(run.items)], .TJ)
        if run.scale != 1 { output.write([.number(scaling)], .Tz) }
    }

    // MARK: Stand-ins

    private func write(
        _ placement: LineLayout.Placement, of show: ShowOperation, fontName: String, to output: inout Serializer
    ) {
        guard let label = StandInShape(placement.standIn).label else { return }
        let size = content.emHeight(of: show)
        let scaling = show.state.horizontalScaling * 100
        output.write((Matrix.translation(placement.offset, 0) * show.textMatrix).numbers, .Tm)
        output.write([.name(StandInShape.fontName), .number(size)], .Tf)
        if placement.scale != 1 { output.write([.number(scaling * placement.scale)], .Tz) }
        // Recognised text over a scan is invisible; with the scan erased under it, its stand-in must not be.
        let isHidden = show.state.renderMode == 3 && covered.contains(placement.glyph)
        if isHidden { output.write([.integer(0)], .Tr) }
        output.write([.string(label)], .Tj)
        if isHidden { output.write([.integer(3)], .Tr) }
        if placement.scale != 1 { output.write([.number(scaling)], .Tz) }
        output.write([.name(fontName), .number(show.state.fontSize)], .Tf)
    }
}
