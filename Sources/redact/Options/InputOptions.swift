internal import ArgumentParser
internal import FoundationEssentials
internal import Redaction

/// The files to read, and how.
struct InputOptions: ParsableArguments {
    @Argument(help: "The files to read.", completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("A file whose first line is the password of encrypted inputs.", valueName: "file"))
    var passwordFile: String?

    func password() throws -> String? {
        try passwordFile.map { try LineFile(path: $0).lines.first ?? "" }
    }

    /// Opens each file and gives it to `body`; says what is wrong with those that fail.
    /// - Throws: `ExitCode.failure` at the end, if a file failed.
    func forEachDocument(_ body: (Document, _ file: String) async throws -> Void) async throws {
        let password = try password()
        var hasFailed = false
        for file in files {
            do {
                try await body(Document(contentsOf: URL(filePath: file), password: password), file)
            } catch let exit as ExitCode {
                throw exit
            } catch {
                Console.complain(RedactionError(telling: error, of: file).description)
                hasFailed = true
            }
        }
        if hasFailed { throw ExitCode.failure }
    }
}
