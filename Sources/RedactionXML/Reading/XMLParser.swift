internal import CRedactionXML2

/// libxml2's parser, driven over a buffer; what it meets goes to a `TreeBuilder`.
enum XMLParser {
    /// Initialises the library once for the process.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// - Throws: the builder's fault, or `damaged` with the line of the parser's first error.
    static func parse(_ utf8: [UInt8], into builder: TreeBuilder) throws {
        guard isReady, !utf8.isEmpty else { throw XMLFault.damaged("the XML is empty") }
        let failure = unsafe utf8.withUnsafeBytes { bytes -> String? in
            unsafe run(bytes, builder)
        }
        if let fault = builder.fault { throw fault }
        if let failure { throw XMLFault.damaged(failure) }
    }

    /// What was wrong, or nil.
    private static func run(_ bytes: UnsafeRawBufferPointer, _ builder: TreeBuilder) -> String? {
        let context = unsafe xmlCreateMemoryParserCtxt(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
        guard let context = unsafe context, let handler = unsafe context.pointee.sax else {
            return "the XML is not well-formed at line 1"
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        // The encoding was seen to before; a declaration of UTF-16 no longer holds.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe handler.pointee = unsafe SAXHandler.make()
        unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.stop = { unsafe xmlStopParser(context) }
        defer { builder.stop = nil }
        let status = unsafe xmlParseDocument(context)
        builder.flushText()
        guard status == 0, unsafe context.pointee.wellFormed == 1 else {
            let line = unsafe xmlCtxtGetLastError(context)?.pointee.line ?? 0
            return "the XML is not well-formed at line \(max(1, line))"
        }
        return nil
    }
}
