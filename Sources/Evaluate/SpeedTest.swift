import AnnotatedText
import Foundation
import RedactionDetection
import RedactionModel

/// How many megabytes a second of one core the standard detectors read, each by itself and all together.
struct SpeedTest {
    /// So long each text is read, at least.
    private static let leastSeconds = 1.0

    private let sets: [(set: TextSet, document: Document)]

    init(_ sets: [TextSet]) { self.sets = sets.map { ($0, Document.plain($0.regions)) } }

    /// Reads each set with the whole chain, propagation and views included, and if asked to with each detector alone.
    func run(each: Bool) async throws {
        print("| MB/s of one core | " + sets.map(\.set.name).joined(separator: " | ") + " |")
        print("| --- |" + sets.map { _ in " --- |" }.joined())
        let all = [any Detector].standard
        for detector in each ? all : [] { try await measure(detector.name, DetectorChain([detector], .standard)) }
        try await measure("without names", DetectorChain(all.filter { $0.name != "names" }, .standard))
        try await measure("with names", DetectorChain(all, .standard))
    }

    private func measure(_ name: String, _ chain: DetectorChain) async throws {
        var cells: [String] = []
        for (set, document) in sets {
            let speed = try await SpeedTest.speed(of: set) { try await chain.findings(in: document) }
            cells.append(String(format: "%.1f", speed))
        }
        print("| \(name) | \(cells.joined(separator: " | ")) |")
    }

    private static func speed(of set: TextSet, _ work: () async throws -> [Finding]) async throws -> Double {
        let start = clock()
        var rounds = 0
        var seconds = 0.0
        repeat {
            _ = try await work()
            rounds += 1
            seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        } while seconds < leastSeconds
        return Double(rounds * set.bytes) / 1e6 / seconds
    }
}

extension Thresholds {
    /// What the profile `standard` wants.
    static let standard = Thresholds(Profile.standard.threshold)
}
