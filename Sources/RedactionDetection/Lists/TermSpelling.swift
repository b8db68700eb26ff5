internal import Foundation
import RedactionModel

/// One way in which a listed term is written.
struct TermSpelling {
    /// What must be in capitals for the spelling to mean the term.
    enum Capitals {
        case none
        /// The first letter: in small letters it is a common word.
        case first
        /// Every letter: an acronym.
        case all
    }

    let text: String
    var capitals = Capitals.none
    var confidence = 1.0
    var reason = "on the list of terms"

    /// Whether `found` is written as it has to be.
    func accepts(_ found: Substring) -> Bool {
        switch capitals {
        case .none: true
        case .first: found.first { $0.isLetter }?.isUppercase ?? true
        case .all: found.allSatisfy { !$0.isLetter || $0.isUppercase }
        }
    }
}

extension TermSpelling {
    /// The term as it stands; where one hyphen or space joins its words, also with the other of the two or neither.
    static func exact(_ term: String) -> [TermSpelling] {
        ([term] + joined(FoldedText(term), by: [" ", "-", ""])).map { TermSpelling(text: $0) }
    }

    /// The term, to be looked for in loosely folded text, in every way that offices write a name: its words as one, in
    /// the plural, without its legal form, as an acronym.
    static func variants(of term: String) -> [TermSpelling] {
        var spellings = loose(term)
        if let german = german(term) { spellings += loose(german) }
        guard term.contains(where: \.isUppercase) else { return spellings }
        if let plural = plural(of: term) { spellings += loose(plural, because: "the plural of a term on the list") }
        guard let stem = LegalForm.stem(of: term) else { return spellings + acronyms(of: term) }
        spellings += loose(
            stem, stem.contains(" ") ? .none : .first, because: "a term on the list without its legal form")
        return spellings + acronyms(of: stem)
    }

    private static func loose(
        _ text: String, _ capitals: Capitals = .none, because reason: String = "on the list of terms"
    ) -> [TermSpelling] {
        let folded = FoldedText(text, loosely: true)
        return ([folded.text] + joined(folded, by: [""])).map {
            TermSpelling(text: $0, capitals: capitals, reason: reason)
        }
    }

    /// The words with each of `joints` between them, if there are several and one sign joins each two.
    private static func joined(_ folded: FoldedText, by joints: [String]) -> [String] {
        let scalars = folded.scalars.trimmed
        let isJoint = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "-" }
        let words = scalars.split(whereSeparator: isJoint).map { String(String.UnicodeScalarView($0)) }
        // "A - B" and "--force" are not words joined by one hyphen or space each.
        guard words.count > 1, scalars.filter(isJoint).count == words.count - 1 else { return [] }
        return joints.map { words.joined(separator: $0) }
    }

    /// `Müller` as `mueller`, or nil for a term without such letters.
    private static func german(_ term: String) -> String? {
        guard !term.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let lower = term.precomposedStringWithCanonicalMapping.lowercased()
        let letters = ["ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"]
        let german = letters.reduce(lower) { $0.replacing($1.key, with: $1.value) }
        return german == lower ? nil : german
    }

    private static func plural(of term: String) -> String? {
        let word = term.suffix(while: \.isLetter).lowercased()
        guard word.count >= 3 else { return nil }
        if word.hasSuffix("y"), !"aeiou".contains(word.dropLast().last ?? "a") { return term.dropLast() + "ies" }
        return ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) ? term + "es" : term + "s"
    }

    /// The first letters of three words and more, with those of the small words between them and without.
    private static func acronyms(of term: String) -> [TermSpelling] {
        let words = term.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        let large = words.filter { $0.first?.isUppercase == true }
        return Set([large, words].filter { large.count >= 3 && $0.count <= 8 }).map { words in
            TermSpelling(
                text: words.compactMap(\.first).map(String.init).joined().uppercased(), capitals: .all,
                confidence: 0.7, reason: "the acronym of a term on the list")
        }
    }
}

extension String {
    fileprivate func suffix(while isIncluded: (Character) -> Bool) -> Substring {
        let end = lastIndex { !isIncluded($0) }.map(index(after:)) ?? startIndex
        return self[end...]
    }
}
