import RedactionModel
import RedactionWord
import RedactionZIP
import SampleDocuments
import Testing

/// What cannot be redacted is refused in one line.
struct BadInputTests {
    private func message(_ bytes: [UInt8], limits: Limits = .standard) -> String? {
        do {
            _ = try WordContent(reading: bytes, limits: limits)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func archive(_ files: (String, String)...) throws -> [UInt8] {
        try ZIPWriter.archive(of: files.map { ZIPWriter.File(name: $0.0, bytes: Array($0.1.utf8)) })
    }

    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func stream(_ name: String) -> [UInt8] {
        compound + name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    @Test func `files of other kinds`() throws {
        #expect(message([]) == "the file is empty; check that it was copied whole")
        #expect(
            message(Array("hello".utf8))
                == "the file is not a ZIP container; open it in its program and save it anew")
        #expect(
            message(Self.stream("EncryptedPackage"))
                == "the document is encrypted with a password; open it in Word, remove the password and save it")
        #expect(
            message(Self.stream("WordDocument"))
                == "the file is a legacy Word document (.doc); open it in Word and save it as .docx")
        #expect(
            message(Self.stream("Workbook"))
                == "the file is an OLE compound file, not a Word document; open it in its program and save it as .docx")
        #expect(
            message(try archive(("a.txt", "x")))
                == "the file is a ZIP archive, not a Word document; save it as .docx or PDF first")
        #expect(
            message(try archive(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")))
                == "the file is an OpenDocument file, not a Word document; save it as .docx or PDF first")
    }

    @Test(arguments: [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "an Excel workbook"),
        (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "a PowerPoint presentation"
        ),
    ])
    func `other Office packages`(type: String, kind: String) throws {
        var file = WordFile("")
        file.mainType = type
        #expect(
            message(try file.bytes)
                == "the file is \(kind), not a Word document; save it as .docx or PDF first")
    }

    @Test func `every truncation`() throws {
        let bytes = try WordFile(WordFile.paragraph("a")).bytes
        for count in stride(from: 0, to: bytes.count, by: 7) { #expect(message(Array(bytes.prefix(count))) != nil) }
        #expect(
            message(Array(bytes.dropLast()))
                == "the ZIP container is cut short or has data after its end; open it in its program and save it anew")
    }

    @Test func `a document type, in any part`() throws {
        var file = WordFile(WordFile.paragraph("a"))
        file.add(
            "word/styles.xml", type: WordFile.wordType + "styles+xml", relationship: "styles", id: "rId9",
            Array("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>".utf8))
        #expect(
            message(try file.bytes)
                == "word/styles.xml: the XML declares a document type, which no word processor writes; do not trust this file"
        )
    }

    @Test func `a broken part`() throws {
        #expect(
            message(try WordFile("<w:p>").bytes)
                == "word/document.xml: the XML is not well-formed at line 1; open the file in its program and save it anew"
        )
    }

    @Test func `a bomb`() throws {
        let file = WordFile("<w:p><w:r><w:t>" + String(repeating: "a", count: 4 << 20) + "</w:t></w:r></w:p>")
        #expect(
            message(try file.bytes)
                == "word/document.xml: a ZIP entry is compressed beyond what documents are; do not trust this file")
    }

    @Test func `a document in itself many times over`() throws {
        var file = WordFile(WordFile.paragraph("Quillfeather"))
        for _ in 0..<6 {
            let inner = try file.bytes
            file = WordFile("<w:altChunk r:id=\"rId9\"/>" + WordFile.paragraph("Quillfeather"))
            file.add("word/a.docx", type: file.mainType, relationship: "aFChunk", id: "rId9", inner)
        }
        try Copy(of: file.bytes, without: ["Quillfeather"]).expectGone("Quillfeather")
    }

    @Test func `a damaged part is refused, though no copy has it`() throws {
        var file = WordFile(WordFile.paragraph("kept"))
        file.add("word/styles.xml", type: "application/x", relationship: "styles", id: "rId8", Array("<a/>".utf8))
        file.add("word/web.xml", type: "application/x", relationship: "webSettings", id: "rId9", Array("<b/>".utf8))
        file.files.append(("nowhere/x.bin", Array("<d/>".utf8)))
        let sound = try file.bytes
        #expect(message(sound) == nil)
        for markup in ["<a/>", "<b/>", "<d/>"] {
            let place = try #require(sound.firstRange(of: Array(markup.utf8)))
            var damaged = sound
            damaged[place.lowerBound + 1] = UInt8(ascii: "c")
            #expect(message(damaged)?.contains("fails its checksum") ?? false, "\(markup)")
        }
    }

    @Test func `equal parts are read once, and each file has its own redacted`() throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Roe\"><w:name w:val=\"Roe\"/></w:style>"
        for word in ["Roe", "Doe", "Roe"] {
            var file = WordFile(WordFile.paragraph("\(word) kept"))
            file.add(
                "word/styles.xml", type: WordFile.wordType + "styles+xml", relationship: "styles", id: "rId8",
                WordFile.root("styles", styles))
            let copy = try Copy(of: file.bytes, without: [word])
            copy.expectGone(word)
            copy.expectKept("kept")
            #expect(copy.text("word/styles.xml").contains("w:val=\"Roe\"") == (word == "Doe"))
        }
    }

    @Test func `a part used for two things`() throws {
        var file = WordFile(WordFile.paragraph("a"))
        file.relationships =
            WordFile.relationship("a", "header", "x.xml") + WordFile.relationship("b", "styles", "x.xml")
        file.files = [("word/x.xml", Array("<x/>".utf8))]
        #expect(
            message(try file.bytes)
                == "word/x.xml: the part is used for two different things; open the file in Word and save it anew")
    }

    @Test(.timeLimit(.minutes(5))) func `fields and prefixes without end are read to the end`() throws {
        let begins = String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>a </w:t></w:r>", count: 5000)
        let prefixes = (0..<5000).map { "<w:r xmlns:p\($0)=\"urn:x\"/>" }.joined()
        let copy = try Copy(of: WordFile("<w:p>\(begins)\(prefixes)</w:p>").bytes, without: ["Quillfeather"])
        copy.expectKept("fldChar")
    }
}
