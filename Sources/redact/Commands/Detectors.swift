internal import ArgumentParser
internal import Redaction

/// `redact detectors`: lists the kinds and who finds them.
struct Detectors: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the detectors, their kinds and examples.")

    func run() throws {
        for line in DetectorList.lines { try Console.print(line) }
    }
}
