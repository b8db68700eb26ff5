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

    /// What `search` gives for each file, with all files opened before; files that cannot be opened have failed.
    func forEachFile<Value: Sendable>(
        _ search: ([Document]) async -> [Result<Value, any Error>],
        tell: (_ file: String, _ document: Document, _ value: Value) throws -> Void
    ) async throws {
        let password = try password()
        let opened = files.map { file in
            Result { try Document(contentsOf: URL(filePath: file), password: password) }
        }
        var values = await search(opened.compactMap { try? $0.get() })[...]
        var hasFailed = false
        for (file, document) in zip(files, opened) {
            do {
                let document = try document.get()
                guard let value = try values.popFirst()?.get() else { throw CancellationError() }
                try tell(file, document, value)
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
