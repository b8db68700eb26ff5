import RedactionModel

/// What becomes of the images that lie under removed glyphs, or over them: a scan's pixels say what its text layer said.
struct ImageEdits {
    /// The erased copies, by the stream and the operation that paint them.
    private(set) var copies: [Int: [Int: ObjectReference]] = [:]
    /// The erased inline images, likewise.
    private(set) var inlineImages: [Int: [Int: InlineImage]] = [:]
    /// Removed glyphs that lie on an image.
    private(set) var covered: Set<Int> = []

    /// - Throws: `RedactionError` when such an image cannot be erased.
    init(_ content: PageContent, removal: GlyphRemoval, in overlay: inout ObjectOverlay) throws {
        guard !removal.isEmpty, !content.images.isEmpty else { return }
        let holes = TextHole.holes(in: content, for: removal)
        let eraser = ImageEraser(file: overlay.file)
        for image in content.images {
            let box = image.box
            let over = holes.filter { hole in hole.glyphs.contains { content.glyphs[$0].box.intersects(box) } }
            guard !over.isEmpty else { continue }
            if let reference = image.image {
                guard let stream = try overlay.object(reference).stream,
                    let copy = try eraser.erase(over.map(\.hole), in: stream, matrix: image.matrix, overlay: &overlay)
                else { continue }
                copies[image.stream, default: [:]][image.operation] = overlay.add(.stream(copy))
            } else {
                let instance = content.streams[image.stream]
                let inline = InlineImage(instance.operations[image.operation])
                let stream = try inline.stream(colorSpaces: overlay.dictionary(instance.resources["ColorSpace"]))
                guard
                    let copy = try eraser.erase(over.map(\.hole), in: stream, matrix: image.matrix, overlay: &overlay)
                else { continue }
                inlineImages[image.stream, default: [:]][image.operation] = inline.replacingData(with: copy)
            }
            covered.formUnion(over.flatMap(\.glyphs).filter { content.glyphs[$0].box.intersects(box) })
        }
    }

    /// The streams whose operations change.
    var streams: Set<Int> { Set(copies.keys).union(inlineImages.keys) }
}
