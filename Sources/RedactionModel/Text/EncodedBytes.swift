extension UInt8 {
    /// What the byte says as a hexadecimal digit.
    @inlinable package var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }

    /// What the byte says as a digit of base64 (RFC 4648, 4).
    @inlinable package var base64Value: UInt8? {
        switch self {
        case 0x41...0x5A: self - 0x41
        case 0x61...0x7A: self - 0x61 + 26
        case 0x30...0x39: self - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}

extension Collection<UInt8> {
    /// What the bytes spell as pairs of hexadecimal digits; nil if they are anything else.
    package var hexadecimalDecoded: [UInt8]? {
        guard count.isMultiple(of: 2) else { return nil }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(count / 2)
        var high: UInt8?
        for byte in self {
            guard let value = byte.hexadecimalValue else { return nil }
            if let first = high { decoded.append(first << 4 | value) }
            high = high == nil ? value : nil
        }
        return decoded
    }

    /// The bytes with each `%41` as the byte it stands for (RFC 3986, 2.1).
    package var percentDecoded: [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(count)
        var rest = self[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let high = rest.first?.hexadecimalValue, let low = rest.dropFirst().first?.hexadecimalValue
            {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }
}
