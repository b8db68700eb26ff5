import RedactionModel
import Testing

/// Every spelling of a removed value is found in bytes, and no other word for it.
struct ResidueSearchTests {
    private static func finds(_ value: String, in bytes: [UInt8]) -> Bool {
        ResidueSearch(values: [RemovedValue(value, kind: .person)]).residue(inBytes: bytes, place: "here") != nil
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: ["Marigold", "Zoë Brandt", "Ottoline Öberg", "الملاحة", "Иванова"])
    func `a value is found in every encoding, and the place and the encoding are told`(value: String) throws {
        let utf8 = Array(value.utf8)
        let digits = Array("0123456789abcdef".utf8)
        let spellings: [String: [UInt8]] = [
            "UTF-8": utf8,
            "UTF-16BE": ResidueSearchTests.utf16(value, bigEndian: true),
            "UTF-16LE": ResidueSearchTests.utf16(value, bigEndian: false),
            "hex": utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
        ]
        let search = ResidueSearch(values: [RemovedValue(value, kind: .person)])
        for (encoding, spelling) in spellings {
            let residue = try #require(
                search.residue(inBytes: Array("<< ".utf8) + spelling + Array(" >>".utf8), place: "object 4"),
                "\(encoding)")
            #expect(residue == Residue(place: "object 4", encoding: encoding, kind: .person))
        }
    }

    @Test(arguments: [
        ("Marigold", "marigolds"), ("Marigold", "xMarigold"), ("gold dust", "marigold dust"),
        ("الملاحة", "والملاحة"), ("Brandt", "öBrandt"), ("Brandt", "Brandté"), ("Ольга", "Ольгами"),
    ])
    func `a value inside a longer word is another word`(value: String, word: String) {
        #expect(!ResidueSearchTests.finds(value, in: Array(" \(word) ".utf8)))
        #expect(!ResidueSearchTests.finds(value, in: Array(word.utf8)))
    }

    @Test(arguments: [
        ("Marigold", "MARIGOLD"), ("Marigold", "(Marigold)Tj"), ("الملاحة", "<t>الملاحة</t>"), ("Brandt", "…Brandt€"),
    ])
    func `signs, tags and another case hide nothing`(value: String, text: String) {
        #expect(ResidueSearchTests.finds(value, in: Array(text.utf8)))
    }

    @Test func `bytes that are no text end a word`() {
        for stray: UInt8 in [0x80, 0xC3, 0xE2, 0xF0, 0xFF] {
            #expect(ResidueSearchTests.finds("Marigold", in: [stray] + Array("Marigold".utf8) + [stray]))
            #expect(ResidueSearchTests.finds("الملاحة", in: [stray] + Array("الملاحة".utf8) + [stray]))
        }
    }

    @Test func `decoded text is searched at word boundaries and without case`() {
        let search = ResidueSearch(values: [RemovedValue("Sea Lavender", kind: .term)])
        #expect(search.residue(inText: "aboard SEA\u{00A0}LAVENDER.", place: "body") != nil)
        #expect(search.residue(inText: "Sea Lavenders", place: "body") == nil)
    }
}
