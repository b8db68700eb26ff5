import RedactionNames
import Testing

@Suite struct TokenizerTests {
    private func segments(_ text: String) -> [[String]] {
        var tokenizer = Tokenizer(Array(text.utf8))
        var segments: [[String]] = []
        while let tokens = tokenizer.nextSegment() {
            segments.append(tokens.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) })
        }
        return segments
    }

    private func word(_ text: String) -> UInt32? {
        var tokenizer = Tokenizer(Array(text.utf8))
        return tokenizer.nextSegment()?.first?.word
    }

    @Test func `words, numbers and signs are tokens of their own`() {
        #expect(
            segments("Ms O'Brien paid £1,000.50 (net).") == [
                ["Ms", "O'Brien", "paid", "£", "1,000.50", "(", "net", ")", "."]
            ])
    }

    @Test func `a possessive is cut off, an apostrophe in a name is not`() {
        #expect(segments("Smith's D'Arcy") == [["Smith", "'", "s", "D'Arcy"]])
    }

    @Test func `a line and a cell are segments, a wrapped line goes on`() {
        #expect(segments("Name\tJane\nCity") == [["Name"], ["Jane"], ["City"]])
        let wrapped = segments("This line of prose is long enough to have been wrapped by\nJane Smith.")
        #expect(wrapped.count == 1)
        #expect(wrapped.first?.suffix(3) == ["Jane", "Smith", "."])
    }

    @Test func `case and marks make no other word`() {
        #expect(word("Gómez") == word("GOMEZ"))
        #expect(word("ŁUKASZ") == word("lukasz"))
        #expect(word("Nguyễn") == word("nguyen"))
        #expect(word("Gómez") != word("Gomes"))
    }

    @Test(arguments: ["", "\n\n\t", "\u{0}\u{1}", "🙂🙂", "‮abc", "a\u{301}\u{301}", "名前 Иван"])
    func `odd text is cut into ranges that follow one another`(text: String) {
        var tokenizer = Tokenizer(Array(text.utf8))
        var end = 0
        while let tokens = tokenizer.nextSegment() {
            for token in tokens {
                #expect(token.range.lowerBound >= end && !token.range.isEmpty)
                end = token.range.upperBound
            }
        }
        #expect(end <= text.utf8.count)
    }

    @Test func `bytes that are no UTF-8 are signs`() {
        var tokenizer = Tokenizer([0xFF, 0xC3, 0x41, 0xE2, 0x82])
        #expect(tokenizer.nextSegment()?.last?.range.upperBound == 5)
    }

    @Test func `a line without end and a word without end are read in pieces`() {
        var tokenizer = Tokenizer([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
        var longest = 0
        while let tokens = tokenizer.nextSegment() {
            longest = max(longest, tokens.count)
            #expect(tokens.allSatisfy { $0.shape == .overlong || $0.range.count <= 64 })
        }
        #expect(longest <= 2048)
    }
}
