import AnnotatedText
import Foundation
import RedactionDetection
import RedactionModel

/// How many megabytes a second each detector reads, alone and in the chain.
enum SpeedTest {
    private static let rounds = 5

    static func run(on texts: [AnnotatedText]) async throws {
        let text = texts.map(\.text).joined(separator: "\n\n")
        print("| detector | MB/s of one core |\n| --- | --- |")
        for detector in [any Detector].standard {
            try await measure(detector.name, text) { _ = try await detector.matches(in: text) }
        }
        let document = Document.plain(text)
        let chain = DetectorChain(.standard)
        try await measure("the whole chain", text) { _ = try await chain.findings(in: document) }
    }

    private static func measure(_ name: String, _ text: String, _ work: () async throws -> Void) async throws {
        let start = clock()
        for _ in 0..<rounds { try await work() }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let megabytes = Double(rounds * text.utf8.count) / 1e6
        print("| \(name) | \(String(format: "%.1f", megabytes / max(seconds, 1e-6))) |")
    }
}
