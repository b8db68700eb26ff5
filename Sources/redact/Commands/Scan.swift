internal import ArgumentParser
internal import Redaction

/// `redact scan`: tells what would be removed.
struct Scan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tells what would be removed, and writes nothing.")

    @OptionGroup var input: InputOptions
    @OptionGroup var policy: PolicyOptions

    @Flag(help: "Prints one JSON object a file, one a line.")
    var json = false

    @Flag(help: "Prints the text of each finding too.")
    var showText = false

    @Flag(help: "Ends with status 2 when something is found.")
    var strict = false

    func run() async throws {
        try await reportingErrors {
            let redactor = try policy.redactor()
            var hasFound = false
            try await input.forEachFile({ await redactor.findingsOfEach(in: $0) }) { file, document, findings in
                hasFound = hasFound || !findings.isEmpty
                try tell(ScanResult(findings, in: document, file: file, showsText: showText))
            }
            if strict && hasFound { throw ExitCode.found }
        }
    }

    private func tell(_ result: ScanResult) throws {
        if json { return try Console.write(result.json() + "\n") }
        for finding in result.findings { try Console.print("\(result.file): \(finding.summary)") }
        if result.findings.isEmpty { try Console.print("\(result.file): nothing found") }
    }
}
