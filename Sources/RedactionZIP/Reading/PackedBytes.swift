/// A file's bytes as they lie in a container, and what the container says of them.
package struct PackedBytes: Sendable, Hashable {
    private let data: [UInt8]
    private let isDeflated: Bool
    /// Inflated bytes.
    package let size: Int
    private let checksum: UInt32

    init(data: [UInt8], isDeflated: Bool, size: Int, checksum: UInt32) {
        self.data = data
        self.isDeflated = isDeflated
        self.size = size
        self.checksum = checksum
    }

    // An array hashes its elements one by one.
    package func hash(into hasher: inout Hasher) { unsafe data.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
}
