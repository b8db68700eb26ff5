import Redaction
import Testing

struct PolicyTests {
    @Test(arguments: [
        (["Rosa"], ["ROSA"], "\"ROSA\" is to be removed and kept; decide for one"),
        ([" "], [], "a term without a letter or sign; leave it out"),
        ([], [""], "a term without a letter or sign; leave it out"),
    ])
    func `a contradiction is refused`(terms: [String], keep: [String], expected: String) async {
        #expect(await failure { _ = try Policy(terms: terms, keep: keep) } == expected)
    }

    @Test func `a term whose kind is left out is refused`() async {
        let message = await failure { _ = try Policy(terms: ["Rosa"], kinds: .only([.email])) }
        #expect(message == "a term is given, but the kind term is left out; choose the kind term too")
    }

    @Test func `two patterns of one name are refused`() async {
        let message = await failure {
            let pattern = try UserPattern(name: "ticket", expression: "T[0-9]")
            _ = try Policy(patterns: [pattern, pattern])
        }
        #expect(message == "two patterns are named \"ticket\"; give each its own name")
    }

    @Test func `a broken pattern is refused with its place`() async {
        let message = await failure { _ = try UserPattern(name: "ticket", expression: "TK-[0-9") }
        #expect(message?.contains("TK-[0-9") == true)
        #expect(
            await failure { _ = try UserPattern(name: "", expression: "x") }
                == "a pattern without a name; write NAME=REGEX")
    }
}
