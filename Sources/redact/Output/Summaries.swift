internal import Redaction

extension VerifiedDocument {
    /// `12 replaced (3 email, 9 person)`
    var summary: String {
        guard !replacements.isEmpty else { return "nothing to replace" }
        let counts = Dictionary(replacements.map { ($0.kind, 1) }, uniquingKeysWith: +)
        let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return "\(replacements.count) replaced (\(kinds.joined(separator: ", ")))"
    }
}

extension Replacement {
    /// `[EMAIL-1] at page 3: email, address form`
    var summary: String { "\(standIn) at \(location): \(detector), \(reason)" }
}

extension ScanResult.Item {
    /// `line 3: email (email, 0.95, address form): the text`
    var summary: String {
        let line = "\(location): \(kind) (\(detector), \(confidence.hundredths), \(reason))"
        return text.map { "\(line): \($0)" } ?? line
    }
}

extension Double {
    /// From 0 to 1 with two decimals.
    fileprivate var hundredths: String {
        let digits = String(Int((self * 100).rounded()) + 1_000).suffix(3)
        return "\(digits.first ?? "0").\(digits.dropFirst())"
    }
}
