import RedactionDetection
import RedactionModel
import Testing

/// Names beside the prose, where names of fonts, styles and properties stand.
@Suite struct NamePlaceTests {
    private func found(_ text: String, _ role: TextRegion.Role) async throws -> [String] {
        let region = TextRegion(id: 0, text: text, location: Location(part: "part"), role: role)
        let document = Document(name: "a", content: SampleContent(regions: [region]))
        return try await DetectorChain([NameDetector()]).findings(in: document).map(\.value)
    }

    @Test(arguments: [
        ("Standard", TextRegion.Role.attribute), ("Calibri", .attribute), ("Heading One", .attribute),
        ("DocSecurity", .metadata), ("Template", .metadata),
    ])
    func `names of styles, fonts and properties stay`(text: String, role: TextRegion.Role) async throws {
        #expect(try await found(text, role) == [])
    }

    @Test func `names of persons beside the prose go`() async throws {
        for role in [TextRegion.Role.attribute, .metadata] {
            #expect(try await found("Portrait of Margaret Whitfield", role) == ["Margaret Whitfield"])
        }
    }
}
