import RedactionDetection
import RedactionModel
import Testing

@Suite struct PatternDetectorTests {
    @Test(arguments: [
        (#"QX-\d{3,}"#, "see QX-778, qx-779", ["QX-778"]), (#"(?i)qx-\d+"#, "QX-778 qx-779", ["QX-778", "qx-779"]),
        (#"\bé\w+"#, "élan été", ["élan", "été"]), (#"(?<=no )\d+"#, "no 12", ["12"]), ("a*", "baab", ["aa"]),
        ("🛥️+", "a 🛥️ b", ["🛥️"]), (#"^\w+$"#, "whole", ["whole"]), (#"x\Ky"#, "xy", ["y"]),
    ])
    func `a pattern finds its matches and no empty ones`(pattern: String, text: String, found: [String]) async throws {
        #expect(try await PatternDetector(name: "own", pattern: pattern).found(in: text) == found)
    }

    @Test func `a wrong pattern is refused with its place`() throws {
        let error = #expect(throws: RedactionError.self) { try PatternDetector(name: "case", pattern: "é(a") }
        #expect(error?.code == .invalidPattern)
        #expect(
            error.map(String.init) == "pattern case: the pattern é(a is wrong at character 4 "
                + "(missing closing parenthesis); write it as a Perl regular expression")
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [#"(a+)+$"#, #"(a|aa)+$"#, #"(?:a?){60}a{60}$"#, #"(.*)*b(.*)*[cd]$"#, #"^(\w+\s?)*[#%]$"#])
    func `a pattern that backtracks without end fails instead of hanging`(pattern: String) throws {
        let text = String(repeating: "a", count: 4_000) + "!b"
        let detector = try PatternDetector(name: "own", pattern: pattern)
        let error = #expect(throws: RedactionError.self) { try detector.matches(in: SearchedText(text)) }
        #expect(error?.code == .detectorFailed)
        #expect(error?.reason == "the pattern \(pattern) backtracks too much on this text")
    }

    @Test func `deep recursion meets a limit`() throws {
        let detector = try PatternDetector(name: "own", pattern: #"\((?:[^()]|(?R))*\)"#)
        let text = String(repeating: "(", count: 200_000)
        #expect(throws: (any Error).self) {
            _ = try detector.matches(in: SearchedText(text + String(repeating: ")", count: 200_000)))
        }
    }

    @Test func `a scan can be cancelled`() async throws {
        let detector = try PatternDetector(name: "own", pattern: #"\d+x"#)
        let text = String(repeating: "1", count: 3_000_000)
        let task = Task { try detector.matches(in: SearchedText(text)) }
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
    }
}
