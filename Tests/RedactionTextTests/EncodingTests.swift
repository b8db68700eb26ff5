import RedactionModel
import RedactionText
import Testing

struct EncodingTests {
    @Test func `a byte order mark stays`() throws {
        let file: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("é Rosa".utf8)
        #expect(
            try rewritten(file, replacing: ["Rosa": .label("[X-1]")]) == [0xEF, 0xBB, 0xBF] + Array("é [X-1]".utf8))
    }

    @Test(arguments: [true, false])
    func `UTF-16 stays UTF-16`(bigEndian: Bool) throws {
        let file = "{\"k\": \"é😀 Rosa\"}\r\n".utf16Bytes(bigEndian: bigEndian)
        let expected = "{\"k\": \"é😀 [X-1]\"}\r\n".utf16Bytes(bigEndian: bigEndian)
        #expect(try rewritten(file, replacing: ["Rosa": .label("[X-1]")]) == expected)
        #expect(try TextContent(reading: file).format == .json)
    }

    @Test(
        arguments: [
            [0x52, 0xF6, 0x73], [0xFF, 0xFE, 0x41], [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41], [0xC0, 0x80],
            [0xED, 0xA0, 0x80],
        ] as [[UInt8]])
    func `other encodings are refused with advice`(file: [UInt8]) {
        #expect(
            refusal(file)
                == "neither a known kind of file nor text in UTF-8 or UTF-16; save it as UTF-8 text, or convert it to DOCX or PDF"
        )
    }

    @Test func `what holds a NUL is no text`() {
        #expect(
            refusal([0x41, 0x00, 0x42])
                == "not a kind of file that is supported; convert it to DOCX, PDF or UTF-8 text")
    }

    @Test(arguments: [
        ("%PdF-1.4\n1 0 obj (Rosa) endobj\nstartxref\n9\n%%EOF\n", "a PDF without its header"),
        ("{\\rtf1\\ansi Rosa}", "RTF"), ("%!PS-Adobe-3.0\n", "PostScript"), ("<!DOCTYPE html><p>", "HTML or XML"),
        ("\n<?xml version='1.0'?>", "HTML or XML"), ("<html>", "HTML or XML"), ("<svg xmlns=''>", "HTML or XML"),
        ("From: a@example.com\nX-Y: z\n folded\nMIME-Version: 1.0\n\nUm9zYQ==\n", "an e-mail message"),
    ])
    func `markup that can hide words is refused`(file: String, syntax: String) {
        #expect(
            refusal(Array(file.utf8)) == "is \(syntax), which is not supported; save it as plain text, DOCX or PDF")
    }

    @Test(arguments: [("[1,2,3,4]", "line 1"), ("a\n\nb\n\nc\n\nd\n", "line 7")])
    func `more texts than the limit are refused`(file: String, place: String) {
        var limits = Limits.standard
        limits.partSize = 3 * 256
        #expect(
            refusal(Array(file.utf8), limits: limits)
                == "\(place): more than 3 separate texts; split the file, or raise the limit")
    }

    @Test func `a table of more cells than the limit is text`() throws {
        var limits = Limits.standard
        limits.partSize = 3 * 256
        #expect(try TextContent(reading: Array("a,b\nc,d\n".utf8), limits: limits).format == .plainText)
    }

    @Test func `a file above the limit is refused`() {
        var limits = Limits.standard
        limits.partSize = 40
        #expect(
            refusal(Array("12345678901".utf8), limits: limits)
                == "larger than the limit of 10 bytes for text; split it, or raise the limit")
    }
}
