import RedactionModel

/// What a copy says of itself: the entries of the document information that the policy keeps, without what is to go.
struct DocumentProperties {
    private static let dates: Set<String> = ["CreationDate", "ModDate"]

    /// In the order of their keys.
    private(set) var values: [(key: String, text: String)] = []

    static let none = DocumentProperties()

    private init() {}

    /// - Parameters:
    ///   - keys: what the policy keeps.
    ///   - substitutions: by index in `strings`.
    init(keeping keys: Set<String>, of strings: [DocumentString], making substitutions: [Int: [Substitution]]) {
        for (index, string) in strings.enumerated() {
            guard case .property(let key) = string.treatment, keys.contains(key) else { continue }
            let text = TextEdit.apply(substitutions[index] ?? [], to: string.text)
            // A date with a label in it is none.
            guard !DocumentProperties.dates.contains(key) || TextString.isDate(Array(text.utf8)) else { continue }
            values.append((key, text))
        }
    }

    var keys: [String] { values.map(\.key) }

    /// The document information dictionary; nil if nothing is kept.
    var information: PDFDictionary? {
        guard !values.isEmpty else { return nil }
        return PDFDictionary(uniqueKeysWithValues: values.map { ($0.key, .string(TextString.encode($0.text))) })
    }
}
