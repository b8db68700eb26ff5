import RedactionDetection
import RedactionModel
import Testing

@Suite struct NameDetectorTests {
    private func found(_ kind: Kind, in text: String) -> [String] {
        NameDetector().matches(in: SearchedText(text)).filter { $0.kind == kind }.map { String(text[$0.range]) }
    }

    @Test(arguments: [
        ("Dear Ms Okonkwo,", "Ms Okonkwo"), ("Dear Jana,", "Jana"), ("Hallo Zdenka!", "Zdenka"),
        ("We asked Dr. Femke van der Brugge about it.", "Dr. Femke van der Brugge"),
        ("Bill of Prof. A. B. Castellanos", "Prof. A. B. Castellanos"),
        ("Name: Jana Zanzibarov", "Jana Zanzibarov"), ("Name\tJana Zanzibarova", "Jana Zanzibarova"),
        ("Contact person: jana smith", "jana smith"), ("Prepared by: Milena Horvat", "Milena Horvat"),
        ("ask dr. winterfeld about it", "dr. winterfeld"), ("mr jonas winterfeld called", "mr jonas winterfeld"),
        ("said Katarzyna to the crew", "Katarzyna"), ("\\\"I\\'m Katarzyna\\'s sister\\\"", "Katarzyna"),
        ("Smith, Jane", "Smith, Jane"), ("Patient: GARCIA, MARIA", "GARCIA"),
        ("Sehr geehrter Herr Dr. Winterfeld,", "Herr Dr. Winterfeld"),
    ])
    func `a person is known by title, salutation, label and form`(text: String, name: String) {
        #expect(found(.person, in: text).contains { $0.contains(name) }, "\(found(.person, in: text))")
    }

    @Test func `a list behind a label is a list of persons`() {
        let names = found(.person, in: "Attendees: Jana Smith, Pedro Garcia (chair), Anna Kowalski")
        #expect(names == ["Jana Smith", "Pedro Garcia", "Anna Kowalski"])
    }

    @Test(arguments: [
        ("The goods were sold by Northwind Trading Ltd in May.", "Northwind Trading Ltd"),
        ("an invoice from Becker & Sohn GmbH", "Becker & Sohn GmbH"), ("Company: Zanziware", "Zanziware"),
    ])
    func `an organization is known by its legal form and by labels`(text: String, name: String) {
        #expect(found(.organization, in: text).contains(name), "\(found(.organization, in: text))")
    }

    @Test(arguments: [
        "Dear Sir or Madam,", "Dear All,", "Hi team,", "Dear Customer,", "Name: ", "Name: 12345", "File name: report",
        "Will you be there in May?", "The deadline is Friday, 3 April.", "Mark the box and bill the client.",
        "TERMS AND CONDITIONS OF SALE", "Quarterly Business Review", "Monday Tuesday Wednesday", "I.  Overview",
        "V.  Exhibits", "the mr and the mrs", "Island\tArea", "Order 13132",
    ])
    func `words that only look like names are no persons`(text: String) {
        #expect(found(.person, in: text).isEmpty, "\(found(.person, in: text))")
    }

    @Test func `text in another language gives no names but sure ones`() {
        let text =
            "Der Vertrag wird von der Geschäftsführung nicht verlängert, und die Kosten sind mit Herrn Winterfeld zu klären."
        #expect(found(.person, in: text) == ["Herrn Winterfeld"])
        #expect(found(.organization, in: text).isEmpty)
    }

    @Test(arguments: [
        "VHF", "Radio: VHF and AIS", "Island\tArea\tPopulation", "Order 13132", "Anchor\tChain\tRope", "Galley",
        "Engine Room", "Life Jackets", "GPS\tVHF\tEPIRB", "Captain", "Berth\tDraught", "IBAN", "Total\tTax",
    ])
    func `headings and the words of tables are no names`(text: String) {
        #expect(NameDetector().matches(in: SearchedText(text)).map { String(text[$0.range]) } == [])
    }

    @Test func `a long cell at the end of a row does not go on in the next row`() {
        let row = "Card instead\tAmerican Express 3782 822463 10005, exp. 11/28, D. Okoro\n"
        #expect(!found(.person, in: row + "Questions\tHugo Marchetti").contains { $0.contains("Questions") })
        let wrapped = "Remark\tThe advance is held in trust and accounted for by Captain Tobias\nLindqvist at sea."
        #expect(found(.person, in: wrapped).contains { $0.hasSuffix("Lindqvist") })
    }

    @Test func `a captain is a person`() {
        #expect(found(.organization, in: "Captain Lindqvist signed the log.").isEmpty)
        #expect(found(.person, in: "Captain Lindqvist signed the log.").contains { $0.contains("Lindqvist") })
    }

    @Test func `a label found in the text is no name again`() {
        #expect(NameDetector().matches(in: SearchedText("Dear [PERSON-1], [ORGANIZATION-2] thanks you.")).isEmpty)
    }
}
