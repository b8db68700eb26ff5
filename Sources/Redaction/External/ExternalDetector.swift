public import RedactionModel
internal import Synchronization

/// A detector that is a program of its own, in any language: it reads texts and writes what it finds, in JSON Lines.
///
/// The program is started once and asked for one text after another. Docs/Detectors.md describes what it reads and
/// writes. It fails the file when it ends, takes too long, or answers with anything but what was agreed on.
public final class ExternalDetector: Detector {
    public let name: String
    public let kinds: [Kind]
    private let timeLimit: Duration
    private let program: Mutex<Conversation>

    private struct Conversation {
        let program: ExternalProgram
        var number = 0
    }

    /// Starts the program and hears what it finds.
    /// - Parameters:
    ///   - command: the program's path or name, and its arguments.
    ///   - timeLimit: what it may take to start, and again for each text.
    /// - Throws: `RedactionError(.detectorFailed)` when it cannot be started or does not say what it finds.
    public init(command: [String], timeLimit: Duration = .seconds(60)) throws {
        let program = try ExternalProgram(command)
        let greeting = try program.hear(Greeting.self, within: timeLimit)
        name = try greeting.checkedName
        kinds = try greeting.checkedKinds
        self.timeLimit = timeLimit
        self.program = Mutex(Conversation(program: program))
    }

    public func matches(in text: String) throws -> [Match] {
        let answer = try program.withLock { conversation in
            conversation.number += 1
            let question = Question(id: conversation.number, text: text)
            let answer = try conversation.program.ask(question, Answer.self, within: timeLimit)
            guard answer.id == question.id else { throw ExternalProgram.fault("answered another question") }
            return answer
        }
        guard answer.failed != true else { throw ExternalProgram.fault("could not search a text") }
        return try (answer.findings ?? []).map { finding in
            guard kinds.contains(finding.checkedKind) else {
                throw ExternalProgram.fault("gave a kind it did not name")
            }
            guard let match = finding.match(in: text) else {
                throw ExternalProgram.fault("gave a range that is not in its text")
            }
            return match
        }
    }
}
