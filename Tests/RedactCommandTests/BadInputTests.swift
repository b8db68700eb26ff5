import Foundation
import SampleDocuments
import Testing

/// Input that cannot be redacted: one line, status 1, no copy.
struct BadInputTests {
    private let place: Workplace
    init() throws { place = try Workplace() }

    private func expectRefusal(_ name: String, _ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        let before = try place.names
        for command in ["apply", "verify"] {
            let run = try place.redact(command, name)
            #expect(run.status == 1, sourceLocation: sourceLocation)
            #expect(run.errors == "redact: \(name): \(line)\n", sourceLocation: sourceLocation)
            #expect(run.output == "", sourceLocation: sourceLocation)
        }
        #expect(try place.names == before, sourceLocation: sourceLocation)
    }

    static let refused: [(String, [UInt8], String)] = [
        ("empty.docx", [], "is empty; give a file with content"),
        ("scan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "is an image; images are not supported yet"),
        ("a.txt.gz", [0x1F, 0x8B, 0x08, 0x00], "is a compressed archive; extract its files first"),
        ("nul.txt", [0x41, 0x00], "not a kind of file that is supported; convert it to DOCX, PDF or UTF-8 text"),
        (
            "latin1.txt", [0x52, 0xF6, 0x73],
            "neither a known kind of file nor text in UTF-8 or UTF-16; save it as UTF-8 text, or convert it to DOCX or PDF"
        ),
        (
            "page.html", Array("<!doctype html><p>".utf8),
            "is HTML or XML, which is not supported; save it as plain text, DOCX or PDF"
        ),
        ("broken.json", Array("{\"a\":\n1,}".utf8), "line 2: broken JSON; mend it, or save it as plain text"),
        (
            "deep.json", Array(repeating: 0x5B, count: 1_000_000),
            "line 1: JSON nested deeper than 256 levels; flatten it, or raise the limit"
        ),
    ]

    @Test(arguments: refused)
    func `what cannot be read is refused`(name: String, bytes: [UInt8], line: String) throws {
        try place.write(bytes, to: name)
        try expectRefusal(name, line)
    }

    @Test(arguments: [
        "pretended.docx", "truncated.docx", "bomb.docx", "entities.docx", "encrypted.docx", "legacy.docx",
        "archive.docx", "spreadsheet.docx",
    ])
    func `a container that is no sound Word document is refused`(name: String) throws {
        let sound = try WordFile(paragraphs: "by Rosa").bytes
        let (bytes, line): ([UInt8], String) =
            switch name {
            case "pretended.docx":
                (
                    Array("PK\u{3}\u{4} and nothing more".utf8),
                    "the ZIP container ends too early; open it in its program and save it anew"
                )
            case "truncated.docx":
                (
                    Array(sound.prefix(sound.count / 2)),
                    "the ZIP container is cut short or has data after its end; open it in its program and save it anew"
                )
            case "bomb.docx":
                (
                    try WordFile(main: String(repeating: " ", count: 8 << 20)).bytes,
                    "word/document.xml: a ZIP entry is compressed beyond what documents are; do not trust this file"
                )
            case "entities.docx":
                (
                    try WordFile(main: "<!DOCTYPE a [<!ENTITY b 'Rosa'>]><a>&b;</a>").bytes,
                    "word/document.xml: the XML declares a document type, which no word processor writes; do not trust this file"
                )
            case "encrypted.docx":
                (
                    SampleFiles.compoundFile(stream: "EncryptedPackage"),
                    "the document is encrypted with a password; open it in Word, remove the password and save it"
                )
            case "legacy.docx":
                (
                    SampleFiles.compoundFile(stream: "WordDocument"),
                    "the file is a legacy Word document (.doc); open it in Word and save it as .docx"
                )
            case "archive.docx":
                (
                    try SampleFiles.archive(),
                    "the file is a ZIP archive, not a Word document; save it as .docx or PDF first"
                )
            default:
                (
                    SampleFiles.compoundFile(stream: "Workbook"),
                    "the file is an OLE compound file, not a Word document; open it in its program and save it as .docx"
                )
            }
        try place.write(bytes, to: name)
        try expectRefusal(name, line)
    }

    @Test func `a PDF that cannot be opened is refused`() throws {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("by Rosa"))
        let sound = builder.build()
        try place.write(Array(sound.prefix(sound.count / 2)), to: "truncated.pdf")
        try expectRefusal(
            "truncated.pdf",
            "the PDF cannot be opened (unable to find trailer dictionary while recovering damaged file); repair it with its own program and try again"
        )
        try place.write(Array("%PDF-1.7\nnothing".utf8), to: "pretended.pdf")
        try expectRefusal(
            "pretended.pdf",
            "the PDF cannot be opened (unable to find trailer dictionary while recovering damaged file); repair it with its own program and try again"
        )
        try place.write(sound, to: "sound.pdf")
        #expect(try place.shell("qpdf --encrypt one two 256 -- sound.pdf locked.pdf").status == 0)
        try expectRefusal(
            "locked.pdf",
            "the PDF is encrypted and the password, if any, does not open it; give its password with --password-file")
        try place.write("three\n", to: "password.txt")
        #expect(try place.redact("locked.pdf", "--password-file", "password.txt").status == 1)
        try place.write("one\n", to: "password.txt")
        let run = try place.redact("locked.pdf", "--password-file", "password.txt", "--term", "Rosa")
        #expect(run.errors == "")
        #expect(run.output == "locked.pdf -> locked.redacted.pdf: 1 replaced (1 term)\n")
        #expect(try place.redact("text", "locked.redacted.pdf").output == "by [TERM-1]\n")
    }

    @Test func `what is no file is refused`() throws {
        #expect(
            try place.shell("mkdir folder; mkfifo pipe; ln -s nowhere dangling; ln -s loop loop; ln -s /dev/zero zero")
                .status == 0)
        try expectRefusal("folder", "is a folder; name the files in it")
        try expectRefusal("pipe", "is a pipe, socket or device; copy its content into a file first")
        try expectRefusal("zero", "is a pipe, socket or device; copy its content into a file first")
        try expectRefusal("dangling", "no such file; check the path")
        try expectRefusal("loop", "a symbolic link that leads back to itself; name the file itself")
        try expectRefusal("missing.txt", "no such file; check the path")
    }

    /// Root may read anything, so the command is run as another user; without root the mode is enough.
    @Test func `a file that may not be read is refused`() throws {
        try place.write("Rosa", to: "locked.txt")
        let script = """
            chmod 0 locked.txt; chmod 755 .; cp "$redact" ./redact-copy; user=
            if [ "$(id -u)" = 0 ]; then user="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
            $user ./redact-copy text locked.txt
            """
        let run = try place.shell(script)
        #expect(run.status == 1)
        #expect(
            run.errors
                == "redact: locked.txt: no permission to read it; change its permissions or run as its owner\n")
    }

    @Test func `a file larger than the limit is refused without being read`() throws {
        #expect(try place.shell("truncate -s 2G big.txt").status == 0)
        try expectRefusal("big.txt", "larger than the limit of 1073741824 bytes; split it, or raise the limit")
    }

    @Test func `a name with control characters stays one line`() throws {
        let run = try place.redact("a\nb\u{1B}[2J\u{202E}.txt")
        #expect(run.status == 1)
        #expect(run.errors == "redact: a b [2J .txt: no such file; check the path\n")
    }
}
