internal import ArgumentParser

/// `redact`: takes sensitive text out of documents.
@main
struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Takes sensitive text out of documents and leaves the documents real.",
        discussion: """
            Reads DOCX, PDF, plain text, Markdown, CSV and JSON. Each copy is opened again and searched for everything \
            that was removed before it is written; inputs are never changed.

            Exit status: 0 done and verified; 1 a file failed, and its copy does not exist; 2 verify, or scan --strict, \
            found something; 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [Apply.self, Scan.self, Text.self, Verify.self, Suggest.self, Detectors.self],
        defaultSubcommand: Apply.self)

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            Console.leave(.success)
        } catch {
            end(with: error)
        }
    }

    /// Ends with one line for a wrong usage, as for every other error; help and version are printed as they are.
    private static func end(with error: any Error) -> Never {
        if let code = error as? ExitCode { Console.leave(code) }
        guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
        Console.complain("\(message(for: error)) (see redact --help)")
        Console.leave(.validationFailure)
    }
}
