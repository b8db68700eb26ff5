import RedactionDetection
import RedactionModel
import Testing

@Suite struct NameCueTests {
    private func found(_ kind: Kind, in text: String) -> [String] {
        NameDetector().matches(in: SearchedText(text)).filter { $0.kind == kind }.map { String(text[$0.range]) }
    }

    @Test(arguments: [
        ("hello, my name is zdenka", "zdenka"), ("Sometimes people call me Zdenka", "Zdenka"),
        ("[09:02] zdenka: morning!", "zdenka"), ("12/01/2026, 18:24 - Femi A.: Yes, sent.", "Femi A."),
        ("Kind regards, Shri Zanzibarov", "Shri Zanzibarov"),
    ])
    func `a person is known by who speaks, by what they are called and by an initial`(text: String, name: String) {
        #expect(found(.person, in: text).contains { $0.contains(name) }, "\(found(.person, in: text))")
    }

    @Test(arguments: [
        ("She has worked for Zanziware since May.", "Zanziware"),
        ("the founder of Zanziware & Quillon", "Zanziware & Quillon"),
        ("lunch at Zanzibarov Bakery at noon", "Zanzibarov Bakery"),
        ("You will be employed by Corrib Services DAC as a cook.", "Corrib Services DAC"),
        ("Jane Smith\nZanziware\n12 Long Street\nSpringfield", "Zanziware"),
    ])
    func `an organization is known by work, by trade and by its line in a letterhead`(text: String, name: String) {
        #expect(found(.organization, in: text).contains { $0.contains(name) }, "\(found(.organization, in: text))")
    }

    @Test(arguments: [
        "[09:02] error: no such file", "10:30 Opening: welcome and coffee", "Please call me back tomorrow.",
        "The name is required.", "She works at home and for free.", "Software Engineering", "Jane's work of art",
    ])
    func `words in such places that are no names are none`(text: String) {
        #expect(found(.organization, in: text).isEmpty, "\(found(.organization, in: text))")
        #expect(found(.person, in: text).allSatisfy { $0.contains("Jane") }, "\(found(.person, in: text))")
    }
}
