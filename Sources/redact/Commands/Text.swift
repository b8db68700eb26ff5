internal import ArgumentParser
internal import Redaction

/// `redact text`: prints a file's text as the detectors get it.
struct Text: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints the text of a file, as it is searched.")

    @OptionGroup var input: InputOptions

    func run() async throws {
        try await reportingErrors {
            try await input.forEachFile { documents in
                documents.map { .success($0.text) }
            } tell: { _, _, text in
                try Console.write(text)
            }
        }
    }
}
