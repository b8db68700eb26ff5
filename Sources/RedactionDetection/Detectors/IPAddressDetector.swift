package import RedactionModel

/// IP addresses of both versions, with their ports, zones and prefix lengths.
package struct IPAddressDetector: PatternBasedDetector {
    package let name = "ip-address"
    package let kinds: [Kind] = [.ipAddress]
    package let examples = ["198.51.100.23", "203.0.113.7:8443", "192.0.2.0/24", "2001:db8::8a2e:370:7334"]

    static let anchors: Anchors? = Anchors([.point, .colon], after: .hex, reach: 4)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?x)
            (?<![\w.]) ( \d{1,3} \. \d{1,3} \. \d{1,3} \. \d{1,3} ) (?![\w]|[.]\d) ( / \d{1,2} (?!\d) )? ( : \d{1,5} (?!\d) )?
            | (?<![\w:.]) ( (?: [0-9A-Fa-f]{0,4} : ){2,8} (?: (?:\d{1,3}\.){3} \d{1,3} | [0-9A-Fa-f]{1,4} )? )
              (?![\w:]) ( % \w{1,16} )? ( / \d{1,3} (?!\d) )?
            """#)
    private static let numbering = ContextWords(
        "version", "versions", "v", "ver", "release", "build", "firmware", "section", "sections", "clause", "article",
        "chapter", "paragraph", "figure", "table", "rule", "§", "oid", "annex", "appendix", "item")
    private static let context = ContextWords(
        "ip", "ips", "ip address", "address", "host", "server", "ping", "gateway", "dns")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        if let address = candidate.match[1] { return version4(at: address, in: candidate) }
        guard let address = candidate.match[4], IPv6Address.isValid(candidate[address]) else { return nil }
        return Verdict(.ipAddress, at: candidate.range, confidence: 0.95, reason: "a valid IPv6 address")
    }

    private func version4(at address: Range<Int>, in candidate: Candidate) -> Verdict? {
        let octets = candidate[address].split(separator: ".").compactMap { octet in
            octet.count > 1 && octet.first == "0" ? nil : UInt8(octet)
        }
        guard octets.count == 4 else { return nil }
        if let word = IPAddressDetector.context.word(before: address.lowerBound, in: candidate) {
            return Verdict(.ipAddress, at: candidate.range, confidence: 0.99, reason: "after \"\(word)\"")
        }
        // Numbers of sections and of software look the same, but are small.
        let isSmall = octets.allSatisfy { $0 < 25 } && octets[0] != 10
        let isBare = candidate.match[2] == nil && candidate.match[3] == nil
        guard IPAddressDetector.numbering.word(before: address.lowerBound, in: candidate) == nil, !(isSmall && isBare)
        else { return nil }
        return Verdict(.ipAddress, at: candidate.range, confidence: 0.95, reason: "a valid IPv4 address")
    }
}

/// The written form of IPv6 addresses (RFC 4291, section 2.2).
enum IPv6Address {
    /// Whether `text` is one address that names a host or network; times and the `::` of programs are none.
    static func isValid(_ text: Substring) -> Bool {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, text.contains(where: \.isNumber) else { return false }
        guard let counts = halves.map({ groups(in: $0) }) as? [Int] else { return false }
        let total = counts.reduce(0, +)
        return halves.count == 2 ? (2...7).contains(total) : total == 8
    }

    /// How many groups of 16 bits stand in a part of an address, or nil if something else stands there.
    private static func groups(in part: Substring) -> Int? {
        if part.isEmpty { return 0 }
        var count = 0
        let fields = part.split(separator: ":", omittingEmptySubsequences: false)
        for (index, field) in fields.enumerated() {
            if (1...4).contains(field.utf8.count), field.allSatisfy(\.isHexDigit) {
                count += 1
            } else if index == fields.count - 1, isVersion4(field) {
                count += 2
            } else {
                return nil
            }
        }
        return count
    }

    private static func isVersion4(_ field: Substring) -> Bool {
        let octets = field.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4 && octets.allSatisfy { UInt8($0) != nil }
    }
}
