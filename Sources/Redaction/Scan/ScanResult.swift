internal import FoundationEssentials
package import RedactionModel

/// What was found in a file, with places that count in the text that `redact text` prints.
package struct ScanResult: Sendable, Encodable {
    /// One finding as the command's JSON tells it.
    package struct Item: Sendable, Encodable {
        package let kind: String
        /// Unicode scalars from the beginning of the document's text.
        package let start: Int
        package let end: Int
        package let confidence: Double
        package let detector: String
        package let location: String
        package let reason: String
        /// The text itself, where it was asked for.
        package let text: String?
    }

    package let file: String
    package let format: String
    package let findings: [Item]

    package init(_ findings: [Finding], in document: Document, file: String, showsText: Bool) {
        self.file = file
        format = document.format.rawValue
        let starts = ScanResult.starts(of: document)
        var last = (region: 0, offset: 0, scalars: 0)
        self.findings = findings.map { finding in
            let region = document.regions[finding.region]
            // Findings come in order, so that the text before each is counted once.
            if finding.region != last.region || finding.range.lowerBound < last.offset { last = (finding.region, 0, 0) }
            last.scalars += region[last.offset..<finding.range.lowerBound].unicodeScalars.count
            last.offset = finding.range.lowerBound
            let start = starts[finding.region] + last.scalars
            return Item(
                kind: finding.kind.rawValue, start: start, end: start + region[finding.range].unicodeScalars.count,
                confidence: finding.confidence, detector: finding.detector, location: finding.location.description,
                reason: finding.reason, text: showsText ? finding.value : nil)
        }
    }

    /// The result as one line of JSON.
    package func json() throws -> String {
        try String(decoding: JSONEncoder.sorted.encode(self), as: UTF8.self)
    }

    /// For each region, where its text begins in `Document.text`.
    private static func starts(of document: Document) -> [Int] {
        var next = 0
        return document.regions.map { region in
            defer { next += region.text.unicodeScalars.count + 1 }
            return next
        }
    }
}

extension JSONEncoder {
    /// The same bytes for the same values.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
