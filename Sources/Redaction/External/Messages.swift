internal import RedactionModel

/// What a program says first.
struct Greeting: Decodable {
    /// Of the messages; this one is 1.
    let protocolVersion: Int
    let name: String
    let kinds: [String]

    private enum CodingKeys: String, CodingKey {
        case protocolVersion = "protocol"
        case name, kinds
    }

    var checkedName: String {
        get throws {
            guard protocolVersion == 1 else { throw ExternalProgram.fault("speaks another version of the protocol") }
            guard isWord(name) else { throw ExternalProgram.fault("has no name of small letters, digits and hyphens") }
            return name
        }
    }

    var checkedKinds: [Kind] {
        get throws {
            guard !kinds.isEmpty, kinds.allSatisfy(isWord) else {
                throw ExternalProgram.fault("names no kinds of small letters, digits and hyphens")
            }
            return kinds.map(Kind.init(rawValue:))
        }
    }

    /// What becomes part of a label or of a report.
    private func isWord(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}

/// What a program is asked.
struct Question: Encodable {
    let id: Int
    let text: String
}

/// What it answers.
struct Answer: Decodable {
    struct Found: Decodable {
        let kind: String
        /// UTF-8 bytes in the text.
        let start: Int
        let end: Int
        let score: Double?

        var checkedKind: Kind { Kind(rawValue: kind) }

        /// The finding in `text`, or nil if it does not lie there.
        func match(in text: String) -> Match? {
            guard start >= 0, start <= end, end <= text.utf8.count else { return nil }
            let lower = text.utf8.index(text.startIndex, offsetBy: start)
            let upper = text.utf8.index(lower, offsetBy: end - start)
            return Match(checkedKind, at: lower..<upper, confidence: score ?? 1, reason: "the program says so")
        }
    }

    let id: Int
    let findings: [Found]?
    /// Whether it could not search the text. What it says of that is not told: it could repeat the text.
    let failed: Bool?
}
