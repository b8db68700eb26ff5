internal import CRedactionQPDF
package import RedactionModel
import Synchronization

/// A PDF file opened by qpdf, its objects given as Swift values.
///
/// qpdf repairs, decrypts and unpacks object streams. A file may be read from several threads at once; qpdf itself
/// works under a lock. It opens the bytes again when its instance was given away to write from.
package final class PDFFile: ObjectSource, Sendable {
    private struct State: ~Copyable {
        var handle: QPDFHandle?
        var objects: [ObjectReference: PDFObject] = [:]
    }

    /// More objects than this are not kept for the next who asks.
    private static let mostObjects = 24_000

    private let state: Mutex<State>
    private let bound: InflationBound
    /// The file's own bytes, decrypted or not.
    package let bytes: [UInt8]
    package let password: String?
    package let trailer: PDFDictionary
    package let isEncrypted: Bool

    /// - Parameter password: the user's or the owner's password; nil opens what opens without one.
    package init(_ bytes: [UInt8], password: String?, limits: Limits) throws {
        bound = InflationBound(limits: limits)
        try bound.checkStreams(of: bytes)
        let handle = try QPDFHandle(bytes, password: password)
        self.bytes = bytes
        self.password = password
        isEncrypted = handle.isEncrypted
        trailer = try handle.trailer().dictionary ?? [:]
        state = Mutex(State(handle: handle))
    }

    package func object(_ reference: ObjectReference) throws -> PDFObject {
        try state.withLock { state in
            if let object = state.objects[reference] { return object }
            let object = try handle(of: &state).object(reference)
            if state.objects.count >= PDFFile.mostObjects { state.objects.removeAll(keepingCapacity: true) }
            state.objects[reference] = object
            return object
        }
    }

    private func handle(of state: inout State) throws -> QPDFHandle {
        if let handle = state.handle { return handle }
        let handle = try QPDFHandle(bytes, password: password)
        state.handle = handle
        return handle
    }

    /// The file's instance of qpdf, for one who will change it. With it goes all that was kept of the objects.
    func takeHandle() throws -> sending QPDFHandle {
        try state.withLock { state in
            state.objects = [:]
            return try state.handle.take() ?? QPDFHandle(bytes, password: password)
        }
    }

    package func decodedData(of stream: PDFStream) throws -> [UInt8] {
        try bound.check(stream.dictionary, in: self)
        switch stream.data {
        case .original(let reference):
            let step = try ImageFilters(stream.dictionary, in: self)?.wrapping.first
            return try state.withLock { state in
                let handle = try handle(of: &state)
                if let step, isEncrypted || step.name != "FlateDecode" {
                    try bound.check(handle.streamData(reference, decoded: false), packedBy: step)
                }
                return try handle.streamData(reference, decoded: true)
            }
        case .replaced(let bytes):
            guard let filters = try ImageFilters(stream.dictionary, in: self) else { return bytes }
            guard filters.codec == nil else {
                throw RedactionError(
                    .uninterpretable, reason: "a stream that was encoded here is to be decoded again",
                    advice: "report this as a fault of the program")
            }
            return try Unwrapping.undo(filters.wrapping, of: bytes)
        }
    }

    /// A stream's data as it lies in the file, decrypted.
    package func encodedData(of stream: PDFStream) throws -> [UInt8] {
        switch stream.data {
        case .original(let reference):
            try state.withLock { try handle(of: &$0).streamData(reference, decoded: false) }
        case .replaced(let bytes): bytes
        }
    }

    package var pageCount: Int {
        get throws { try state.withLock { try handle(of: &$0).pageCount() } }
    }

    package func page(_ index: Int) throws -> ObjectReference {
        try state.withLock { try handle(of: &$0).page(index) }
    }
}
