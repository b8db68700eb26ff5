import RedactionDetection
import RedactionModel
import Synchronization
import Testing

@Suite struct FailingDetectorTests {
    private struct Clumsy: Detector {
        let name = "clumsy", kinds = [Kind.reference]
        let work: @Sendable (String) async throws -> [Match]
        func matches(in text: String) async throws -> [Match] { try await work(text) }
    }

    private final class Flag: Sendable {
        let isSet = Atomic(false)
    }

    private struct Stumble: Error, CustomStringConvertible {
        let description = "no model"
    }

    private func failure(
        timeLimit: Duration = .seconds(5), _ work: @escaping @Sendable (String) async throws -> [Match]
    ) async -> String? {
        let chain = DetectorChain([Clumsy(work: work)], timeLimit: timeLimit)
        do {
            _ = try await chain.findings(in: .sample("one", "two", name: "letter.txt"))
            return nil
        } catch let error as RedactionError {
            return error.code == .detectorFailed ? "\(error)" : nil
        } catch {
            return nil
        }
    }

    @Test func `a detector that throws fails the file and is named with the place`() async {
        let message = await failure { text in if text == "two" { throw Stumble() } else { [] } }
        #expect(
            message
                == "letter.txt: line 2: the detector \"clumsy\" failed (no model); mend the detector or leave it out")
    }

    @Test func `a detector that sleeps too long fails the file`() async {
        let message = await failure(timeLimit: .milliseconds(50)) { _ in
            try await Task.sleep(for: .seconds(60))
            return []
        }
        #expect(message?.hasPrefix("letter.txt: line 1: the detector \"clumsy\" ran out of time after 0.05 s") == true)
    }

    @Test func `a detector that never heeds its cancellation fails the file all the same`() async {
        let isOver = Flag()
        let message = await failure(timeLimit: .milliseconds(50)) { _ in
            while !isOver.isSet.load(ordering: .relaxed) {}
            return []
        }
        isOver.isSet.store(true, ordering: .relaxed)
        #expect(message?.contains("ran out of time") == true)
    }

    @Test func `a range in another text fails the file`() async {
        let message = await failure { _ in
            let other = "a text that is longer than the one that was given"
            return [Match(.reference, at: other.startIndex..<other.endIndex, reason: "")]
        }
        #expect(message?.contains("the detector \"clumsy\" gave a range that is not in its text") == true)
    }

    @Test func `a range through the middle of a letter is widened to the letter`() async throws {
        let chain = DetectorChain([
            Clumsy { text in
                let lower = text.utf8.index(text.startIndex, offsetBy: 1)
                return [Match(.reference, at: lower..<text.utf8.index(after: lower), confidence: .nan, reason: "")]
            }
        ])
        let findings = try await chain.findings(in: .sample("🛥️ ahoy"))
        #expect(findings.map(\.value.unicodeScalars.first) == ["\u{1F6E5}"])
        #expect(findings.map(\.confidence) == [0])
    }

    @Test func `empty matches and blanks are nobody's findings`() async throws {
        let chain = DetectorChain([
            Clumsy { text in
                let blank = text.firstIndex(of: " ") ?? text.startIndex
                return [
                    Match(.reference, at: text.startIndex..<text.startIndex, reason: ""),
                    Match(.reference, at: blank..<text.index(after: blank), reason: ""),
                ]
            }
        ])
        #expect(try await chain.findings(in: .sample("a b")).isEmpty)
    }

    @Test func `an empty document and an empty chain have no findings`() async throws {
        #expect(try await DetectorChain(.standard).findings(in: [.sample(), .sample("")]) == [[], []])
        #expect(try await DetectorChain([]).findings(in: .sample("jane@example.com")).isEmpty)
    }
}
