import AnnotatedText
import RedactionNames

/// A segment, and which labels each of its tokens may have.
struct Example {
    let segment: Segment
    let allowed: [LabelVector]
}

/// What a source's annotators did not mark.
enum Coverage {
    /// All names are marked.
    case complete
    /// Names of other sorts than persons, organisations and locations may be unmarked.
    case withoutOtherNames

    fileprivate var unmarked: LabelVector {
        switch self {
        case .complete: .only(.outside)
        case .withoutOtherNames: .only(.outside, .otherName)
        }
    }
}

extension LabelVector {
    static func only(_ labels: NameLabel...) -> LabelVector {
        labels.reduce(into: .zero) { $0[$1.rawValue] = 1 }
    }
}

extension AnnotatedText {
    /// The text's segments with their labels. `words` gives what the lists know.
    func examples(_ coverage: Coverage, _ known: KnownWords) -> [Example] {
        var tokenizer = Tokenizer(Array(text.utf8))
        var examples: [Example] = []
        var mentions = mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        while let tokens = tokenizer.nextSegment() {
            let end = tokens.last?.range.upperBound ?? 0
            let inSegment = mentions.prefix { $0.range.lowerBound < end }
            mentions = mentions.dropFirst(inSegment.count)
            examples.append(
                Example(
                    segment: Segment(tokens, gazetteer: known.gazetteer, classes: known.classes),
                    allowed: AnnotatedText.allowed(tokens, inSegment, coverage)))
        }
        return examples
    }

    private static func allowed(
        _ tokens: [Token], _ mentions: ArraySlice<Mention>, _ coverage: Coverage
    ) -> [LabelVector] {
        var allowed = [LabelVector](repeating: coverage.unmarked, count: tokens.count)
        var isMarked = [Bool](repeating: false, count: tokens.count)
        for mention in mentions {
            let inside = tokens.indices.filter { tokens[$0].range.overlaps(mention.range) && !isMarked[$0] }
            for (place, index) in inside.enumerated() {
                isMarked[index] = true
                allowed[index] = mention.allowed(at: place, unmarked: coverage.unmarked)
            }
            // Some annotators take the title for a part of the name, and some do not.
            if mention.type == .person, inside.count > 1, Titles.hashes.contains(tokens[inside[0]].word) {
                allowed[inside[0]] = .only(.outside, .beginPerson)
                let name = inside.dropFirst().first { tokens[$0].shape != .sign } ?? inside[1]
                allowed[name] = .only(.beginPerson, .insidePerson)
                for sign in inside.dropFirst() where sign < name { allowed[sign] = .only(.outside, .insidePerson) }
            }
        }
        return allowed
    }
}

extension AnnotatedText.Mention {
    fileprivate func allowed(at place: Int, unmarked: LabelVector) -> LabelVector {
        func name(_ kind: NameKind) -> LabelVector { .only(place == 0 ? .begin(kind) : .inside(kind)) }
        return switch type {
        case .person: name(.person)
        case .organization: name(.organization)
        case .location: name(.location)
        case .other: unmarked[NameLabel.otherName.rawValue] == 1 ? .only(.outside, .otherName) : .only(.otherName)
        case .handle, .optional: LabelVector(repeating: 1)
        case .value: .only(.outside)
        }
    }
}

/// Words before a person's name.
enum Titles {
    private static let words = "Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Judge Herr Frau Mme Madame Monsieur"

    static let hashes: Set<UInt32> = {
        var tokenizer = Tokenizer(Array(words.utf8))
        return Set((tokenizer.nextSegment() ?? []).map(\.word))
    }()
}
