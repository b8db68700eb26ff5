package import RedactionModel

/// Texts that the user wants to keep.
package struct KeepList: Sendable {
    private let texts: Set<[Unicode.Scalar]>

    package init(_ texts: some Sequence<String>) {
        self.texts = Set(texts.map(KeepList.folded))
    }

    /// `findings` without those whose whole value is on the list, compared as terms are.
    ///
    /// A term that the user wants removed is removed even if it is on this list too.
    package func applied(to findings: [Finding]) -> [Finding] {
        guard !texts.isEmpty else { return findings }
        return findings.filter { $0.kind == .term || !texts.contains(KeepList.folded($0.value)) }
    }

    private static func folded(_ text: String) -> [Unicode.Scalar] {
        Array(FoldedText(text).scalars.trimmed)
    }
}
