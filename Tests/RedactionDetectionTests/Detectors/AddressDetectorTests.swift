import RedactionDetection
import Testing

@Suite struct AddressDetectorTests {
    @Test(arguments: [
        "81 Long Street, Apt. 12, Springfield, IL 62704", "10 Downing Street, London SW1A 2AA", "P.O. Box 101",
        "Hauptstraße 12a, 10115 Berlin", "12 rue de la Paix, 75002 Paris", "Calle Mayor 5, 28013 Madrid",
        "Via Roma 7, 00184 Roma", "ul. Długa 17", "Kerkstraat 9", "Storgatan 4", "221 Baker St", "Postfach 4711",
        "PSC 1083, Box 3672\nAPO AP 10176", "5 Park Place, Suite 300", "SW1A 2AA", "K1A 0B1",
        "2703 Martin Luther King Jr. Ave.\nWashington, DC 20593",
    ])
    func `an address is found whole`(address: String) async throws {
        #expect(try await AddressDetector().found(in: "write to: \(address); thanks") == [address])
    }

    @Test(arguments: [
        "12 Mill Road, Springfield", "Suite 12, Toronto, Canada", "40 Rue Victor 446\nSuite 976\nGeneva\nSwitzerland",
        "81 Long Street\nHelsinki\nFinland 00100", "81 long street, apt. 7, helsinki, finland", "Apt. 276 Vesterhavn",
        "78 Kossuth u. 97", "Arany János utca 5", "the corner of Mill Road and 5th Avenue",
        "12 Mill Road, Bosnia and Herzegovina", "12 Long Street\nZanzavik, NB 26538", "C/ Mayor 41",
        "Unit 9, 44 Long Street",
    ])
    func `a town and a country go with the street`(address: String) async throws {
        let text =
            address.contains(where: \.isUppercase) ? "Write to \(address). Thanks." : "write to \(address). thanks."
        #expect(try await AddressDetector().found(in: text) == [address])
    }

    @Test func `streets that cross are one address behind a word for one`() async throws {
        #expect(
            try await AddressDetector().found(in: "Address: Long Lane and 85 Mill Street") == [
                "Long Lane and 85 Mill Street"
            ])
        #expect(try await AddressDetector().found(in: "Pears and 85 Mill Street") == ["85 Mill Street"])
    }

    @Test(arguments: [
        "We met at 81 Long Street on Monday.", "81 Long Street\nTotal", "81 Long Street. Paris was next.",
        "81 Long Street\nSubject: Finland", "81 Long Street is in town",
    ])
    func `what follows a street and is no place stays`(text: String) async throws {
        #expect(try await AddressDetector().found(in: text) == ["81 Long Street"])
    }

    @Test(arguments: ["IBAN GB29 NWBK 6016", "Tel 617 555", "VAT 10"])
    func `an address ends before a label of something else`(next: String) async throws {
        let found = try await AddressDetector().found(in: "12 Marlin Quay, Boston, MA 02116\n\(next)")
        #expect(found == ["12 Marlin Quay, Boston, MA 02116"])
    }

    @Test(arguments: [
        "In 1996 Supreme Court judges sat", "article 6 High Road", "a 7 hour drive", "14 March 2026", "page 12 of 30",
        "Spring 2007", "During 1996", "Windows 10", "Engineering 101", "sent to us on 29 December 1998",
        "Room 12 has 3 beds", "Phase 2 Way forward", "50 percent of the road", "[ADDRESS-1]", "v1.2 Road map",
    ])
    func `numbers beside words that make no address are left`(text: String) async throws {
        #expect(try await AddressDetector().found(in: text) == [])
    }

    @Test func `the numbers of a table beside an address are left`() async throws {
        let table = (1...20).map { "Oakland\n\($0)\n" }.joined()
        #expect(try await AddressDetector().found(in: table) == [])
    }

    @Test(arguments: [
        String(repeating: "1 A ", count: 50_000), String(repeating: "1 ", count: 100_000),
        String(repeating: "A", count: 500_000) + " 1", String(repeating: "12 Long ", count: 30_000),
    ])
    func `an address behind rows without end is found`(text: String) async throws {
        #expect(try await AddressDetector().found(in: text + "; 221 Baker St").last == "221 Baker St")
    }
}
