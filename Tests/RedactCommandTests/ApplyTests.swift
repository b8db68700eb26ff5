import SampleDocuments
import Testing

struct ApplyTests {
    private let place: Workplace
    init() throws { place = try Workplace() }

    @Test func `a file is redacted beside itself`() throws {
        try place.write("Dear Rosa Winterborne,\r\nrosa@example.com\r\n", to: "letter.txt")
        let run = try place.redact("letter.txt", "--term", "Rosa Winterborne")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output == "letter.txt -> letter.redacted.txt: 2 replaced (1 email, 1 term)\n")
        #expect(try place.text(of: "letter.redacted.txt") == "Dear [TERM-1],\r\n[EMAIL-1]\r\n")
        #expect(try place.text(of: "letter.txt") == "Dear Rosa Winterborne,\r\nrosa@example.com\r\n")
        #expect(try place.names == ["letter.redacted.txt", "letter.txt"])
    }

    @Test func `a set shares its labels, and a bad file does not hinder the good ones`() throws {
        try place.write("Rosa and Theo", to: "a.txt")
        try place.write([0xFF, 0x00], to: "b.bin")
        try place.write("{\"to\": \"Theo\"}", to: "c.json")
        let run = try place.redact("a.txt", "b.bin", "c.json", "--term", "Theo", "--term", "Rosa", "--quiet")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(
            run.errors
                == "redact: b.bin: neither a known kind of file nor text in UTF-8 or UTF-16; save it as UTF-8 text, or convert it to DOCX or PDF\n"
        )
        #expect(try place.text(of: "a.redacted.txt") == "[TERM-1] and [TERM-2]")
        #expect(try place.text(of: "c.redacted.json") == "{\"to\": \"[TERM-2]\"}")
        #expect(try place.names == ["a.redacted.txt", "a.txt", "b.bin", "c.json", "c.redacted.json"])
    }

    @Test func `what a PDF has beside its pages is dropped or kept as the options say`() throws {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("Kept"))
        let file = builder.addStream("", "Rosa and apples\n")
        let specification = builder.add("<< /Type /Filespec /F (a.txt) /EF << /F \(file) 0 R >> >>")
        let layer = builder.add("<< /Type /OCG /Name (Sketches) >>")
        builder.catalog = """
            /Names << /EmbeddedFiles << /Names [(a.txt) \(specification) 0 R] >> >>
            /OCProperties << /OCGs [\(layer) 0 R] /D << /OFF [\(layer) 0 R] >> >>
            """
        builder.trailer = "/Info << /Title (Plan of Rosa) /Author (Max) >>"
        try place.write(builder.build(), to: "a.pdf")
        #expect(try place.redact("a.pdf", "--term", "Rosa", "--keep-properties", "Title,Subject").status == 0)
        #expect(
            try place.redact("text", "a.redacted.pdf").lines.filter { !$0.isEmpty }.sorted()
                == [
                    "Kept", "Plan of [TERM-1]", "x-default Plan of [TERM-1]", "[TERM-1] and apples", "a.txt",
                ].sorted())
        let options = "--attachments drop --hidden-layers keep --force --quiet"
        #expect(try place.shell("\"$redact\" a.pdf --term Rosa \(options)").status == 0)
        #expect(
            try place.redact("text", "a.redacted.pdf").lines.filter { !$0.isEmpty }.sorted() == ["Kept", "Sketches"])
    }

    @Test func `the output can be named`() throws {
        try place.write("Rosa", to: "a.txt")
        #expect(try place.redact("apply", "a.txt", "-o", "b.txt", "--term", "rosa", "--replace", "box").status == 0)
        #expect(try place.text(of: "b.txt") == "█████")
    }

    @Test func `a folder for the copies is made`() throws {
        try place.write("Rosa", to: "a.txt")
        let run = try place.redact("a.txt", "--output-directory", "out/copies", "--term", "Rosa")
        #expect(run.output == "a.txt -> out/copies/a.redacted.txt: 1 replaced (1 term)\n")
        #expect(try place.text(of: "out/copies/a.redacted.txt") == "[TERM-1]")
    }

    @Test func `a default name repeats nothing of what was removed`() throws {
        try place.write("for Rosa Winterborne", to: "rosa_winterborne-cv.txt")
        let run = try place.redact("rosa_winterborne-cv.txt", "--term", "Rosa Winterborne", "--report", "r.json")
        #expect(run.errors == "")
        #expect(try place.names == ["r.json", "rosa_winterborne-cv.txt", "term-1-cv.redacted.txt"])
        #expect(try place.text(of: "r.json").lowercased().contains("winterborne") == false)
    }

    @Test func `terms and texts to keep come from files too`() throws {
        try place.write("\u{FEFF}Rosa\r\n\r\n  Theo Max  \r\n", to: "terms.txt")
        try place.write("info@example.com\n", to: "keep.txt")
        try place.write("Rosa, Theo-Max, info@example.com, me@example.com", to: "a.txt")
        let run = try place.redact("a.txt", "--terms-file", "terms.txt", "--keep-file", "keep.txt")
        #expect(run.status == 0)
        #expect(try place.text(of: "a.redacted.txt") == "[TERM-1], [TERM-2], info@example.com, [EMAIL-1]")
    }

    @Test func `patterns and kinds`() throws {
        try place.write("TK-12345 a@example.com 192.0.2.7", to: "a.txt")
        let run = try place.redact("a.txt", "--pattern", "ticket=TK-[0-9]+", "--only", "pattern,email")
        #expect(run.status == 0)
        #expect(try place.text(of: "a.redacted.txt") == "[PATTERN-1] [EMAIL-1] 192.0.2.7")
        #expect(try place.redact("a.txt", "--skip", "email", "--force").status == 0)
        #expect(try place.text(of: "a.redacted.txt") == "TK-12345 a@example.com [IP-ADDRESS-1]")
    }

    @Test func `verbose tells each replacement without its text`() throws {
        try place.write("x\nRosa\n", to: "a.txt")
        let run = try place.redact("a.txt", "--term", "Rosa", "--verbose")
        #expect(
            run.output == """
                a.txt -> a.redacted.txt: 1 replaced (1 term)
                  [TERM-1] at line 2: terms, on the list of terms

                """)
    }
}
