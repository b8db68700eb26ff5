package import RedactionModel

extension XMLTree {
    /// The tree of a part's bytes.
    ///
    /// A document type is refused at its first token, before any tree or entity exists. Nothing is loaded from
    /// elsewhere and nothing is repaired.
    /// - Throws: `RedactionError` with `damaged` or `hostile`, without a place.
    package init(reading bytes: [UInt8], vocabulary: XMLVocabulary, limits: Limits) throws {
        guard bytes.count <= min(limits.partSize, Int(Int32.max) / 2) else { throw XMLFault.tooLarge }
        let utf8 = try XMLEncoding.utf8(bytes)
        let builder = TreeBuilder(vocabulary: vocabulary, limits: limits, expectedSize: utf8.count)
        try XMLParser.parse(utf8, into: builder)
        self = builder.tree
        isEdited = false
        guard root != nil else { throw XMLFault.damaged("the XML has no root element") }
    }
}
