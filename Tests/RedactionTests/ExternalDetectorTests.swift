import Redaction
import Testing

/// Programs of one's own, asked for what they find in lines of JSON.
struct ExternalDetectorTests {
    private static let greeting = #"echo '{"protocol": 1, "name": "codenames", "kinds": ["codename"]}'"#

    /// A program that greets and then answers each line with what `answer` prints; `$n` counts them.
    private func detector(
        _ answer: String, greeting: String = greeting, timeLimit: Duration = .seconds(20)
    ) throws -> ExternalDetector {
        let script = "\(greeting); n=0; while read -r line; do n=$((n+1)); \(answer); done"
        return try ExternalDetector(command: ["/bin/sh", "-c", script], timeLimit: timeLimit)
    }

    private func answer(_ findings: String) -> String { "echo \"{\\\"id\\\": $n, \\\"findings\\\": [\(findings)]}\"" }

    private func finding(_ kind: String, _ start: Int, _ end: Int) -> String {
        "{\\\"kind\\\": \\\"\(kind)\\\", \\\"start\\\": \(start), \\\"end\\\": \(end), \\\"score\\\": 0.7}"
    }

    private func expectFailure(_ reason: String, _ work: () throws -> Void) {
        let error = #expect(throws: RedactionError.self, performing: work)
        #expect(error?.code == .detectorFailed)
        #expect(error?.reason == "the program \(reason)")
    }

    @Test func `what a program finds is found, in bytes of the text`() throws {
        let detector = try detector(answer(finding("codename", 3, 9)))
        #expect(detector.name == "codenames" && detector.kinds == [Kind(rawValue: "codename")])
        for text in ["é Falcon flies", "is falcon \"here\"\\"] {
            let matches = try detector.matches(in: text)
            #expect(matches.map { String(text[$0.range]).lowercased() } == ["falcon"])
            #expect(matches.first?.confidence == 0.7)
        }
        #expect(try detector.matches(in: String(repeating: "long ", count: 1 << 20)).count == 1)
    }

    @Test func `a program's findings are redacted with the others`() async throws {
        let policy = try Policy(terms: ["Rosa"])
        let redactor = Redactor(policy: policy, detectors: [try detector(answer(finding("codename", 0, 6)))])
        let document = try Document(bytes: Array("Falcon by Rosa".utf8), name: "a.txt")
        #expect(try await redactor.findings(in: document).map(\.value) == ["Falcon", "Rosa"])
    }

    @Test func `a program that breaks the agreement fails`() throws {
        let asked = { (answer: String) in _ = try detector(answer).matches(in: "short") }
        expectFailure("ended") { try asked("exit 1") }
        expectFailure("answered with a line that is not as agreed") { try asked("echo nothing") }
        expectFailure("answered another question") { try asked("echo '{\"id\": 9, \"findings\": []}'") }
        expectFailure("could not search a text") { try asked("echo '{\"id\": 1, \"failed\": true}'") }
        expectFailure("gave a range that is not in its text") { try asked(answer(finding("codename", 0, 6))) }
        expectFailure("gave a range that is not in its text") { try asked(answer(finding("codename", -1, 2))) }
        expectFailure("gave a kind it did not name") { try asked(answer(finding("person", 0, 2))) }
    }

    @Test func `a program that does not say what it finds is not used`() throws {
        expectFailure("ended") { _ = try detector(":", greeting: "exit 0") }
        expectFailure("answered with a line that is not as agreed") { _ = try detector(":", greeting: "echo Hello") }
        expectFailure("speaks another version of the protocol") {
            _ = try detector(":", greeting: #"echo '{"protocol": 2, "name": "a", "kinds": ["b"]}'"#)
        }
        expectFailure("names no kinds of small letters, digits and hyphens") {
            _ = try detector(":", greeting: #"echo '{"protocol": 1, "name": "a", "kinds": ["[X"]}'"#)
        }
        expectFailure("ended") { _ = try ExternalDetector(command: ["no-such-program-anywhere"]) }
    }

    @Test func `a program that takes too long is ended`() throws {
        let detector = try detector("sleep 60", timeLimit: .seconds(2))
        expectFailure("took too long to answer") { _ = try detector.matches(in: "short") }
        expectFailure("ended") { _ = try detector.matches(in: "short") }
    }

    @Test func `a line without an end is no answer`() throws {
        let detector = try detector("cat /dev/zero")
        expectFailure("answered with a line without an end") { _ = try detector.matches(in: "short") }
    }
}
