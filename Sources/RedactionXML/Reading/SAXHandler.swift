internal import CRedactionXML2

/// The callbacks that libxml2 makes, each handing its arguments to the `TreeBuilder` behind the context.
///
/// What is not set here does not happen: no entity is declared, looked up or loaded.
enum SAXHandler {
    static func make() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.internalSubset = { context, _, _, _ in
            unsafe SAXHandler.builder(context)?.refuse(XMLFault.documentType)
        }
        unsafe handler.resolveEntity = { _, _, _ in nil }
        unsafe handler.startElementNs = {
            context, local, prefix, namespace, declarationCount, declarations, attributeCount, _, attributes in
            guard let builder = unsafe SAXHandler.builder(context) else { return }
            unsafe builder.startElement(
                SAXName(local: local, prefix: prefix, namespace: namespace),
                declarations: UnsafeBufferPointer(start: declarations, count: Int(declarationCount) * 2),
                attributes: UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5))
        }
        unsafe handler.endElementNs = { context, _, _, _ in unsafe SAXHandler.builder(context)?.endElement() }
        unsafe handler.characters = { context, text, count in
            unsafe SAXHandler.builder(context)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.comment = { context, text in
            unsafe SAXHandler.builder(context)?.leaf(.comment, SAXHandler.string(text))
        }
        unsafe handler.processingInstruction = { context, target, data in
            let text = unsafe [SAXHandler.string(target), SAXHandler.string(data)]
            unsafe SAXHandler.builder(context)?.leaf(.instruction, text.joined(separator: " "))
        }
        unsafe handler.reference = { context, _ in
            unsafe SAXHandler.builder(context)?.refuse(XMLFault.damaged("the XML refers to an entity"))
        }
        // Set, so that errors are kept in the context instead of printed.
        unsafe handler.serror = { _, _ in }
        return unsafe handler
    }

    private static func builder(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        unsafe context.map { unsafe Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        unsafe characters.map { unsafe String(decodingCString: $0, as: UTF8.self) } ?? ""
    }
}

/// A name as libxml2 gives it: addresses in its dictionary, equal for equal strings within one parse.
struct SAXName: Hashable {
    let local: UInt
    private let prefix: UInt
    private let namespace: UInt

    init(
        local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?
    ) {
        self.local = UInt(bitPattern: local)
        self.prefix = UInt(bitPattern: prefix)
        self.namespace = UInt(bitPattern: namespace)
    }

    /// The name itself, read while the parser's dictionary is alive.
    func xmlName(_ vocabulary: XMLVocabulary) -> XMLName {
        XMLName(
            prefix: SAXName.string(at: prefix), local: SAXName.string(at: local),
            namespace: SAXName.string(at: namespace), vocabulary: vocabulary)
    }

    private static func string(at address: UInt) -> String {
        unsafe SAXHandler.string(UnsafePointer(bitPattern: address))
    }
}
