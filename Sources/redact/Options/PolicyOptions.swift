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

    @Option(
        help: "How much doubt leaves a text alone: strict, when in doubt it goes; standard; light (default: standard).")
    var profile: Profile?

    @Option(
        name: .customLong("policy"),
        help: ArgumentHelp("Settings in YAML; see Docs/Policy.md. Options go before them.", valueName: "file"))
    var policyFile: String?

    func validate() throws {
        guard only == nil || skip == nil else { throw ValidationError("--only and --skip exclude each other") }
        let offered = Set(Redactor.offeredKinds.map(\.rawValue))
        for kind in PolicyOptions.names(in: only ?? skip ?? "") where !offered.contains(kind) && programs.isEmpty {
            throw ValidationError("unknown kind \"\(kind)\"; redact detectors lists the kinds")
        }
        do {
            _ = try given().policy()
        } catch let error as RedactionError {
            throw ValidationError(error.description)
        }
    }

    /// The redactor that these options describe, for copies as `copy` wants them.
    func redactor(writing copy: CopyOptions? = nil) throws -> Redactor {
        var settings = try given()
        settings.companyTerms = try termsFile.map { try LineFile(path: $0).entries } ?? []
        settings.keep += try keepFile.map { try LineFile(path: $0).entries } ?? []
        copy?.apply(to: &settings)
        let file = try policyFile.map { try PolicyFile(path: $0).settings } ?? PolicySettings()
        let external = try programs.map { try ExternalDetector(command: ["/bin/sh", "-c", "exec " + $0]) }
        return Redactor(policy: try settings.over(file).policy(), detectors: .standard + external)
    }

    /// What stands on the command line itself.
    private func given() throws -> PolicySettings {
        var settings = PolicySettings()
        settings.terms = terms
        settings.keep = keep
        settings.patterns = try userPatterns()
        settings.kinds = selection
        settings.profile = profile
        return settings
    }

    private var selection: KindSelection? {
        if let only { return .only(PolicyOptions.kinds(in: only)) }
        if let skip { return .except(PolicyOptions.kinds(in: skip)) }
        return nil
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
