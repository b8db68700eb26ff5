package import RedactionModel

/// Payment card numbers: 12 to 19 digits of a known issuer with a check digit, in one piece or in groups.
package struct PaymentCardDetector: PatternBasedDetector {
    package let name = "payment-card"
    package let kinds: [Kind] = [.paymentCard]
    package let examples = ["4111 1111 1111 1111", "5555-5555-5555-4444", "378282246310005"]

    static let anchors: Anchors? = Anchors(.digit)
    static let pattern = CompiledPattern(
        builtIn: #"(?<![A-Za-z0-9])(?<!\d[.,])\d(?:[ .-]{0,2}\d){11,31}+(?![A-Za-z])"#)
    private static let context = ContextWords(
        "card", "cards", "card no", "card number", "cc", "credit", "debit", "visa", "mastercard", "amex",
        "american express", "diners", "discover", "jcb", "maestro", "unionpay", "pan", "karte", "kreditkarte", "carte",
        "tarjeta", "carta")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        let groups = candidate.digitGroups.prefix(8)
        let digits = groups.map { candidate[$0].utf8.map { Int($0) - 0x30 } }
        for last in groups.indices.reversed() {
            let range = candidate.range.lowerBound..<groups[last].upperBound
            let number = digits[...last].flatMap { $0 }
            guard (12...19).contains(number.count), let issuer = CardIssuer(number),
                candidate.stands(range, apartWith: number.count)
            else { continue }
            guard !NumberSequence.isCounted(Array(digits[...last])) else { continue }
            let sizes = digits[...last].map(\.count)
            if let verdict = verdict(on: number, of: issuer, in: sizes, at: range, of: candidate) { return verdict }
        }
        return nil
    }

    /// A count may stand before a card's number, so the search goes on behind the first group of digits.
    func resumption(after candidate: Candidate) -> Int {
        candidate.digitGroups.first?.upperBound ?? candidate.range.upperBound
    }

    private func verdict(
        on number: [Int], of issuer: CardIssuer, in sizes: [Int], at range: Range<Int>, of candidate: Candidate
    ) -> Verdict? {
        let isUsual = PaymentCardDetector.areUsual(sizes)
        if Luhn.isValid(number), isUsual || PaymentCardDetector.context.word(near: range, in: candidate) != nil {
            return Verdict(.paymentCard, at: range, confidence: 1, reason: "Luhn checksum, \(issuer.rawValue) range")
        }
        guard isUsual, number.count >= 13 else { return nil }
        return PaymentCardDetector.context.word(near: range, in: candidate).map {
            Verdict(.paymentCard, at: range, confidence: 0.6, reason: "near \"\($0)\", with a wrong check digit")
        }
    }

    /// Whether card numbers are written in groups of these sizes: one piece, fours, or as American Express, Diners
    /// and Maestro have them.
    private static func areUsual(_ sizes: [Int]) -> Bool {
        if sizes.count == 1 || [[4, 6, 5], [4, 6, 4], [6, 13], [4, 4, 5], [8, 8]].contains(sizes) { return true }
        return sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 4
    }
}

extension Candidate {
    /// Whether a part from the candidate's start on can be a number of its own: set apart by blanks from other digits,
    /// and then so long that it is not taken out of a longer number by chance.
    fileprivate func stands(_ part: Range<Int>, apartWith digits: Int) -> Bool {
        let blank = UInt8(ascii: " ")
        let followsDigits =
            byte(at: part.lowerBound - 1) == blank && byte(at: part.lowerBound - 2)?.isASCIIDigit == true
        // The last group may go on where the pattern's patience ended.
        if byte(at: part.upperBound)?.isASCIIDigit == true { return false }
        if part.upperBound == range.upperBound, !followsDigits { return true }
        return digits >= 15 && (part.upperBound == range.upperBound || byte(at: part.upperBound) == blank)
    }
}
