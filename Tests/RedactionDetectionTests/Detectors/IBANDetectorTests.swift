import RedactionDetection
import RedactionModel
import Testing

@Suite struct IBANDetectorTests {
    @Test(arguments: [
        "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "gb29nwbk60161331926819",
        "FR14 2004 1010 0505 0001 3M02 606", "NO93 8601 1117 947", "MT84MALT011000012345MTLCAST001S",
        "CH93-0076-2011-6238-5295-7", "ES91 2100 0418 4502 0005 1332",
    ])
    func `a number with its check digits is found`(number: String) async throws {
        let matches = try await IBANDetector().matches(in: "to \(number) BIC COBADEFF")
        #expect(matches.map(\.confidence) == [1])
        #expect(try await IBANDetector().found(in: "to \(number) BIC COBADEFF") == [number])
    }

    @Test(arguments: [
        "DE88370400440532013000", "ZZ89370400440532013000", "DE8937040044053201300", "DE12 AB", "[IBAN-12]",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await IBANDetector().found(in: text) == [])
    }

    @Test func `wrong check digits do not hide what a word calls an IBAN`() async throws {
        #expect(
            try await IBANDetector().found(in: "IBAN: DE88 3704 0044 0532 0130 00") == ["DE88 3704 0044 0532 0130 00"])
    }

    @Test(arguments: 0..<100)
    func `any number with its check digits is found in any separators`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let (country, length) =
            [("DE", 22), ("GB", 22), ("NO", 15), ("MT", 31), ("BS", 0), ("RU", 33)]
            .filter { $0.1 > 0 }.randomElement(using: &random) ?? ("DE", 22)
        let body = (0..<length - 4).map { _ in
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".randomElement(using: &random) ?? "0"
        }
        let check = 98 - remainder(of: String(body) + country + "00")
        let number = country + (check < 10 ? "0" : "") + String(check) + String(body)
        let separator = ["", " ", "-", "\u{202F}"].randomElement(using: &random) ?? ""
        let groups = stride(from: 0, to: length, by: 4).map { String(Array(number)[$0..<min($0 + 4, length)]) }
        let written = groups.joined(separator: separator)
        let findings = try await DetectorChain([IBANDetector()]).findings(in: .sample("é \(written), then"))
        #expect(findings.map(\.value) == [written])
    }

    private func remainder(of text: String) -> Int {
        text.reduce(0) { rest, character in
            let value = Int(String(character), radix: 36) ?? 0
            return (rest * (value < 10 ? 10 : 100) + value) % 97
        }
    }
}
