import Redaction
import RedactionModel
import RedactionPDF
import SampleDocuments
import Testing

struct AttachmentTests {
    private func redact(
        _ container: ContainerFile, attachments: Attachments = .redact, limits: Limits = .standard
    ) async throws -> (copy: OpenedCopy, document: VerifiedDocument) {
        let policy = try Policy(terms: ["Quillfeather"], attachments: attachments)
        let document = try Document(bytes: container.bytes, name: "container.pdf", limits: limits)
        let verified = try await Redactor(policy: policy, detectors: []).redactAndVerify(document)
        return (try OpenedCopy(verified.bytes), verified)
    }

    private func text(_ line: String) -> [UInt8] { Array(line.utf8) }

    // MARK: Redacted

    @Test func `attached files of every format are redacted like the document, and stay attached`() async throws {
        let (copy, document) = try await redact(
            ContainerFile(
                "Minutes by Quillfeather", .init(name: "a.txt", bytes: text("Quillfeather and Avocet\n")),
                .init(name: "b.pdf", bytes: ContainerFile("Plan for Quillfeather, drawn by Avocet").bytes),
                .init(name: "c.docx", bytes: try WordFile(paragraphs: "Dear Quillfeather", "from Avocet").bytes)))
        let files = try copy.files
        #expect(files.count == 3)
        #expect(files.first == text("[TERM-1] and Avocet\n"))
        #expect(try OpenedCopy.text(files[1]) == "Plan for [TERM-1], drawn by Avocet\n")
        #expect(try OpenedCopy.text(files[2]) == "Dear [TERM-1]\nfrom Avocet\n")
        #expect(try copy.names == ["a.txt", "b.pdf", "c.docx"])
        #expect(
            document.replacements.map(\.location.description) == [
                "page 1", "attachment \"a.txt\", line 1", "attachment \"b.pdf\", page 1",
                "attachment \"c.docx\", word/document.xml",
            ])
        #expect(document.replacements.map(\.spacing) == [.fixed, nil, .fixed, nil])
        #expect(document.notes == [])
    }

    @Test func `what an attachment gives away with its context goes from the page too`() async throws {
        let redactor = Redactor(detectors: [NameAfterLabel()])
        let container = ContainerFile(
            "Minutes by Quillfeather", .init(name: "a.txt", bytes: text("Name: Quillfeather\n")))
        let copy = try await redactor.redactAndVerify(Document(bytes: container.bytes, name: "a.pdf"))
        #expect(try OpenedCopy.text(copy.bytes).contains("Minutes by [PERSON-1]\n"))
    }

    @Test func `a Word document in a PDF in a PDF`() async throws {
        let letter = try WordFile(paragraphs: "Dear Quillfeather", "and Avocet").bytes
        let inner = ContainerFile("Avocet", .init(name: "letter.docx", bytes: letter))
        let (copy, document) = try await redact(
            ContainerFile("Kept", .init(name: "inner.pdf", bytes: inner.bytes)))
        let innerCopy = try OpenedCopy(#require(copy.files.first))
        #expect(try OpenedCopy.text(#require(innerCopy.files.first)) == "Dear [TERM-1]\nand Avocet\n")
        #expect(
            document.replacements.map(\.location.description) == [
                "attachment \"inner.pdf\", attachment \"letter.docx\", word/document.xml"
            ])
    }

    @Test func `the content tells the format, not the name`() async throws {
        let (copy, document) = try await redact(
            ContainerFile(
                "Kept", .init(name: "a.pdf", bytes: text("Quillfeather and Avocet\n")),
                .init(
                    name: "b.txt", bytes: ContainerFile("Avocet, Quillfeather").bytes, entries: "/Subtype /text#2Fplain"
                ),
                .init(name: "c.docx", bytes: [0x89, 0x50, 0x4E, 0x47] + text("Quillfeather"))))
        let files = try copy.files
        #expect(files.count == 2)
        #expect(files.first == text("[TERM-1] and Avocet\n"))
        #expect(try OpenedCopy.text(files[1]) == "Avocet, [TERM-1]\n")
        #expect(try copy.names == ["a.pdf", "b.txt"])
        #expect(
            document.notes.map(\.description) == [
                "attachment \"c.docx\": was removed, since it cannot be redacted (is an image)"
            ])
    }

    @Test func `a file that is attached in several places is one file, and stays in all`() async throws {
        let specification = ContainerFile.specification(0)
        let (copy, document) = try await redact(
            ContainerFile(
                "Kept", .init(name: "a.txt", bytes: text("Quillfeather and Avocet\n")),
                catalog: "/AF [\(specification) 0 R]",
                page: """
                    /AF [\(specification) 0 R] /Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 29 29]
                    /FS << /Type /Filespec /F (a.txt) /EF << /F \(specification - 1) 0 R >> >> /Contents (See Avocet) >>]
                    """))
        #expect(try copy.files == [text("[TERM-1] and Avocet\n")])
        #expect(try copy.file.array(copy.catalog["AF"]).count == 1)
        let annotation = try #require(copy.annotations.first)
        #expect(annotation["Contents"]?.string == text("See Avocet"))
        let file = try copy.file.dictionary(copy.file.dictionary(annotation["FS"])["EF"])["F"]
        let listed = try copy.file.dictionary(copy.file.dictionary(copy.list.last)["EF"])["F"]
        #expect(file?.reference != nil && file == listed)
        #expect(document.replacements.count == 1)
    }

    @Test func `a file's name, in every spelling, and its description lose the word`() async throws {
        let (copy, document) = try await redact(
            ContainerFile(
                "Kept",
                .init(name: "plan-of_Quillfeather.txt", bytes: text("Avocet\n"), description: "By Quillfeather"),
                .init(name: "other.txt", bytes: text("Avocet too\n"), description: "By Avocet")))
        #expect(try copy.names == ["attachment1.txt", "other.txt"])
        let specifications = try copy.specifications
        #expect(specifications.map { $0["F"]?.string } == [text("attachment1.txt"), text("other.txt")])
        #expect(specifications.first?["UF"] == specifications.first?["F"])
        #expect(specifications.map { $0["Desc"]?.string } == [text("By [TERM-1]"), text("By Avocet")])
        #expect(try copy.files == [text("Avocet\n"), text("Avocet too\n")])
        #expect(!document.replacements.contains { $0.location.description.contains("Quillfeather") })
    }

    @Test func `an embedded file stream tells nothing of the file that it held`() async throws {
        let entries = """
            /Subtype /application#2FQuillfeather /Quillfeather (Quillfeather)
            /Params << /Size 9 /ModDate (D:20240131) /CheckSum (Quillfeather) /Mac << /Creator (Quillfeather) >> >>
            """
        let (copy, _) = try await redact(
            ContainerFile("Kept", .init(name: "a.txt", bytes: text("Quillfeather\n"), entries: entries)))
        let specification = try #require(copy.specifications.first)
        let stream = try copy.file.dictionary(copy.file.dictionary(specification["EF"])["F"])
        #expect(stream["Subtype"] == .name("text/plain"))
        #expect(stream["Params"] == .dictionary(["Size": .integer("[TERM-1]\n".utf8.count)]))
        #expect(stream["Quillfeather"] == nil)
    }

    // MARK: Dropped

    @Test func `what cannot be redacted goes, with all that leads to it, and the report tells`() async throws {
        let bomb = try WordFile(paragraphs: String(repeating: "a", count: 20 << 20)).bytes
        let reference = "\(ContainerFile.specification(0)) 0 R"
        let (copy, document) = try await redact(
            ContainerFile(
                "Kept", .init(name: "Quillfeather.docx", bytes: bomb),
                .init(name: "broken.pdf", bytes: text("%PDF-1.7 Quillfeather")),
                .init(name: "data.bin", bytes: [0, 1, 2] + text("Quillfeather")),
                .init(name: "data.xml", bytes: text("<?xml version=\"1.0\"?><a>Quill<b/>feather</a>")),
                .init(name: "unpacked.txt", bytes: text("Quillfeather"), entries: "/Filter /FlateDecode"),
                catalog: "/AF [\(reference)] /PageMode /UseAttachments /Collection << /View /T >>",
                page: """
                    /AF \(reference) /Annots [<< /Subtype /FileAttachment /Rect [9 9 29 29] /FS \(reference) >>
                    << /Subtype /Link /Rect [9 9 29 29] >>]
                    """))
        #expect(try copy.files == [])
        #expect(try copy.specifications == [])
        #expect(try copy.catalog["Names"] == .dictionary([:]))
        #expect(try copy.catalog["PageMode"] == .name("UseNone"))
        #expect(try copy.annotations.map { $0["Subtype"] } == [.name("Link")])
        let notes = document.notes.map(\.description)
        #expect(notes.contains("page 1: an annotation of type FileAttachment was removed"))
        #expect(notes.count { $0.contains("was removed, since it cannot be redacted (") } == 5)
        #expect(notes.contains { $0.hasPrefix("attachment \"[TERM-1].docx\": ") })
        #expect(!notes.contains { $0.contains("Quillfeather") })
    }

    @Test func `files that lie too deep, or are too many, go`() async throws {
        var limits = Limits.standard
        limits.attachmentDepth = 1
        limits.attachments = 2
        let deep = ContainerFile("Avocet", .init(name: "deep.txt", bytes: text("Quillfeather\n")))
        let container = ContainerFile(
            "Kept", .init(name: "a.pdf", bytes: deep.bytes), .init(name: "b.txt", bytes: text("Quillfeather\n")),
            .init(name: "c.txt", bytes: text("Quillfeather\n")))
        let (copy, document) = try await redact(container, limits: limits)
        #expect(try copy.names == ["a.pdf", "b.txt"])
        #expect(try OpenedCopy(copy.files[0]).files == [])
        #expect(
            document.notes.map(\.description) == [
                "attachment \"c.txt\": was removed, since it cannot be redacted (one of too many)",
                "attachment \"a.pdf\", attachment \"deep.txt\": was removed, since it cannot be redacted "
                    + "(lies in more than 1 files)",
            ])
    }

    @Test func `files that are too large together go`() async throws {
        var limits = Limits.standard
        limits.totalSize = 30
        let container = ContainerFile(
            "Kept", .init(name: "a.txt", bytes: text("Quillfeather, Avocet\n")),
            .init(name: "b.txt", bytes: text("Quillfeather, Avocet\n")))
        #expect(try await redact(container, limits: limits).copy.names == ["a.txt"])
    }

    @Test func `the policy can have all of them dropped`() async throws {
        let container = ContainerFile("Quillfeather", .init(name: "a.txt", bytes: text("Quillfeather and Avocet\n")))
        let (copy, document) = try await redact(container, attachments: .drop)
        #expect(try copy.files == [])
        #expect(document.notes.map(\.description) == ["attachment \"a.txt\": was removed, as the policy says"])
    }

    // MARK: Checked

    @Test func `a check of a file looks into what is attached to it`() async throws {
        let letter = try WordFile(paragraphs: "Dear Quillfeather").bytes
        let inner = ContainerFile("Kept", .init(name: "letter.docx", bytes: letter))
        let container = ContainerFile("Kept", .init(name: "inner.pdf", bytes: inner.bytes))
        let document = try Document(bytes: container.bytes, name: "copy.pdf")
        let residue = try await Redactor.forTerms("Quillfeather").residue(in: document)
        #expect(residue.contains { $0.place.hasPrefix("attachment \"inner.pdf\", attachment \"letter.docx\", word/") })
    }
}

/// Finds a name only where a label stands before it.
private struct NameAfterLabel: Detector {
    let name = "labelled-names"
    let kinds: [Kind] = [.person]

    func matches(in text: String) -> [Match] {
        text.ranges(of: "Name: Quillfeather").map { range in
            Match(.person, at: text.index(range.lowerBound, offsetBy: 6)..<range.upperBound, reason: "after a label")
        }
    }
}
