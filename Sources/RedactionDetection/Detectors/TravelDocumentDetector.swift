package import RedactionModel

/// The machine-readable lines of passports and identity cards (ICAO 9303): whole lines with `<` in them.
package struct TravelDocumentDetector: PatternBasedDetector {
    package let name = "travel-document"
    package let kinds: [Kind] = [.passport]
    package let examples = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]

    static let anchors: Anchors? = Anchors(.angle, after: .base32, reach: 43)
    static let pattern = CompiledPattern(
        builtIn: #"(?<![A-Z0-9<])(?:[A-Z0-9<]{44}|[A-Z0-9<]{36}|[A-Z0-9<]{30})(?![A-Z0-9<])"#)

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        let characters = Array(candidate.value.utf8)
        guard characters.contains(UInt8(ascii: "<")), characters.count(where: \.isASCIIAlphanumeric) > 4 else {
            return nil
        }
        let isNumbered = [0..<10, 5..<15].contains { TravelDocumentDetector.isChecked(characters[$0]) }
        let isName = candidate.value.contains("<<")
        guard isNumbered || isName else { return nil }
        return Verdict(
            .passport, at: candidate.range, confidence: isNumbered ? 1 : 0.9,
            reason: isNumbered ? "a machine-readable line with its check digit" : "a machine-readable line")
    }

    /// Whether the last of the characters is the check digit of the others, by the weights 7, 3 and 1.
    private static func isChecked(_ characters: ArraySlice<UInt8>) -> Bool {
        guard let check = characters.last, check.isASCIIDigit, characters.contains(where: \.isASCIIAlphanumeric) else {
            return false
        }
        let sum = characters.dropLast().enumerated().reduce(0) { sum, place in
            let value =
                place.element == UInt8(ascii: "<") ? 0 : Int(place.element) - (place.element.isASCIIDigit ? 0x30 : 0x37)
            return sum + value * [7, 3, 1][place.offset % 3]
        }
        return sum % 10 == Int(check) - 0x30
    }
}
