/// The legal forms of companies, as they stand behind their names.
enum LegalForm {
    /// The name without the legal form at its end, or nil if there is none or little is left.
    static func stem(of name: String) -> String? {
        var words = name.split(separator: " ").map(String.init)
        let count = words.count
        while words.count > 1, isForm(words[words.count - 1]) || isJoint(words[words.count - 1]) { words.removeLast() }
        guard words.count < count else { return nil }
        let stem = words.joined(separator: " ").trimmed(of: ", ")
        return stem.count >= 3 ? stem : nil
    }

    private static func isForm(_ word: String) -> Bool {
        forms.contains(word.lowercased().filter { $0.isLetter || $0 == "/" })
    }

    private static func isJoint(_ word: String) -> Bool {
        ["&", "and", "und", "z", "o.o."].contains(word.lowercased())
    }

    private static let forms: Set = [
        "ab", "ag", "aps", "as", "a/s", "asa", "bv", "bvba", "co", "company", "corp", "corporation", "eg", "ek", "ev",
        "gbr", "gmbh", "inc", "incorporated", "kft", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp", "lp", "ltd",
        "ltda", "mbh", "nv", "ohg", "ou", "oy", "oyj", "oü", "plc", "pllc", "pte", "pty", "pvt", "sa", "sarl", "sas",
        "sasu", "sca", "scs", "se", "sl", "slu", "snc", "spa", "sp", "spzoo", "spółka", "srl", "sro", "ug", "zoo",
    ]
}

extension String {
    fileprivate func trimmed(of characters: String) -> String {
        var text = Substring(self)
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
