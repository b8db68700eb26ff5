internal import FoundationEssentials
internal import RedactionModel

/// What was found and done in a set of files, as JSON. It repeats nothing of what was removed.
///
/// The schema is in Docs/CommandLine.md; `version` grows when it changes in a way that readers notice.
struct Report: Encodable {
    struct File: Encodable {
        let input: String
        let output: String?
        let format: String?
        let status: String
        let error: String?
        let counts: [String: Int]
        let redactions: [Redaction]
        let notes: [Note]
    }

    struct Redaction: Encodable {
        let kind: String
        let replacement: String
        let location: String
        let detector: String
        let confidence: Double
        let reason: String
        let spacing: String?
    }

    struct Note: Encodable {
        let place: String
        let message: String
    }

    let version = 1
    let files: [File]

    init(_ outcomes: [RedactionJob.Outcome], removed: RemovedValues) {
        files = outcomes.map { File($0, removed: removed) }
    }

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder.sorted
        encoder.outputFormatting.insert(.prettyPrinted)
        return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}

extension Report.File {
    fileprivate init(_ outcome: RedactionJob.Outcome, removed: RemovedValues) {
        input = removed.scrubbed(fileName: outcome.input)
        switch outcome.result {
        case .success(let copy):
            output = copy.path
            format = copy.document.format.rawValue
            status = "verified"
            error = nil
            counts = Dictionary(copy.document.replacements.map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +)
            redactions = copy.document.replacements.map(Report.Redaction.init)
            notes = copy.document.notes.map { Report.Note(place: $0.place, message: $0.message) }
        case .failure(let failure):
            output = nil
            format = nil
            status = "failed"
            error = Report.File.told(failure, removed: removed)
            counts = [:]
            redactions = []
            notes = []
        }
    }

    private static func told(_ error: RedactionError, removed: RemovedValues) -> String {
        var error = removed.scrubbed(error)
        error.file = nil
        return error.description
    }
}

extension Report.Redaction {
    fileprivate init(_ replacement: Replacement) {
        kind = replacement.kind.rawValue
        self.replacement = replacement.standIn
        location = replacement.location.description
        detector = replacement.detector
        confidence = replacement.confidence
        reason = replacement.reason
        spacing = replacement.spacing?.rawValue
    }
}
