/// The name of an element or attribute, as it was written and as it is to be compared.
package struct XMLName: Sendable, Hashable {
    /// The prefix as written, empty for the default namespace.
    package let prefix: String
    package let local: String
    /// The namespace's URI, empty outside any namespace.
    package let namespace: String

    /// The local name behind the vocabulary's own prefix for the namespace, whatever prefix the part uses: `w:t`.
    /// A namespace that the vocabulary does not know gives `?:local`; no namespace gives the local name alone.
    package let qualified: String

    package init(prefix: String, local: String, namespace: String, vocabulary: XMLVocabulary) {
        self.prefix = prefix
        self.local = local
        self.namespace = namespace
        if namespace.isEmpty {
            qualified = local
        } else {
            qualified = (vocabulary.prefixes[namespace] ?? "?") + ":" + local
        }
    }

    /// The name as it is written in the part.
    package var written: String { prefix.isEmpty ? local : prefix + ":" + local }
}

/// The namespaces that a reader knows, each with the prefix by which its code speaks of it.
///
/// Several namespaces may share a prefix, as the transitional and the strict form of one vocabulary do.
package struct XMLVocabulary: Sendable {
    package let prefixes: [String: String]

    package init(_ prefixes: [String: String]) {
        self.prefixes = prefixes.merging([
            XMLVocabulary.xml: "xml", XMLVocabulary.xmlns: "xmlns",
        ]) { _, own in own }
    }

    package static let xml = "http://www.w3.org/XML/1998/namespace"
    package static let xmlns = "http://www.w3.org/2000/xmlns/"
}
