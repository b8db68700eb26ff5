internal import ArgumentParser
internal import Redaction

/// Runs `body` and tells its error, if it has one, in one line.
func reportingErrors(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as RedactionError {
        Console.complain(error.description)
        throw ExitCode.failure
    }
}

extension ExitCode {
    /// Something was found that should not be there.
    static let found = ExitCode(2)
}
