package import RedactionModel

/// Finds what a regular expression of the user's matches.
///
/// Patterns are Perl's, over Unicode text; `(?i)` at the start makes one blind to case.
package struct PatternDetector: OwnDetector {
    package let name: String
    package let kinds: [Kind] = [.pattern]
    private let pattern: CompiledPattern

    /// - Throws: `RedactionError(.invalidPattern)` with the place in the pattern.
    package init(name: String, pattern: String) throws {
        self.name = name
        do {
            self.pattern = try CompiledPattern(pattern)
        } catch let error as RedactionError {
            throw error.at("pattern \(name)")
        }
    }

    package func matches(in text: SearchedText) throws -> [Match] {
        var matches: [Match] = []
        try pattern.forEachMatch(in: text.bytes) { match in
            matches.append(Match(.pattern, at: text.indices(of: match.range), reason: "matches \(name)"))
            return nil
        }
        return matches
    }
}
