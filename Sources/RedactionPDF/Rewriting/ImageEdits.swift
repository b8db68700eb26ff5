import RedactionModel

/// What becomes of the images that lie under removed glyphs, or over them: a scan's pixels say what its text layer said.
struct ImageEdits {
    /// The erased copies, by the stream and the operation that paint them.
    private(set) var copies: [Int: [Int: ObjectReference]] = [:]
    /// Inline images that go as a whole: they are too small to be worth a hole.
    private(set) var dropped: [Int: Set<Int>] = [:]
    /// Removed glyphs that lie on an image.
    private(set) var covered: Set<Int> = []

    init(_ content: PageContent, removal: GlyphRemoval, in overlay: inout ObjectOverlay) throws {
        let removed = content.glyphs.indices.filter(removal.isRemoved)
        guard !removed.isEmpty else { return }
        let eraser = ImageEraser(file: overlay.file)
        for image in content.images {
            let box = image.box
            let glyphs = removed.filter { content.glyphs[$0].box.intersects(box) }
            guard !glyphs.isEmpty else { continue }
            guard let reference = image.image, let stream = try overlay.object(reference).stream else {
                dropped[image.stream, default: []].insert(image.operation)
                continue
            }
            let copy = try eraser.erase(
                glyphs.map { content.glyphs[$0] }, in: stream, matrix: image.matrix, overlay: &overlay)
            guard let copy else { continue }
            covered.formUnion(glyphs)
            copies[image.stream, default: [:]][image.operation] = overlay.add(.stream(copy))
        }
    }

    /// The streams whose operations change.
    var streams: Set<Int> { Set(copies.keys).union(dropped.keys) }
}
