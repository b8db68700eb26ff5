internal import ArgumentParser
internal import Redaction

/// What is to go and what is to stay.
struct PolicyOptions: ParsableArguments {
    @Option(name: .customLong("term"), help: "A word or phrase to remove, in any case. Repeatable.")
    var terms: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file of the company's names and terms to remove in all their variants, one a line.", valueName: "file"))
    var termsFile: String?

    @Option(help: "A text never to remove. Repeatable.")
    var keep: [String] = []

    @Option(help: ArgumentHelp("A file of texts never to remove, one a line.", valueName: "file"))
    var keepFile: String?

    @Option(
        name: .customLong("pattern"),
        help: ArgumentHelp("A regular expression whose matches are removed. Repeatable.", valueName: "name=regex"))
    var patterns: [String] = []

    @Option(help: ArgumentHelp("Only these kinds, parted by commas; see redact detectors.", valueName: "kinds"))
    var only: String?

    @Option(help: ArgumentHelp("All kinds but these, parted by commas.", valueName: "kinds"))
    var skip: String?

    @Option(
        name: .customLong("detector"),
        help: ArgumentHelp("A program that finds more; see Docs/Detectors.md. Repeatable.", valueName: "command"))
    var programs: [String] = []

    func validate() throws {
        guard only == nil || skip == nil else { throw ValidationError("--only and --skip exclude each other") }
        let offered = Set(Redactor.offeredKinds.map(\.rawValue))
        for kind in PolicyOptions.names(in: only ?? skip ?? "") where !offered.contains(kind) && programs.isEmpty {
            throw ValidationError("unknown kind \"\(kind)\"; redact detectors lists the kinds")
        }
        do {
            _ = try Policy(terms: terms, keep: keep, patterns: userPatterns(), kinds: selection)
        } catch let error as RedactionError {
            throw ValidationError(error.description)
        }
    }

    /// The redactor that these options describe, for copies as `copy` wants them.
    func redactor(writing copy: CopyOptions? = nil) throws -> Redactor {
        let copy = try copy ?? CopyOptions.parse([])
        let listed = try termsFile.map { try LineFile(path: $0).entries } ?? []
        let kept = try keepFile.map { try LineFile(path: $0).entries } ?? []
        let external = try programs.map { try ExternalDetector(command: ["/bin/sh", "-c", "exec " + $0]) }
        return Redactor(
            policy: try Policy(
                terms: terms, companyTerms: listed, keep: keep + kept, patterns: userPatterns(),
                kinds: selection,
                standIn: copy.replace, spacing: copy.spacing, attachments: copy.attachments,
                hiddenLayers: copy.hiddenLayers, changes: copy.changes, comments: copy.comments,
                keptProperties: copy.keptProperties),
            detectors: .standard + external)
    }

    private var selection: KindSelection {
        if let only { return .only(PolicyOptions.kinds(in: only)) }
        if let skip { return .except(PolicyOptions.kinds(in: skip)) }
        return .all
    }

    private func userPatterns() throws -> [UserPattern] {
        try patterns.map { pattern in
            guard let equals = pattern.firstIndex(of: "=") else {
                throw ValidationError("--pattern \"\(pattern)\" has no name; write NAME=REGEX")
            }
            return try UserPattern(
                name: String(pattern[..<equals]), expression: String(pattern[pattern.index(after: equals)...]))
        }
    }

    private static func kinds(in list: String) -> Set<Kind> { Set(names(in: list).map(Kind.init(rawValue:))) }

    private static func names(in list: String) -> [String] {
        list.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
    }
}
