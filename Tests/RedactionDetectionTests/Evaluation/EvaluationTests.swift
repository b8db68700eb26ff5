import Foundation
import RedactionDetection
import RedactionModel
import Testing

/// Figures for Docs/Detectors.md, printed: `swift test --filter EvaluationTests`.
///
/// With `REDACTION_SHOW=1` in the environment every miss and every finding in prose is printed too.
@Suite(.serialized, .enabled(if: EvaluationData.isThere)) struct EvaluationTests {
    private static let show = ProcessInfo.processInfo.environment["REDACTION_SHOW"] != nil

    private static let kinds: [(entity: String, kind: Kind, least: Double)] = [
        ("EMAIL_ADDRESS", .email, 1), ("IBAN_CODE", .iban, 1), ("US_SSN", .nationalID, 0.95),
        ("IP_ADDRESS", .ipAddress, 1), ("CREDIT_CARD", .paymentCard, 0.95), ("PHONE_NUMBER", .phone, 0.9),
        ("DATE_TIME", .date, 0.6), ("DOMAIN_NAME", .url, 1),
    ]

    @Test func `spans of the synthetic sentences are covered`() async throws {
        let chain = DetectorChain(.standard)
        var counts: [String: (all: Int, covered: Int)] = [:]
        for sentence in try EvaluationData.sentences() {
            let findings = try await chain.findings(in: .sample(sentence.fullText))
            for span in sentence.spans {
                guard let kind = Self.kinds.first(where: { $0.entity == span.entityType })?.kind else { continue }
                let range = sentence.fullText.utf8Range(ofScalars: span.startPosition..<span.endPosition)
                let isCovered = range.allSatisfy { byte in
                    findings.contains { $0.kindOfAnnotators == kind && $0.range.contains(byte) }
                }
                counts[span.entityType, default: (0, 0)].all += 1
                if isCovered { counts[span.entityType, default: (0, 0)].covered += 1 }
                if !isCovered, Self.show { print("MISSED", span.entityType, sentence.fullText.excerpt(range)) }
            }
        }
        for (entity, kind, least) in Self.kinds {
            let (all, covered) = counts[entity] ?? (0, 0)
            print(
                "| \(kind) | \(all) | \(covered) | \(Int((100 * Double(covered) / Double(max(1, all))).rounded())) % |")
            #expect(Double(covered) >= least * Double(all), "\(entity)")
        }
    }

    @Test func `dates in judgments are dates and nothing in them is a number of another kind`() async throws {
        let chain = DetectorChain(.standard)
        var found: [Kind: Int] = [:]
        var (right, marked, covered) = (0, 0, 0)
        for judgment in try EvaluationData.judgments() {
            let findings = try await chain.findings(in: .sample(judgment.text))
            let mentions = judgment.entities.filter { $0.entityType == "DATETIME" }
            let ranges = Set(mentions.map { judgment.text.utf8Range(ofScalars: $0.startOffset..<$0.endOffset) })
            for finding in findings {
                found[finding.kindOfAnnotators, default: 0] += 1
                let isRight = finding.kindOfAnnotators == .date && ranges.contains { $0.overlaps(finding.range) }
                if isRight { right += 1 }
                if !isRight, Self.show { print("FALSE", finding.kind, judgment.text.excerpt(finding.range)) }
            }
            for range in ranges where judgment.text.isWhole(range) {
                marked += 1
                if findings.contains(where: {
                    $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
                }) {
                    covered += 1
                } else if Self.show {
                    print("MISSED date", judgment.text.excerpt(range))
                }
            }
        }
        print("judgments:", found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        print(
            "judgments: \(right) of \(found[.date] ?? 0) dates right, \(covered) of \(marked) marked whole dates covered"
        )
        #expect(Double(right) >= 0.95 * Double(found[.date] ?? 0))
        let others: Set<Kind> = [
            .phone, .paymentCard, .iban, .bankAccount, .nationalID, .taxID, .medicalID, .passport, .vehicle,
        ]
        #expect(found.filter { others.contains($0.key) }.values.reduce(0, +) <= 5)
    }

    @Test func `prose is searched fast and holds few numbers of any kind`() async throws {
        #if DEBUG
            let texts = try EvaluationData.prose().suffix(1)
        #else
            let texts = try EvaluationData.prose()
        #endif
        let bytes = texts.map(\.utf8.count).reduce(0, +)
        for detectors in [any Detector].standard.map({ [$0] }) + [.standard] {
            var findings: [Finding] = []
            let start = clock()
            for text in texts { findings += try await DetectorChain(detectors).findings(in: .sample(text)) }
            let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            let name = detectors.count == 1 ? detectors[0].name : "all"
            print("prose: \(name): \(findings.count) found, \(megabytes(bytes, in: time)) of one core")
            if Self.show {
                for finding in findings.filter({ $0.kind != .url }).prefix(60) {
                    print("PROSE", finding.kind, finding.value, finding.reason)
                }
            }
        }
    }

    private func megabytes(_ bytes: Int, in seconds: Double) -> String {
        String(format: "%.2f MB/s", Double(bytes) / 1e6 / seconds)
    }
}

extension Finding {
    /// The kind, with dates of birth among the dates as the annotators had them.
    fileprivate var kindOfAnnotators: Kind { kind == .dateOfBirth ? .date : kind }
}

extension String {
    /// The UTF-8 offsets of a range that counts Unicode scalars.
    fileprivate func utf8Range(ofScalars range: Range<Int>) -> Range<Int> {
        let lower = unicodeScalars.index(startIndex, offsetBy: range.lowerBound)
        let upper = unicodeScalars.index(lower, offsetBy: range.count)
        return utf8.distance(from: startIndex, to: lower)..<utf8.distance(from: startIndex, to: upper)
    }

    /// Whether a date is more than a year: day and month, or month and year.
    fileprivate func isWhole(_ range: Range<Int>) -> Bool {
        let text = String(decoding: Array(utf8)[range], as: UTF8.self)
        return text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
    }

    fileprivate func excerpt(_ range: Range<Int>) -> String {
        let bytes = Array(utf8)
        let before = String(decoding: bytes[max(0, range.lowerBound - 30)..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[range.upperBound..<min(bytes.count, range.upperBound + 20)], as: UTF8.self)
        let value = String(decoding: bytes[range], as: UTF8.self)
        return "\(before)[[\(value)]]\(after)".replacing("\n", with: "⏎")
    }
}
