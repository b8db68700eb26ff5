import RedactionDetection
import RedactionModel
import Testing

/// Names of the company's own, in the ways in which offices write them.
@Suite struct CompanyTermTests {
    private func found(_ term: String, in text: String) -> [String] {
        TermDetector(terms: [], companyTerms: [term]).matches(in: SearchedText(text)).map { String(text[$0.range]) }
    }

    @Test(arguments: [
        ("Blue Heron", "BLUE HERON, blue-heron, BlueHeron", ["BLUE HERON", "blue-heron", "BlueHeron"]),
        ("Blue Heron", "blue_heron_v2.docx blue.heron@example.com", ["blue_heron", "blue.heron"]),
        (
            "Blue Heron", "https://blueheron.example/?q=blue+heron",
            ["blueheron", "blue+heron"]
        ),
        ("Müller", "Muller, MUELLER and Mu\u{308}ller's", ["Muller", "MUELLER", "Mu\u{308}ller"]),
        ("Muller", "Müller & Co", ["Müller"]), ("Soren", "Søren", ["Søren"]), ("Strassen", "Straßen", ["Straßen"]),
        ("Falcon", "two Falcons' wings", ["Falcons"]), ("Academy", "both Academies", ["Academies"]),
        ("Finch", "the Finches", ["Finches"]),
        ("Heronia GmbH & Co. KG", "Heronia sold it, heronia.example", ["Heronia"]),
        ("Grey Heron Ltd", "grey heron, the GREY HERON LTD.", ["grey heron", "GREY HERON", "GREY HERON LTD"]),
        ("Grey Heron Trading Ltd", "GHT wrote to ght", ["GHT"]),
        ("Bank of Heronia and Sons", "BHS or BoHaS", ["BHS"]),
    ])
    func `a company's term is found in every way it is written`(term: String, text: String, found: [String]) {
        #expect(self.found(term, in: text) == found)
    }

    @Test(arguments: [
        ("Falcon", "falconry, a falconer"), ("heron", "many herons"), ("Global Ltd", "global markets"),
        ("Grey Heron", "GH and gh"), ("Müller", "Mller, Mull"), ("Blue Heron", "blue / heron, blue; heron"),
    ])
    func `what only looks like a company's term stays`(term: String, text: String) {
        #expect(found(term, in: text) == [])
    }

    @Test func `a plain term has no variants but its joints`() async throws {
        let detector = TermDetector(terms: ["Blue Heron", "Müller", "Finch Ltd"])
        #expect(try await detector.found(in: "blue-heron blue_heron Blue Herons Muller Finch") == ["blue-heron"])
    }

    @Test(.timeLimit(.minutes(5))) func `a long list is searched for in one pass`() {
        let terms = (0..<20_000).map { "Name\($0) Trading Ltd" }
        let text = (0..<1_000).map { "name\($0 * 20) trading, " }.joined()
        let detector = TermDetector(terms: [], companyTerms: terms)
        #expect(detector.matches(in: SearchedText(text)).count == 1_000)
    }
}
