/// The number of an indirect object and its generation (ISO 32000-2, 7.3.10).
package struct ObjectReference: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let number: Int32
    package let generation: Int32

    package init(_ number: Int32, _ generation: Int32 = 0) {
        self.number = number
        self.generation = generation
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.number, one.generation) < (other.number, other.generation)
    }

    package var description: String { "object \(number)" }
}

/// A dictionary's entries by name, without the slash.
///
/// Names are bytes in PDF; here each byte is one scalar below U+0100, so that every name survives and the standard's
/// own names read as they are written.
package typealias PDFDictionary = [String: PDFObject]

/// A PDF object as a Swift value (ISO 32000-2, 7.3).
package enum PDFObject: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case string([UInt8])
    case name(String)
    case array([PDFObject])
    case dictionary(PDFDictionary)
    case stream(PDFStream)
    case reference(ObjectReference)
}

/// A stream: its dictionary, and where its data comes from.
package struct PDFStream: Sendable, Hashable {
    package enum Data: Sendable, Hashable {
        /// The encoded bytes of this object of the file that was read.
        case original(ObjectReference)
        /// New bytes, encoded as the dictionary's `Filter` says; without a `Filter`, plain.
        case replaced([UInt8])
    }

    package var dictionary: PDFDictionary
    package var data: Data

    package init(_ dictionary: PDFDictionary, data: Data) {
        self.dictionary = dictionary
        self.data = data
    }

    /// Gives the stream new data that is not encoded, and takes away what said how the old data was.
    package mutating func replaceData(withPlain bytes: [UInt8]) {
        for key in ["Filter", "DecodeParms", "Length", "F", "FFilter", "FDecodeParms"] { dictionary[key] = nil }
        data = .replaced(bytes)
    }
}

extension PDFObject {
    package var integer: Int? {
        switch self {
        case .integer(let value): value
        case .real(let value): Int(exactly: value.rounded(.towardZero))
        default: nil
        }
    }

    /// A finite number; PDF writers put integers and reals wherever either will do.
    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value.isFinite ? value : nil
        default: nil
        }
    }

    package var name: String? {
        if case .name(let name) = self { name } else { nil }
    }

    package var string: [UInt8]? {
        if case .string(let bytes) = self { bytes } else { nil }
    }

    package var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    package var array: [PDFObject]? {
        if case .array(let items) = self { items } else { nil }
    }

    /// The entries of a dictionary, or of a stream's dictionary.
    package var dictionary: PDFDictionary? {
        switch self {
        case .dictionary(let entries): entries
        case .stream(let stream): stream.dictionary
        default: nil
        }
    }

    package var stream: PDFStream? {
        if case .stream(let stream) = self { stream } else { nil }
    }

    package var reference: ObjectReference? {
        if case .reference(let reference) = self { reference } else { nil }
    }

    /// A number, whole where it is whole.
    package static func number(_ value: Double) -> PDFObject {
        Int(exactly: value).map { .integer($0) } ?? .real(value)
    }
}
