/// Writes objects in PDF syntax, as operands of a content stream.
struct Serializer {
    private(set) var bytes: [UInt8] = []

    mutating func write(raw: some Sequence<UInt8>) { bytes += raw }

    mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes += $0 }
    }

    /// One operation on a line of its own.
    mutating func write(_ operands: [PDFObject], _ keyword: Keyword) {
        for operand in operands {
            write(operand)
            bytes.append(0x20)
        }
        bytes += keyword.bytes
        bytes.append(0x0A)
    }

    mutating func write(_ object: PDFObject) {
        switch object {
        case .null, .stream, .reference: write("null")
        case .boolean(let value): value ? write("true") : write("false")
        case .integer(let value): bytes += String(value).utf8
        case .real(let value): bytes += NumberSpelling.spell(value).utf8
        case .string(let string): write(string: string)
        case .name(let name): write(name: name)
        case .array(let items):
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(0x20) }
                write(item)
            }
            bytes.append(0x5D)
        case .dictionary(let entries):
            write("<<")
            for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                write(name: key)
                bytes.append(0x20)
                write(value)
            }
            write(">>")
        }
    }

    private mutating func write(string: [UInt8]) {
        guard string.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            bytes.append(0x3C)
            bytes += Serializer.hexadecimal(string)
            bytes.append(0x3E)
            return
        }
        bytes.append(0x28)
        for byte in string {
            if byte == 0x28 || byte == 0x29 || byte == 0x5C { bytes.append(0x5C) }
            bytes.append(byte)
        }
        bytes.append(0x29)
    }

    private mutating func write(name: String) {
        bytes.append(0x2F)
        for scalar in name.unicodeScalars {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            if (0x21..<0x7F).contains(byte), byte != 0x23, CharacterClass.isRegular(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x23, Serializer.digits[Int(byte >> 4)], Serializer.digits[Int(byte & 15)]]
            }
        }
    }

    /// Two digits for each byte.
    static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
