/// A text with the stretches in it that an annotator marked.
package struct AnnotatedText: Sendable {
    package var text: String
    package var mentions: [Mention]

    package init(text: String, mentions: [Mention]) {
        self.text = text
        self.mentions = mentions
    }

    /// One marked stretch.
    package struct Mention: Sendable {
        /// UTF-8 offsets in the text.
        package var range: Range<Int>
        package let type: MentionType
        /// The annotator's own word for the type.
        package let name: String
        /// What all mentions of one thing share.
        package let entity: String
        package let masking: Masking

        package init(
            range: Range<Int>, type: MentionType, name: String, entity: String = "", masking: Masking = .none
        ) {
            self.range = range
            self.type = type
            self.name = name
            self.entity = entity
            self.masking = masking
        }
    }

    /// Whether a mention must go, because it tells who somebody is, alone or with others.
    package enum Masking: String, Sendable {
        case direct, quasi, none
    }
}

/// What the data sets' words for a mention mean here.
package enum MentionType: Sendable, Hashable {
    case person, organization, location
    /// A name of another sort.
    case other
    /// The name of an account, which some annotators take for a person.
    case handle
    /// What may go or stay.
    case optional
    /// No name: a date, a number.
    case value

    package init(_ name: String) {
        switch name.lowercased() {
        case "per", "person": self = .person
        case "org", "organization", "corporation", "group": self = .organization
        case "loc", "location": self = .location
        case "misc", "product", "creative-work", "dem": self = .other
        case "?": self = .optional
        default: self = .value
        }
    }
}

extension String {
    /// The UTF-8 offsets of a range that counts Unicode scalars.
    package func utf8Range(ofScalars range: Range<Int>) -> Range<Int> {
        let lower = unicodeScalars.index(startIndex, offsetBy: range.lowerBound)
        let upper = unicodeScalars.index(lower, offsetBy: range.count)
        return utf8.distance(from: startIndex, to: lower)..<utf8.distance(from: startIndex, to: upper)
    }
}
