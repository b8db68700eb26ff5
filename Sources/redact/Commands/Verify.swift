internal import ArgumentParser
internal import Redaction

/// `redact verify`: tells whether a file still holds what the policy forbids.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells whether anything is left that the policy forbids.",
        discussion: "Searches the text and everything decoded from the file. Ends with status 2 when something is left."
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var policy: PolicyOptions

    @Flag(name: .shortAndLong, help: "Prints errors only.")
    var quiet = false

    func run() async throws {
        try await reportingErrors {
            let redactor = try policy.redactor()
            var isClean = true
            try await input.forEachFile(redactor.residue) { file, _, residues in
                isClean = isClean && residues.isEmpty
                guard !quiet else { return }
                for residue in residues { try Console.print("\(file): \(residue)") }
                if residues.isEmpty { try Console.print("\(file): nothing left") }
            }
            if !isClean { throw ExitCode.found }
        }
    }
}
