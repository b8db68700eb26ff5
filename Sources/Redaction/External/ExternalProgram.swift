internal import Foundation
internal import RedactionModel

/// A running program that is spoken to in lines of JSON.
final class ExternalProgram {
    private let process: Process
    private let lines: LineSocket
    private var hasFailed = false

    /// - Parameter command: the program's path or name, and its arguments.
    init(_ command: [String]) throws {
        let (ours, theirs) = try LineSocket.pair()
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = theirs
        process.standardOutput = theirs
        // What it says there can repeat what it was shown.
        process.standardError = FileHandle.nullDevice
        lines = ours
        do { try process.run() } catch {
            throw ExternalProgram.fault("cannot be started (\(error.localizedDescription))")
        }
        try theirs.close()
    }

    deinit { end() }

    func hear<Message: Decodable>(_: Message.Type, within limit: Duration) throws -> Message {
        try ending { try decode(lines.read(until: .now + limit)) }
    }

    func ask<Message: Decodable>(_ question: some Encodable, _: Message.Type, within limit: Duration) throws -> Message
    {
        try ending {
            let deadline = ContinuousClock.now + limit
            try lines.write(JSONEncoder().encode(question) + [UInt8(ascii: "\n")], until: deadline)
            return try decode(lines.read(until: deadline))
        }
    }

    private func decode<Message: Decodable>(_ line: Data) throws -> Message {
        do { return try JSONDecoder().decode(Message.self, from: line) } catch {
            throw ExternalProgram.fault("answered with a line that is not as agreed")
        }
    }

    /// Ends the program when the conversation fails: what it says next would answer an earlier question.
    private func ending<Result>(_ talk: () throws -> Result) throws -> Result {
        guard !hasFailed else { throw ExternalProgram.fault("ended") }
        do { return try talk() } catch {
            hasFailed = true
            end()
            throw error
        }
    }

    private func end() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
    }

    static func fault(_ reason: String) -> RedactionError {
        RedactionError(
            .detectorFailed, reason: "the program \(reason)", advice: "run it by itself, mend it or leave it out")
    }
}
