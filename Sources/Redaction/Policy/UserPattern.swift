internal import RedactionDetection
internal import RedactionModel

/// A regular expression of the user's (PCRE2 syntax), with a name for reports.
public struct UserPattern: Sendable, Hashable {
    public let name: String
    public let expression: String
    let detector: PatternDetector

    /// - Throws: `RedactionError` `.invalidPattern`, telling what is wrong with `expression` and where.
    public init(name: String, expression: String) throws {
        guard !name.isEmpty else {
            throw RedactionError(.invalidPattern, reason: "a pattern without a name", advice: "write NAME=REGEX")
        }
        self.name = name
        self.expression = expression
        detector = try PatternDetector(name: name, pattern: expression)
    }

    public static func == (one: UserPattern, other: UserPattern) -> Bool {
        one.name == other.name && one.expression == other.expression
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(expression)
    }
}
