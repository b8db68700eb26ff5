import RedactionModel
import RedactionText
import Testing

struct JSONTests {
    @Test func `strings, keys and numbers are regions, with their escapes undone`() throws {
        let file = #"{"na\u006de": "Ed\n\"Q\" \ud83d\ude00", "n": [-1.5e3, 0, true, null], "": {}}"#
        #expect(try texts(file) == ["name", "Ed\n\"Q\" 😀", "n", "-1.5e3", "0", ""])
        #expect(try format(file) == .json)
    }

    @Test func `a key and its value are read together`() throws {
        let content = try content(#"{"passport": "X1", "tags": ["a"], "n": 7}"#)
        let groups = content.groups.map { group in
            group.members.map { content.regions[$0].text }.joined(separator: group.separator)
        }
        #expect(groups == ["passport: X1", "n: 7"])
    }

    @Test func `only what is covered changes`() throws {
        let file = "{ \"a\" : \"Caf\\u00e9 with Ro\\u0073a \\/ ok\",\r\n\t\"b\":[ 1.50 ,\"Rosa\"] }\r\n"
        let expected = "{ \"a\" : \"Caf\\u00e9 with [PERSON-1] \\/ ok\",\r\n\t\"b\":[ 1.50 ,\"[PERSON-1]\"] }\r\n"
        #expect(try rewritten(file, replacing: ["Rosa": "[PERSON-1]"]) == expected)
    }

    @Test(arguments: [
        (#"{"card": 4111111111111111}"#, #"{"card": "[CARD-1]"}"#),
        (#"[-4111111111111111]"#, #"["-[CARD-1]"]"#),
        (#"[4111111111111111.25]"#, #"["[CARD-1].25"]"#),
    ])
    func `a number with a finding becomes a string`(file: String, expected: String) throws {
        #expect(try rewritten(file, replacing: ["4111111111111111": "[CARD-1]"]) == expected)
    }

    @Test func `keys that would be the same after redaction stay apart`() throws {
        let file = #"{"Rosa": 1, "Theo": 2, "█████": 3, "in": {"Rosa": 4}}"#
        let bytes = try rewritten(Array(file.utf8), replacing: ["Rosa": .box, "Theo": .box])
        #expect(
            String(decoding: bytes, as: UTF8.self) == #"{"█████-2": 1, "█████-3": 2, "█████": 3, "in": {"█████": 4}}"#)
    }

    @Test func `a key keeps the rest of its text when it is numbered`() throws {
        let file = #"{"Rosa's cat": 1, "Theo's cat": 2}"#
        let bytes = try rewritten(Array(file.utf8), replacing: ["Rosa": .box, "Theo": .box])
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"█████'s cat": 1, "█████'s cat-2": 2}"#)
    }

    @Test func `a stand-in with a quote is escaped`() throws {
        #expect(try rewritten(#"["Rosa"]"#, replacing: ["Rosa": #"["\]"#]) == #"["[\"\\]"]"#)
    }

    @Test func `JSON Lines are JSON`() throws {
        let file = "{\"a\": \"Rosa\"}\n{\"a\": \"Theo\"}\n"
        #expect(try format(file) == .json)
        #expect(try rewritten(file, replacing: ["Theo": "[X-1]"]) == "{\"a\": \"Rosa\"}\n{\"a\": \"[X-1]\"}\n")
    }

    @Test(arguments: ["42\n43\n", "\"Rosa\"", "[link](x) and more", "[x] done", "{curly} prose", "[1, 2] are odd"])
    func `prose that begins like JSON is text`(file: String) throws {
        #expect(try format(file) == .plainText)
    }

    @Test(arguments: [
        ("{\"a\": 1,}", 1), ("{\"a\":\n\"b\"", 2), ("[\"\\x\"]", 1), ("[{\"a\": 01}]", 1), ("{\"a\": \"b\nc\"}", 1),
        ("[\"a\"] x", 1), ("{}}", 1), ("{\"a\" 1}", 1), ("{\"a\": tru}", 1), ("[\"\\u12\"]", 1), ("[\"a\": 1]", 1),
    ])
    func `broken JSON is refused with its line`(file: String, line: Int) {
        #expect(refusal(Array(file.utf8)) == "line \(line): broken JSON; mend it, or save it as plain text")
    }

    @Test func `nesting is bounded`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(
            refusal(Array(deep.utf8)) == "line 1: JSON nested deeper than 256 levels; flatten it, or raise the limit")
    }

    @Test func `half a surrogate pair does no harm`() throws {
        #expect(try texts(#"["\ud83d Rosa \ude00"]"#) == ["\u{FFFD} Rosa \u{FFFD}"])
        #expect(try rewritten(#"["\ud83d Rosa \ude00"]"#, replacing: ["Rosa": "[X-1]"]) == #"["\ud83d [X-1] \ude00"]"#)
    }
}
