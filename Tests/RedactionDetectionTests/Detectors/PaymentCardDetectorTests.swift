import RedactionDetection
import RedactionModel
import Testing

@Suite struct PaymentCardDetectorTests {
    @Test(arguments: [
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "5555 5555 5555 4444", "2223003122003222",
        "378282246310005", "3782 822463 10005", "30569309025904", "6011111111111117", "3530111333300000",
        "6200000000000005",
        "4222222222222", "6304000000000000", "6759649826438453", "2200000000000004", "6011000990139424",
    ])
    func `a number with its check digit is found`(number: String) async throws {
        let matches = try await PaymentCardDetector().matches(in: "paid with \(number).")
        #expect(matches.map(\.confidence) == [1])
        #expect(try await PaymentCardDetector().found(in: "paid with \(number).") == [number])
    }

    @Test(arguments: [
        ("4111 1111 1111 1111 12/28", "4111 1111 1111 1111"), ("2 4111 1111 1111 1111 123", "4111 1111 1111 1111"),
        ("4111.1111.1111.1111", "4111.1111.1111.1111"),
    ])
    func `numbers beside it are left`(text: String, number: String) async throws {
        #expect(try await PaymentCardDetector().found(in: text) == [number])
    }

    @Test(arguments: [
        "4111 1111 1111 1112", "1234 5678 9012 3456", "2026-03-14 2026-04-01", "+44 20 7946 0958 12",
        "0000000000000000",
        "41 11 11 11 11 11 11 11", "9999999999999995", "A4111111111111111", "4111111111111111B",
        "12345678901234567890123",
        "0.4111111111111111", "4114 4116 4117 4119",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await PaymentCardDetector().found(in: text) == [])
    }

    @Test func `a long row of numbers is searched to its end in little time`() async throws {
        let row = String(repeating: "4111 1111 1111 1111 ", count: 2_000) + String(repeating: "7 ", count: 20_000)
        #expect(try await PaymentCardDetector().found(in: row).count == 2_000)
    }

    @Test func `a wrong digit does not hide a number that a word calls a card`() async throws {
        let matches = try await PaymentCardDetector().matches(in: "Visa 4111 1111 1111 1112")
        #expect(matches.map(\.reason) == ["near \"visa\", with a wrong check digit"])
    }

    @Test(arguments: 0..<200)
    func `any number with its check digit is found in any separators`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let (prefix, length) =
            [("4", 16), ("51", 16), ("2720", 16), ("34", 15), ("3528", 16), ("62", 19), ("6759", 12)]
            .randomElement(using: &random) ?? ("4", 16)
        var digits = prefix.map { Int(String($0)) ?? 0 }
        while digits.count < length - 1 { digits.append(.random(in: 0...9, using: &random)) }
        let check = (0...9).first { digit in
            (digits + [digit]).reversed().enumerated().map { index, digit in
                index.isMultiple(of: 2) ? digit : digit * 2 / 10 + digit * 2 % 10
            }.reduce(0, +).isMultiple(of: 10)
        }
        digits.append(check ?? 0)
        let separator = ["", " ", "-", "\u{A0}", "\u{2011}", ".", "  "].randomElement(using: &random) ?? ""
        let groups = stride(from: 0, to: length, by: 4).map { start in
            digits[start..<min(start + 4, length)].map(String.init).joined()
        }
        let number = groups.joined(separator: separator)
        let findings = try await DetectorChain([PaymentCardDetector()]).findings(in: .sample("Nr \(number) 🛥️"))
        #expect(findings.map(\.value) == [number])
    }
}
