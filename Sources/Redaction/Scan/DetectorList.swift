internal import RedactionDetection
package import RedactionModel

/// The detectors as they are offered on the command line.
package enum DetectorList {
    /// One line a detector: its name, its kinds, examples.
    package static var lines: [String] {
        let own = [
            line("terms", [.term], ["what --term and --terms-file list"]),
            line("patterns", [.pattern], ["what --pattern matches"]),
        ]
        return own + [any Detector].standard.map { line($0.name, $0.kinds, $0.examples) }
    }

    private static func line(_ name: String, _ kinds: [Kind], _ examples: [String]) -> String {
        let kinds = kinds.map(\.rawValue).joined(separator: ", ")
        return "\(name): \(kinds)" + (examples.isEmpty ? "" : " (\(examples.joined(separator: "; ")))")
    }
}

extension Redactor {
    /// The kinds that something looks for when no detector of one's own is added.
    package static var offeredKinds: [Kind] {
        Set([any Detector].standard.flatMap(\.kinds) + [.term, .pattern]).sorted()
    }
}
