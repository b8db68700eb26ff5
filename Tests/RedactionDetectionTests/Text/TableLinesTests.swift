import RedactionModel
import Testing

@testable import RedactionDetection

/// Tables that stand in texts as lines.
struct TableLinesTests {
    private static func labelled(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return TableLines(in: bytes).labelledCells.map { heading, cell in
            String(decoding: bytes[heading], as: UTF8.self) + ": " + String(decoding: bytes[cell], as: UTF8.self)
        }
    }

    @Test(arguments: [
        "Name\tAddress 2\tRank\nZoë\tPier 4\t\nTheo\t\t\n",
        "| Name | Address 2 | Rank |\n|------|:---:|---|\n| Zoë | Pier 4 | |\n| Theo | | |",
        "Crew of the day:\r\n  Name     Address 2   Rank\r\n  Zoë      Pier 4      1st\r\nTheo",
        "Name;Address 2;Rank\nZoë;Pier 4;\nTheo;;",
    ])
    func `cells have the headings of their columns`(text: String) {
        #expect(Self.labelled(text).prefix(2) == ["Name: Zoë", "Address 2: Pier 4"])
    }

    @Test func `a heading may be missing, and a table ends where a line has other cells`() {
        #expect(
            Self.labelled("\tMon\tTue\nEarly\tZoë\tLou\nso much\nA\tB\tC\nD\tE\tF") == [
                "Mon: Zoë", "Tue: Lou", "A: D", "B: E", "C: F",
            ])
    }

    @Test(arguments: [
        "Dear Zoë,\nI write; gladly,\nand you; too.", "a 1 2\tb\te\nc\td\tf", "Name\tPort\tRank",
        "Name\tZoë\nHeimatort\tLübeck", "Name:\tZoë\tRank:\nPort:\tNassau\t",
        "zoe@example.com\tPort\tRank\nTheo\tNassau\tMate",
        "", "\n\n", "|", "||\n||", "\t\n\t",
    ])
    func `other lines are no table`(text: String) {
        #expect(Self.labelled(text).isEmpty)
    }

    @Test func `long headings over short cells do not fill memory, and those of other tables are all there`() {
        let wide = (0..<400).map { _ in String(repeating: "heading ", count: 7) + "x" }.joined(separator: "\t")
        let narrow = Array(repeating: "1", count: 400).joined(separator: "\t") + "\n"
        let hostile = Array((wide + "\n" + String(repeating: narrow, count: 100)).utf8)
        let grown = TextView(labellingCellsOf: hostile)?.text.utf8.count ?? 0
        #expect((hostile.count...TextView.mostGrowth * hostile.count).contains(grown))

        let usual = "Account number\tDate\tSeat\n" + String(repeating: "31926819\t1 May\t7\n", count: 100)
        let labelled = TextView(labellingCellsOf: Array(usual.utf8))?.text ?? ""
        #expect(labelled.ranges(of: "Account number: 31926819\n").count == 100)
    }

    @Test func `a value goes by its heading, and the heading stays`() async throws {
        let text = "Product\tAccount\tPassport no.\nropes\t31926819\tB50441772\nsails\t73918264\tC01X0006H"
        let findings = try await DetectorChain(.standard).findings(in: .sample(text))
        #expect(Set(findings.map(\.value)) == ["31926819", "73918264", "B50441772", "C01X0006H"])
    }

    @Test func `numbers under other headings stay`() async throws {
        let text = "Product\tStock\tPart\nropes\t31926819\tB50441772\nsails\t73918264\tC01X0006H"
        #expect(try await DetectorChain(.standard).findings(in: .sample(text)).map(\.value) == [])
    }

    @Test(arguments: [("Employee", ["Ngaire", "Xolani Mbete"]), ("Name", []), ("Product", [])])
    func `names that nobody has heard of go where the heading tells them`(heading: String, names: [String]) async throws
    {
        let text = "\(heading)\tRemark\tBrand\nNgaire\tnone\tRose Garden\nXolani Mbete\tlate\tWing nut"
        let findings = try await DetectorChain([NameDetector()]).findings(in: .sample(text))
        let told = findings.filter { $0.reason == "after a label for names" }.map(\.value)
        // The tagger may know them all the same.
        #expect(names.isEmpty ? told == [] : Set(names).isSubset(of: findings.map(\.value)))
    }
}
