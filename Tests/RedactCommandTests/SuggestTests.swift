import Testing

struct SuggestTests {
    private let place: Workplace
    init() throws { place = try Workplace() }

    /// What would go as a name is not suggested.
    private let unnamed = "--skip=person,organization,location"

    @Test func `what is suggested can be given back as a terms file`() throws {
        try place.write("The merger with Larkspur Foods is near. We told nobody of BrineKit yet.\n", to: "a.txt")
        try place.write("Everyone knows Larkspur Foods by now.\n", to: "b.txt")
        let run = try place.shell("\"$redact\" suggest a.txt b.txt \(unnamed) > terms.txt")
        #expect(run.status == 0 && run.errors == "")
        #expect(
            try place.text(of: "terms.txt").hasPrefix(
                "# 2 times in 2 files: The merger with Larkspur Foods is near. We told nobody of Br…\nLarkspur Foods\n")
        )
        #expect(try place.redact("a.txt", "b.txt", unnamed, "--terms-file", "terms.txt").status == 0)
        #expect(try place.text(of: "b.redacted.txt") == "Everyone knows [TERM-1] by now.\n")
        #expect(try place.redact("suggest", "a.txt", unnamed, "--terms-file", "terms.txt").output == "")
    }

    @Test func `a file that cannot be read does not hinder the others`() throws {
        try place.write("All about the secret Larkspur Foods deal.\n", to: "a.txt")
        let run = try place.redact("suggest", "missing.txt", "a.txt", unnamed, "--limit", "1")
        #expect(run.status == 1 && run.errors.hasPrefix("redact: missing.txt: "))
        #expect(run.output.hasSuffix("\nLarkspur Foods\n"))
        #expect(try place.redact("suggest", "a.txt", "--limit", "0").status == 64)
    }
}
