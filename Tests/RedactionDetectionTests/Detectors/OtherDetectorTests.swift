import RedactionDetection
import RedactionModel
import Testing

@Suite struct OtherDetectorTests {
    @Test(arguments: ["00:00:5E:00:53:AF", "00-00-5e-00-53-af", "0000.5e00.53af"])
    func `a hardware address is found`(address: String) async throws {
        #expect(try await MACAddressDetector().found(in: "eth0 \(address) up") == [address])
    }

    @Test(arguments: ["12:30:45", "2001:db8::1:2:3", "00:00:5E:00:53", "1234.5678.9012", "00:00:5E:00:53:AF:01"])
    func `what is no hardware address is left`(text: String) async throws {
        #expect(try await MACAddressDetector().found(in: text) == [])
    }

    @Test(arguments: [
        "42 years old", "aged 42", "42-year-old", "Age: 42", "his age is 42", "42 Jahre alt", "at the age of 42",
    ])
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
        "£3bn", "12 345,67 EUR", "100 Bahamian dollars", "B$ 40", "5,000 Polish zlotys", "12 350,00 zł", "Rs 7.5 lakh",
        "250,000 Swedish kronor (SEK)",
        "588 German marks", "TRL 54,000,000", "2,500 pounds sterling (GBP)",
    ])
    func `an amount is found whole`(amount: String) async throws {
        #expect(try await MoneyDetector().found(in: "for \(amount), paid") == [amount])
    }

    @Test(arguments: ["US$\n1\t42,000.00", "US$\t1", "1\n€", "Total EUR\r\n12", "in\nUSD\n-4"])
    func `an amount is not joined over lines and columns`(text: String) async throws {
        #expect(try await DetectorChain([MoneyDetector()]).findings(in: .sample(text)).map(\.value) == [])
    }

    @Test(arguments: [
        "12 guests", "$HOME", "5 m long", "3,000 nautical miles", "pound cake", "EUROPE 2026", "A$AP", "team 5 won",
        "180 pounds",
        "80 marks",
    ])
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
        #expect(try await LabelledValueDetector().found(in: text) == [number])
    }

    @Test(arguments: [
        "passport holders only", "passport control opens at 9", "account manager", "Account of 3 guests",
        "a swift reply",
        "SWIFT EXAMPLES", "the passports are valid", "routing table",
    ])
    func `words behind a label are left`(text: String) async throws {
        #expect(try await LabelledValueDetector().found(in: text) == [])
    }
}
