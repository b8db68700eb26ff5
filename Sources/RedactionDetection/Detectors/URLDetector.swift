package import RedactionModel

/// Web and other addresses with a scheme, hosts that begin with `www.`, and bare domains.
package struct URLDetector: PatternBasedDetector {
    package let name = "url"
    package let kinds: [Kind] = [.url]
    package let examples = ["https://www.example.com/crew?id=7", "www.example.org", "harbour.example.co.uk"]

    static let anchors: Anchors? = Anchors(
        [.point, .colon], after: ByteSet(.alphanumeric, "+_-", beyondASCII: true), reach: 4 * 63)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi)
            (?<![\p{L}\p{N}]) ( (?:https?|ftps?|sftp|ssh|git|wss?|ldaps?|smb|file|s3|gs|rtsp|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqps?|jdbc:\w+)
              :// (?: [\p{L}\p{N}/_%~] | \[[0-9a-f:.]{2,45}\] ) [^\s<>"{}|\\^`\x{2588}]*+ )
            | (?<![\p{L}\p{N}.@/-]) ( www\d? (?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}+){1,127} (?::\d{1,5})? (?:[/?#][^\s<>"{}|\\^`\[\]\x{2588}]*+)? )
            | (?<![\p{L}\p{N}.@_+-]) ( (?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}+\.){1,127} [a-z]{2,12}+ ) (?! [\p{L}\p{N}@_-] | \.[\p{L}\p{N}] )
              (?::\d{1,5}(?!\d))? ( [/?#][^\s<>"{}|\\^`\[\]\x{2588}]*+ )?
            """#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        if let domain = candidate.match[3] { return bareDomain(at: domain, in: candidate) }
        let hasScheme = candidate.match[1] != nil
        guard let range = candidate.withoutClosingMarks, range.count > 6 else { return nil }
        return Verdict(
            .url, at: range, confidence: 0.98, reason: hasScheme ? "an address with a scheme" : "begins with www")
    }

    private func bareDomain(at domain: Range<Int>, in candidate: Candidate) -> Verdict? {
        let labels = candidate[domain].split(separator: ".")
        guard let last = labels.last, labels.count >= 2 else { return nil }
        let hasPath = candidate.match[4] != nil
        // "one.It" and "9.am" are ends of sentences and hours: a domain is lower-case or capitals throughout.
        let isEven = last == last.lowercased() || candidate[domain].allSatisfy { !$0.isLowercase }
        guard isEven else { return nil }
        let top = last.lowercased()
        let isKnown =
            TopLevelDomains.distinct.contains(top)
            || (TopLevelDomains.ambiguous.contains(top) && (labels.count >= 3 || hasPath))
        guard isKnown, labels.dropLast().contains(where: { $0.contains(where: \.isLetter) }),
            let range = candidate.withoutClosingMarks, labels.dropLast().contains(where: { $0.count > 1 })
        else { return nil }
        return Verdict(.url, at: range, confidence: hasPath ? 0.9 : 0.8, reason: "a domain under .\(top)")
    }
}

extension Candidate {
    /// The candidate without the marks of the sentence it stands in: `(see https://example.com/a_(b)).`
    fileprivate var withoutClosingMarks: Range<Int>? {
        var value = value
        while let last = value.last {
            if ".,;:!?'*_\"".contains(last) {
                value.removeLast()
            } else if let open = Candidate.brackets[last],
                value.filter({ $0 == last }).count > value.filter({ $0 == open }).count
            {
                value.removeLast()
            } else {
                break
            }
        }
        return value.isEmpty ? nil : range.lowerBound..<range.lowerBound + value.utf8.count
    }

    private static let brackets: [Character: Character] = [")": "(", "]": "["]
}
