internal import RedactionModel
internal import RedactionZIP
import Synchronization

/// What was read from parts, by the bytes that these have in their containers.
///
/// The files of a set are often made from one template: their styles, numberings, themes, lists of types and
/// relationships are the same to the byte. Such a part is inflated and parsed once for all of them.
final class SharedReadings<Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let packed: PackedBytes
        let depth: Int
    }

    private let mostBytes: Int
    private let readings = Mutex((bytes: 0, byKey: [Key: Value]()))

    /// - Parameter mostBytes: how many inflated bytes are kept the readings of.
    init(mostBytes: Int = 1 << 20) { self.mostBytes = mostBytes }

    /// What `read` makes of a part, or made of an equal one within the same limits.
    func value(of packed: PackedBytes, limits: Limits, _ read: () throws -> Value) rethrows -> Value {
        guard packed.size <= mostBytes / 4 else { return try read() }
        let key = Key(packed: packed, depth: limits.depth)
        if let known = readings.withLock({ $0.byKey[key] }) { return known }
        let value = try read()
        readings.withLock { readings in
            if readings.bytes + packed.size > mostBytes { readings = (0, [:]) }
            readings.bytes += packed.size
            readings.byKey[key] = value
        }
        return value
    }
}
