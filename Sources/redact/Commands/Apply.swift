internal import ArgumentParser
internal import Redaction

/// `redact apply`: writes redacted copies.
struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a redacted copy of each file (the default).",
        discussion: "Files given together are redacted together: the same text has the same label in all of them.")

    @OptionGroup var input: InputOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var copy: CopyOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the copy goes; for one file.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The folder for the copies; made when missing.", valueName: "folder"))
    var outputDirectory: String?

    @Option(help: "What becomes of PDF pages that cannot be interpreted with certainty: refuse the file, or picture.")
    var uninterpretable = UninterpretablePages.refuse

    @Option(help: ArgumentHelp("Writes what was found and done as JSON, without the text itself.", valueName: "file"))
    var report: String?

    @Flag(help: "Overwrites copies and reports that exist; never an input.")
    var force = false

    @Flag(name: .shortAndLong, help: "Prints errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Prints every replacement and note.")
    var verbose = false

    func validate() throws {
        guard output == nil || input.files.count == 1 else {
            throw ValidationError("--output takes one file; use --output-directory for several")
        }
        guard output == nil || outputDirectory == nil else {
            throw ValidationError("--output and --output-directory exclude each other")
        }
        guard !quiet || !verbose else { throw ValidationError("--quiet and --verbose exclude each other") }
    }

    func run() async throws {
        try await reportingErrors {
            let bar = ProgressBar(isEnabled: !quiet && Console.errorIsTerminal)
            defer { bar.finish() }
            let outcomes = try await job().run { bar.begin($0) }
            bar.finish()
            for outcome in outcomes { try tell(outcome) }
            if outcomes.contains(where: \.hasFailed) { throw ExitCode.failure }
        }
    }

    private func job() throws -> RedactionJob {
        var job = RedactionJob(inputs: input.files, redactor: try policy.redactor(writing: copy))
        job.destination = output.map(Destination.file) ?? outputDirectory.map(Destination.folder) ?? .besideInput
        job.overwrite = force
        job.password = try input.password()
        job.report = report
        job.uninterpretable = uninterpretable
        return job
    }

    private func tell(_ outcome: RedactionJob.Outcome) throws {
        switch outcome.result {
        case .failure(let error): Console.complain(error.description)
        case .success(let copy):
            guard !quiet else { return }
            try Console.print("\(outcome.input) -> \(copy.path): \(copy.document.summary)")
            guard verbose else { return }
            for replacement in copy.document.replacements { try Console.print("  \(replacement.summary)") }
            for note in copy.document.notes { try Console.print("  \(note)") }
        }
    }
}

extension RedactionJob.Outcome {
    fileprivate var hasFailed: Bool { if case .failure = result { true } else { false } }
}
