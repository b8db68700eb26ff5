import RedactionModel
import RedactionText
import Testing

struct CSVTests {
    @Test(arguments: [",", ";", "\t", "|"])
    func `records of one length are a table`(delimiter: String) throws {
        let file = "name,city\nRosa,Nassau\nTheo,\n".replacing(",", with: delimiter)
        #expect(try format(file) == .csv)
        #expect(try texts(file) == ["name", "city", "Rosa", "Nassau", "Theo", ""])
    }

    @Test func `a row is read together, and its cells behind the headings of their columns`() throws {
        let content = try content("name,,passport\nRosa,7,X12345\n")
        let groups = content.groups.map { group in
            group.members.map { content.regions[$0].text }.joined(separator: group.separator)
        }
        #expect(groups == ["name\t\tpassport", "Rosa\t7\tX12345", "Rosa\nX12345"])
        #expect(content.groups.last?.labels.map { content.regions[$0].text } == ["name", "passport"])
        #expect(content.regions.map(\.location.description).last == "row 2, column 3")
    }

    @Test func `a first row with numbers is no header`() throws {
        #expect(try content("1,2\n3,4\n").groups.count == 2)
    }

    @Test func `quotes, commas and line ends in fields stay`() throws {
        let file = "\"a, \"\"Rosa\"\" b\",x\r\n\"two\nlines, Rosa\",\"\"\r\n"
        #expect(try texts(file) == ["a, \"Rosa\" b", "x", "two\nlines, Rosa", ""])
        let expected = "\"a, \"\"[X-1]\"\" b\",x\r\n\"two\nlines, [X-1]\",\"\"\r\n"
        #expect(try rewritten(file, replacing: ["Rosa": "[X-1]"]) == expected)
    }

    @Test func `a finding that covers a doubled quote takes both`() throws {
        #expect(try rewritten("\"6\"\" nail\",b\nc,d\n", replacing: ["6\" nail": "[X-1]"]) == "\"[X-1]\",b\nc,d\n")
    }

    @Test(arguments: [
        "Dear Rosa, hello,\nI write, gladly,\n", "a,b\nc\n", "one line, only", "a,b\n\"c,d\n", "a,\"b\"c\nd,e\n",
        "First, this.\nThen, that.\n",
    ])
    func `what has no even records is text`(file: String) throws {
        #expect(try format(file) == .plainText)
    }
}
