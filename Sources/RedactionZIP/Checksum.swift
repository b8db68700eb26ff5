internal import CRedactionZlib

/// The checksum of ZIP entries and PNG chunks.
package enum Checksum {
    package static func crc32(_ bytes: [UInt8]) -> UInt32 {
        let checksum = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe crc32_z(0, buffer.baseAddress, buffer.count)
        }
        return UInt32(truncatingIfNeeded: checksum)
    }
}
