package import RedactionModel

/// What a company calls its undertakings, and marks of secrecy that say who may read: `Project Falcon`, `Strictly
/// confidential – Acme board only`. A bare `Confidential` names nobody and is left.
package struct CodenameDetector: PatternBasedDetector {
    package let name = "codename"
    package let kinds: [Kind] = [.reference]
    package let examples = ["Project Falcon", "Operation Blue Harbour", "codename Osprey"]

    // Groups: name behind "Project" or "Operation" | name behind a word for a codename | marking with its readers
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?x) (?<![\p{L}\p{N}-])
            (?: ( (?: Project | Operation | PROJECT | OPERATION ) [ ] ["']? \p{Lu}[\p{L}\p{N}]{2,20} (?:[ ]\p{Lu}[\p{L}]{2,20})? )
            |   (?i: code[ -]?name[d]? | code[ ]name ) (?:[ ]is|[ ]of)? [ ]?[:=]? [ ]? ["']? ( \p{Lu}[\p{L}\p{N}]{2,20} (?:[ ]\p{Lu}[\p{L}]{2,20})? )
            |   ( (?i: (?:strictly[ ])? (?:private[ ]and[ ]|private[ ]&[ ])? confidential | internal[ ]use[ ]only | restricted | top[ ]secret )
                  [ ]* [-:/|]{1,2} [ ]* [^\n.;]{0,60} (?i:only|eyes|members|recipients|board) (?![\p{L}]) )
            )
            """#)

    /// Words that follow `Project` where it is no name.
    private static let ordinary: Set = [
        "manager", "managers", "management", "plan", "plans", "planning", "gutenberg", "name", "team", "teams",
        "number", "lead", "leader", "director",
        "scope", "report", "title", "description", "budget", "start", "phase", "status", "overview", "office",
        "summary",
        "code", "id", "coordinator", "sponsor", "owner", "details", "costs", "cost", "timeline", "schedule", "goals",
        "background", "objectives", "requirements", "documentation", "proposal", "site", "area", "period", "partners",
        "manual", "systems", "system", "mode", "instructions", "time", "type", "result", "results", "not", "and", "the",
        "of",
        "for", "in", "list", "file", "files", "work", "structure", "completion", "deliverables", "charter", "risk",
        "participants", "engineer", "officer", "assistant", "support", "based", "information", "reference", "history",
    ]

    /// What each match begins with, or has within its first words.
    static let keywords = [
        "project", "operation", "codename", "code name", "code-name", "confidential", "internal use only", "restricted",
        "top secret",
    ]
    /// The length of `strictly private and ` before the keyword.
    private static let reach = 21

    package init() {}

    package func mayFind(in text: SearchedText) -> Bool { text.keywords.contain(.codename) }

    static func nextPlace(from offset: Int, in text: SearchedText) -> ClosedRange<Int>? {
        for hit in text.keywords.hits(of: .codename, from: offset) {
            return max(offset, hit.range.lowerBound - reach)...hit.range.lowerBound
        }
        return nil
    }

    func verdict(on candidate: Candidate) -> Verdict? {
        if let range = candidate.match[1] {
            let words = candidate[range].split { $0 == " " || $0 == "\"" || $0 == "'" }
            guard words.count > 1, !CodenameDetector.ordinary.contains(words[1].lowercased()) else { return nil }
            let isCapitals = words[1].allSatisfy(\.isUppercase) && words[0].first == "P" && words[0] != "PROJECT"
            return isCapitals && words[1].count < 4
                ? nil : Verdict(.reference, at: range, confidence: 0.75, reason: "a project with a name")
        }
        if let range = candidate.match[2] {
            return Verdict(.reference, at: range, confidence: 0.85, reason: "after a word for a codename")
        }
        return candidate.match[3].map {
            Verdict(.reference, at: $0, confidence: 0.8, reason: "a mark of secrecy that says who may read")
        }
    }
}
