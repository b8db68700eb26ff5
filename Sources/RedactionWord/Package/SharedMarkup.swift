internal import RedactionModel
import Synchronization

/// The markup of parts that files share, by their bytes. Parts with what people wrote are not kept.
enum SharedMarkup {
    private struct Key: Hashable {
        let bytes: [UInt8]
        let depth: Int

        // An array hashes its elements one by one.
        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }

    /// Of the sources; their trees take ten to twenty times as much.
    private static let mostBytes = 4 << 20
    private static let mostBytesOfPart = 1 << 20
    private static let parts = Mutex((bytes: 0, byKey: [Key: Markup]()))

    static func markup(of bytes: [UInt8], _ kind: PartKind, limits: Limits) throws -> Markup {
        guard isShared(kind), bytes.count <= min(limits.partSize, mostBytesOfPart) else {
            return try Markup(reading: bytes, limits: limits)
        }
        let key = Key(bytes: bytes, depth: limits.depth)
        if let known = parts.withLock({ $0.byKey[key] }) { return known }
        let markup = try Markup(reading: bytes, limits: limits)
        parts.withLock { parts in
            if parts.bytes + bytes.count > mostBytes { parts = (0, [:]) }
            parts.bytes += bytes.count
            parts.byKey[key] = markup
        }
        return markup
    }

    private static func isShared(_ kind: PartKind) -> Bool {
        switch kind {
        case .styles, .numbering, .fontTable, .settings, .theme: true
        default: false
        }
    }
}
