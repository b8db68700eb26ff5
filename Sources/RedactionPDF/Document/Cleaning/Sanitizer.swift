import RedactionModel

/// Leaves in a file only what a reader of its pages can come by: everything else goes, whatever it holds.
enum Sanitizer {
    /// Takes out of `overlay` what is not on the allow-list of `ObjectType.keys`.
    /// - Returns: what went that somebody could miss.
    /// - Throws: `RedactionError` when an object cannot be read.
    static func clean(_ overlay: inout ObjectOverlay) throws -> [Note] {
        var walk = try DocumentWalk(overlay, visitor: DropRecorder())
        walk.visitor.record(trailer: overlay.trailer)
        try walk.run()
        overlay = walk.overlay
        return walk.visitor.notes
    }
}
