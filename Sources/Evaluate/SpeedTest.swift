import AnnotatedText
import Foundation
import RedactionDetection
import RedactionModel

/// How many megabytes a second each detector reads, alone and in the chain.
enum SpeedTest {
    static func run(on texts: [AnnotatedText]) async throws {
        let text = texts.map(\.text).joined(separator: "\n\n")
        let document = Document.plain(text)
        print("| detector | MB/s of one core |\n| --- | --- |")
        for detectors in [any Detector].standard.map({ [$0] }) + [.standard] {
            let chain = DetectorChain(detectors)
            let start = clock()
            _ = try await chain.findings(in: document)
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            let name = detectors.count == 1 ? detectors[0].name : "all"
            print("| \(name) | \(String(format: "%.1f", Double(text.utf8.count) / 1e6 / max(seconds, 1e-6))) |")
        }
    }
}
