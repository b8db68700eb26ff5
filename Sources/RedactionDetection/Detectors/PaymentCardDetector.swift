package import RedactionModel

/// Payment card numbers: 12 to 19 digits of a known issuer with a check digit, in one piece or in groups.
package struct PaymentCardDetector: PatternBasedDetector {
    package let name = "payment-card"
    package let kinds: [Kind] = [.paymentCard]
    package let examples = ["4111 1111 1111 1111", "5555-5555-5555-4444", "378282246310005"]

    static let pattern = CompiledPattern(
        builtIn: #"(?<![A-Za-z0-9])(?<!\d[.,])\d(?:[ .-]{0,2}\d){11,}+(?![A-Za-z])"#)
    private static let context = ContextWords(
        "card", "cards", "card no", "card number", "cc", "credit", "debit", "visa", "mastercard", "amex",
        "american express", "diners", "discover", "jcb", "maestro", "unionpay", "pan", "karte", "kreditkarte", "carte",
        "tarjeta", "carta")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        let groups = candidate.digitGroups
        let digits = groups.map { candidate[$0].utf8.map { Int($0) - 0x30 } }
        for first in groups.indices {
            for last in groups.indices[first...].prefix(8).reversed() {
                let range = groups[first].lowerBound..<groups[last].upperBound
                let number = digits[first...last].flatMap { $0 }
                guard (12...19).contains(number.count), let issuer = CardIssuer(number),
                    candidate.stands(range, apartWith: number.count)
                else { continue }
                let sizes = digits[first...last].map(\.count)
                if let verdict = verdict(on: number, of: issuer, in: sizes, at: range, of: candidate) { return verdict }
            }
        }
        return nil
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
    /// Whether part of the candidate can be a number of its own: set apart by blanks, and so long that it is not
    /// taken out of a longer number by chance.
    fileprivate func stands(_ part: Range<Int>, apartWith digits: Int) -> Bool {
        let isAtStart = part.lowerBound == range.lowerBound
        let isAtEnd = part.upperBound == range.upperBound
        if isAtStart, isAtEnd { return true }
        let blank = UInt8(ascii: " ")
        return digits >= 15 && (isAtStart || byte(at: part.lowerBound - 1) == blank)
            && (isAtEnd || byte(at: part.upperBound) == blank)
    }
}
