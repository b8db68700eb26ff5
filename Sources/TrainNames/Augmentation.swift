import AnnotatedText

/// Texts beside those of the data sets: what offices write, and the same texts in capitals or small letters.
struct Augmentation {
    private static let proseTexts = 15_000
    private static let shareInCapitals = 0.12
    private static let shareInSmallLetters = 0.2

    private static let shareRenamed = 0.5

    private let templates: [String]
    private var forge: NameForge

    init(lists: WordLists, seed: UInt64) {
        templates = lists.officeProse
        forge = NameForge(lists: lists, seed: seed)
    }

    /// Office prose, made from templates with invented names.
    mutating func officeProse() -> Corpus {
        let texts = (0..<Augmentation.proseTexts).map { index in
            Template.filled(templates[index % templates.count], by: &forge)
        }
        return Corpus(texts: texts, coverage: .withoutOtherNames)
    }

    /// A share of all texts that name something, with other names in the places of theirs.
    mutating func renamed(_ corpora: [Corpus]) -> [Corpus] {
        corpora.map { corpus in
            let texts = corpus.texts.filter { text in
                text.mentions.contains { $0.type == .person || $0.type == .location || $0.type == .organization }
                    && forge.generator.chance(Augmentation.shareRenamed)
            }
            return Corpus(texts: texts.map { renamed($0) }, coverage: corpus.coverage)
        }
    }

    private mutating func renamed(_ text: AnnotatedText) -> AnnotatedText {
        let bytes = Array(text.text.utf8)
        var result = AnnotatedText(text: "", mentions: [])
        var end = 0
        for mention in text.mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where mention.range.lowerBound >= end {
            result.text += String(decoding: bytes[end..<mention.range.lowerBound], as: UTF8.self)
            let start = result.text.utf8.count
            result.text += otherName(for: String(decoding: bytes[mention.range], as: UTF8.self), mention.type)
            result.mentions.append(.init(range: start..<result.text.utf8.count, type: mention.type, name: mention.name))
            end = mention.range.upperBound
        }
        result.text += String(decoding: bytes[end...], as: UTF8.self)
        return result
    }

    /// A name of the same kind and of about as many words.
    private mutating func otherName(for name: String, _ type: MentionType) -> String {
        let isOneWord = !name.contains(" ")
        let word =
            switch type {
            case .person: isOneWord ? (forge.generator.chance(0.5) ? "first" : "last") : "person"
            case .location: "city"
            case .organization: isOneWord ? "brand" : "org"
            default: ""
            }
        return forge.filling(for: word)?.text ?? name
    }

    /// A share of all texts, in capitals or in small letters.
    mutating func recased(_ corpora: [Corpus]) -> [Corpus] {
        corpora.map { corpus in
            let texts = corpus.texts.compactMap { text -> AnnotatedText? in
                if forge.generator.chance(Augmentation.shareInCapitals) {
                    return text.mappingScalars { $0.uppercaseMapping }
                }
                if forge.generator.chance(Augmentation.shareInSmallLetters) {
                    return text.mappingScalars { $0.lowercaseMapping }
                }
                return nil
            }
            return Corpus(texts: texts, coverage: corpus.coverage)
        }
    }
}

extension AnnotatedText {
    /// The text with its scalars in another case, where that takes as many bytes, so that the mentions stay in place.
    fileprivate func mappingScalars(_ mapping: (Unicode.Scalar.Properties) -> String) -> AnnotatedText {
        let mapped = text.unicodeScalars.reduce(into: "") { result, scalar in
            let other = mapping(scalar.properties)
            result += other.utf8.count == UTF8.width(scalar) ? other : String(scalar)
        }
        return AnnotatedText(text: mapped, mentions: mentions)
    }
}

/// A sentence with words in braces, which are to be invented.
private enum Template {
    /// The sentence with its words; names that only a blank or a comma parts stay two.
    static func filled(_ template: String, by forge: inout NameForge) -> AnnotatedText {
        var result = AnnotatedText(text: "", mentions: [])
        let plain = template.replacing("\\n", with: "\n").replacing("\\t", with: "\t")
        for piece in plain.split(separator: "{", omittingEmptySubsequences: false) {
            guard let brace = piece.firstIndex(of: "}"), let filling = forge.filling(for: String(piece[..<brace]))
            else {
                result.text += piece
                continue
            }
            let start = result.text.utf8.count
            result.text += filling.text
            if filling.type != .value { result.mark(start..<result.text.utf8.count, filling.type) }
            result.text += piece[piece.index(after: brace)...]
        }
        return result
    }
}

extension AnnotatedText {
    /// Marks a name; what follows another part of the same person, as in `{first} {last}`, goes on with it.
    fileprivate mutating func mark(_ range: Range<Int>, _ type: MentionType) {
        if type == .person, let last = mentions.last, last.type == .person {
            let between = text.utf8.dropFirst(last.range.upperBound).prefix(range.lowerBound - last.range.upperBound)
            if between.elementsEqual(" ".utf8) || between.elementsEqual(". ".utf8) || between.isEmpty {
                mentions[mentions.count - 1].range = last.range.lowerBound..<range.upperBound
                return
            }
        }
        mentions.append(Mention(range: range, type: type, name: "\(type)"))
    }
}
