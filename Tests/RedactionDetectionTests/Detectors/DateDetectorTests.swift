import RedactionDetection
import RedactionModel
import Testing

@Suite struct DateDetectorTests {
    @Test(arguments: [
        "2026-03-14", "2026/03/14", "2026-03-14T09:30:00Z", "2026-03-14 09:30", "2026-03-14T09:30:00.123+01:00",
        "14.03.2026", "14/03/2026", "3/14/2026", "03-14-2026", "14.3.26", "03/14/26", "14. 3. 2026", "14/03/2026 09:30",
        "29/02/2024", "03/2026",
    ])
    func `a date in numbers is found whole`(date: String) async throws {
        #expect(try await NumericDateDetector().found(in: "signed \(date), here") == [date])
    }

    @Test(arguments: [
        "31/31/2026", "30.02.2026", "29/02/2023", "2026-13-01", "1.2.3", "12/2", "13/2026", "10.12.1.200", "2-1-10-5",
        "on 2.18.51",
        "555-01-2026-7", "1/2", "20260314", "3.14159", "00/00/2026", "1234-56-78",
    ])
    func `numbers that no calendar has are left`(text: String) async throws {
        #expect(try await NumericDateDetector().found(in: "x \(text) y") == [])
    }

    @Test(arguments: [
        "14 March 2026", "March 14, 2026", "March 14th", "14th of March, 2026", "the 3rd", "Sat, March 3rd, 2026",
        "Saturday 14 March", "3-5 May 2026", "May 3 to 5, 2026", "May 2026", "Sept. 2026", "14-Mar-2026", "14/Mar/2026",
        "14 Mar '26", "3.-5. März 2026", "14. Jänner 2026", "1er janvier 2026", "le 14 août 2026", "14 de mayo de 2026",
        "mayo de 2026", "14 dicembre 2026", "lunedì 14 luglio", "14 februari 2026", "JUNE 14, 2026", "14 june",
        "31 April 2026",
    ])
    func `a date in words is found`(date: String) async throws {
        let found = try await NamedDateDetector().found(in: "On \(date), there")
        #expect(found == (date == "the 3rd" ? [] : [date.replacing("le 14", with: "14")]))
    }

    @Test func `days that share a year go with it`() async throws {
        let text = "on 25 April, 4 May and 17 September 2004, not 5 days and 6 May 2005"
        let found = try await NamedDateDetector().found(in: text)
        #expect(found.contains("25 April, 4 May and 17 September 2004"))
        #expect(found.contains("6 May 2005"))
    }

    @Test(arguments: [
        "you may 3 times", "march 5 abreast", "30 February", "set 3 tables", "5 out of 6", "May they",
        "10 mar", "in May", "Jan is here", "5 ago", "1.5 May", "decimal 3", "12 mayors",
    ])
    func `words and days that are none are left`(text: String) async throws {
        #expect(try await NamedDateDetector().found(in: text) == [])
    }

    @Test(arguments: [
        "Date of birth: 14 March 1980", "DOB\t14/03/1980", "born on March 14, 1980", "geb. 14.03.1980",
        "née le 14 mars 1980", "Date of birth (day, month)\n14 March 1980", "born on\n14 March 1980",
    ])
    func `a date of birth is told by the words before it`(text: String) async throws {
        let matches = try await NumericDateDetector().matches(in: text) + NamedDateDetector().matches(in: text)
        #expect(matches.map(\.kind) == [.dateOfBirth])
    }

    @Test(arguments: [
        "born 4 March 1979\tdue 29 January 2027", "born 4 March 1979\npassport\nIssued\n29 January 2027",
        "born 4 March 1979, here since 29 January 2027", "born 4 March 1979\t29 January 2027",
    ])
    func `a word of birth counts for its own date only`(text: String) async throws {
        #expect(try await NamedDateDetector().matches(in: text).map(\.kind) == [.dateOfBirth, .date])
    }

    @Test(arguments: ["born in Nassau\tdue 29 January 2027", "born\tIssued\n29 January 2027"])
    func `a word of birth in another column counts for nothing`(text: String) async throws {
        #expect(try await NamedDateDetector().matches(in: text).map(\.kind) == [.date])
    }
}
