import RedactionDetection
import RedactionModel
import Testing

@Suite struct OtherDetectorTests {
    @Test(arguments: [
        ("SSN 536-90-4399", "536-90-4399"), ("social security number is 536904399", "536904399"),
        ("536-90-4399", "536-90-4399"), ("SSN: 536 90 4399", "536 90 4399"), ("ITIN 912-70-1234", "912-70-1234"),
    ])
    func `a social security number is found`(text: String, number: String) async throws {
        #expect(try await SocialSecurityDetector().found(in: text) == [number])
    }

    @Test func `numbers in a row are all found`() async throws {
        #expect(try await SocialSecurityDetector().found(in: "536-90-4399 536-90-4398").count == 2)
    }

    @Test(arguments: [
        ("SSN\t536904399", ["536904399"]), ("SSN\n536904399", ["536904399"]), ("536904399\tSSN", ["536904399"]),
        ("SSN\t \t536904399", ["536904399"]), ("SSN\tnone\n536904399", []), ("536904399\tnone\tSSN", []),
    ])
    func `a word counts in its own line or cell and the one beside it`(text: String, found: [String]) async throws {
        #expect(try await SocialSecurityDetector().found(in: text) == found)
    }

    @Test(arguments: [
        "000-12-3456", "666-12-3456", "536-00-4399", "536-90-0000", "900-10-1234", "536904399", "212-555-0187",
        "1536-90-4399",
        "536-90-43991", "536 90 4399",
    ])
    func `numbers that were never issued or could be anything are left`(text: String) async throws {
        #expect(try await SocialSecurityDetector().found(in: text) == [])
    }

    @Test(arguments: ["00:00:5E:00:53:AF", "00-00-5e-00-53-af", "0000.5e00.53af"])
    func `a hardware address is found`(address: String) async throws {
        #expect(try await MACAddressDetector().found(in: "eth0 \(address) up") == [address])
    }

    @Test(arguments: ["12:30:45", "2001:db8::1:2:3", "00:00:5E:00:53", "1234.5678.9012", "00:00:5E:00:53:AF:01"])
    func `what is no hardware address is left`(text: String) async throws {
        #expect(try await MACAddressDetector().found(in: text) == [])
    }

    @Test(arguments: ["42 years old", "aged 42", "42-year-old", "Age: 42", "42 Jahre alt", "at the age of 42"])
    func `an age is found`(age: String) async throws {
        #expect(try await AgeDetector().found(in: "he, \(age), sails").count == 1)
    }

    @Test(arguments: ["page 42", "42 years", "the age of sail", "aged 420", "in 42 years' time", "aged 4.5"])
    func `what is no age is left`(text: String) async throws {
        #expect(try await AgeDetector().found(in: text) == [])
    }

    @Test(arguments: [
        "$1,250.00", "$ 5", "EUR 18.500,00", "18.500,00 €", "€95k", "2.4 million dollars", "US$ 1.2 million",
        "1'200 CHF",
        "£3bn", "12 345,67 EUR", "100 Bahamian dollars", "B$ 40",
    ])
    func `an amount is found whole`(amount: String) async throws {
        #expect(try await MoneyDetector().found(in: "for \(amount), paid") == [amount])
    }

    @Test(arguments: ["US$\n1\t42,000.00", "US$\t1", "1\n€", "Total EUR\r\n12", "in\nUSD\n-4"])
    func `an amount is not joined over lines and columns`(text: String) async throws {
        #expect(try await DetectorChain([MoneyDetector()]).findings(in: .sample(text)).map(\.value) == [])
    }

    @Test(arguments: ["12 guests", "$HOME", "5 m long", "3,000 nautical miles", "pound cake", "EUROPE 2026", "A$AP"])
    func `what is no amount is left`(text: String) async throws {
        #expect(try await MoneyDetector().found(in: text) == [])
    }

    @Test(arguments: [
        ("Passport No. X1234567, issued", "X1234567"), ("passport\tC01X 00T47", "C01X 00T47"),
        ("passport (UK): 123456789", "123456789"), ("Account number: 0012345678", "0012345678"),
        ("sort code 20-00-00", "20-00-00"), ("driver's license number is M943688896309", "M943688896309"),
        ("Driving licence: MORGA657054SM9IJ", "MORGA657054SM9IJ"), ("SWIFT/BIC: MARKDEFFXXX", "MARKDEFFXXX"),
        ("routing 011000015", "011000015"),
    ])
    func `a number is found behind its label`(text: String, number: String) async throws {
        #expect(try await LabelledNumberDetector().found(in: text) == [number])
    }

    @Test(arguments: [
        "passport holders only", "passport control opens at 9", "account manager", "Account of 3 guests",
        "a swift reply",
        "SWIFT EXAMPLES", "the passports are valid", "routing table",
    ])
    func `words behind a label are left`(text: String) async throws {
        #expect(try await LabelledNumberDetector().found(in: text) == [])
    }
}
