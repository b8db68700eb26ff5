import AnnotatedText
import RedactionDetection
import RedactionModel

/// Every finding in sets of texts, a line for each: what two versions of the detectors that should find the same are
/// compared by.
enum FindingList {
    static func print(_ sets: [TextSet]) async throws {
        for profile in Profile.allCases {
            let chain = DetectorChain(of: profile)
            for set in sets {
                Swift.print("# \(profile), \(set.name)")
                for finding in try await chain.findings(in: .plain(set.regions)) { Swift.print(line(finding)) }
                Swift.print("# \(profile), \(set.name), each in a document of its own")
                for (index, text) in set.regions.enumerated() {
                    for finding in try await chain.findings(in: .plain(text)) { Swift.print(index, line(finding)) }
                }
            }
        }
    }

    private static func line(_ finding: Finding) -> String {
        "\(finding.region) \(finding.range) \(finding.kind) \(finding.detector) \(finding.confidence)"
            + " \(finding.reason.debugDescription) \(finding.value.debugDescription)"
    }
}
