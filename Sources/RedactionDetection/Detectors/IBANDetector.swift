package import RedactionModel

/// International bank account numbers (ISO 13616), in one piece or in groups.
package struct IBANDetector: PatternBasedDetector {
    package let name = "iban"
    package let kinds: [Kind] = [.iban]
    package let examples = ["DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819"]

    static let anchors: Anchors? = Anchors(.digit, reach: 3)
    static let pattern = CompiledPattern(
        builtIn: #"(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d{2}(?:[ .-]{0,2}[A-Za-z0-9]){11,32}"#)
    private static let context = ContextWords(
        "iban", "bank account", "account", "konto", "kontonummer", "compte", "cuenta")

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        let country = candidate.value.prefix(2).uppercased()
        guard let length = IBANDetector.lengths[country],
            let end = candidate.end(ofAlphanumerics: length),
            candidate.byte(at: end).map({ !$0.isASCIIAlphanumeric }) ?? true
        else { return nil }
        let range = candidate.range.lowerBound..<end
        let characters = candidate[range].utf8.filter(\.isASCIIAlphanumeric)
        if Mod97.remainder(of: characters.dropFirst(4) + characters.prefix(4)) == 1 {
            return Verdict(.iban, at: range, confidence: 1, reason: "valid check digits and length for \(country)")
        }
        return IBANDetector.context.word(before: range.lowerBound, in: candidate).map {
            Verdict(.iban, at: range, confidence: 0.6, reason: "after \"\($0)\", with wrong check digits")
        }
    }

    /// How many characters the numbers of a country have, by the SWIFT registry.
    private static let lengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29,
        "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
        "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28,
        "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20,
        "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
        "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29,
        "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24,
        "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
        "YE": 30,
    ]
}
