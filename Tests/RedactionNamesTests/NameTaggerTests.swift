import RedactionNames
import Testing

@Suite struct NameTaggerTests {
    private let tagger = NameTagger()

    private func names(_ text: String) -> [String] {
        tagger.names(in: Array(text.utf8)).map {
            "\($0.kind): " + String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
        }
    }

    @Test func `names in a sentence are found, each of its kind`() {
        let names = names("Jane Whitfield moved from Lisbon to join Brightwater Logistics Ltd in March.")
        #expect(names.contains("person: Jane Whitfield"))
        #expect(names.contains("location: Lisbon"))
        #expect(names.contains { $0.hasPrefix("organization: Brightwater Logistics") })
    }

    @Test(arguments: [
        "JANE WHITFIELD SIGNED THE CONTRACT WITH PETER NOVAK.", "I spoke with Zoë Müller-Łukasz yesterday.",
    ])
    func `capitals, marks and hyphens do not hide a person`(text: String) {
        #expect(names(text).contains { $0.hasPrefix("person: ") })
    }

    @Test(arguments: [
        "The invoice is due within 30 days of receipt.", "Please open the file and press Enter to continue.",
        "1234 5678 9012 3456", "TERMS AND CONDITIONS", "We meet every Monday in March.",
    ])
    func `plain sentences and numbers hold no person`(text: String) {
        #expect(!names(text).contains { $0.hasPrefix("person: ") })
    }

    @Test func `a model's file gives the same model, and one that is cut off none`() {
        let file = NameModel.builtIn.file
        #expect(NameModel(file: file)?.file == file)
        #expect(NameModel(file: Array(file.dropLast())) == nil)
        #expect(NameModel(file: []) == nil)
        #expect(file.count < 5_000_000)
    }
}
