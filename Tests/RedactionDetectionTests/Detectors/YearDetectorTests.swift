import RedactionDetection
import RedactionModel
import Testing

@Suite struct YearDetectorTests {
    @Test(arguments: [
        ("She was born in 1967 and moved.", ["1967"]), ("since 2003", ["2003"]),
        ("In the year 1998 it rained.", ["1998"]),
        ("the summer of 1998", ["summer of 1998"]), ("in autumn 1998", ["autumn 1998"]),
        ("in the first half of 1993", ["first half of 1993"]), ("in early 2004", ["early 2004"]),
        ("between 1990 and 1994", ["1990", "1994"]), ("from 2015 to 2019", ["2015", "2019"]),
        ("2015-2019 Harbour pilot", ["2015", "2019"]), ("in 1994, 1995 and 1997", ["1994", "1995", "1997"]),
        ("seit 1998", ["1998"]),
    ])
    func `a year that says when is found`(text: String, years: [String]) {
        #expect(sure(in: text) == years)
    }

    @Test(arguments: [
        "Budget 2026", "Invoice 2019", "the Act of 1998", "in 2000 cases", "in 1998 Regulations", "INV-2019",
        "in 2019/04",
        "2019-0042", "in 2,015 days", "room 1999a", "$1999", "in 1999.5", "in 3050", "in 1234", "2019-2016", "v2019.1",
        "in 20ab-2019",
    ])
    func `a number like a year is left`(text: String) {
        #expect(sure(in: text) == [])
    }

    @Test func `a year of birth is one, and the year of a law is but a guess`() throws {
        let born = try #require(YearDetector().matches(in: SearchedText("born in 1967")).first)
        #expect(born.kind == .dateOfBirth)
        let law = try #require(YearDetector().matches(in: SearchedText("the Act of 1998")).first)
        #expect(law.confidence < Profile.standard.threshold)
    }

    /// What the profile `standard` takes.
    private func sure(in text: String) -> [String] {
        YearDetector().matches(in: SearchedText(text)).filter { $0.confidence >= Profile.standard.threshold }
            .map { String(text[$0.range]) }
    }
}
