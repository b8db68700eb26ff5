import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct HostileFileTests {
    private func open(_ bytes: [UInt8]) throws -> PDFFile { try PDFFile(bytes, password: nil, limits: .standard) }

    private func small() -> [UInt8] {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("Alpha"))
        builder.addPage(PDFBuilder.showing("Beta"))
        return builder.build()
    }

    @Test func `a damaged cross-reference table is repaired`() throws {
        let text = String(decoding: small(), as: UTF8.self)
        let broken = text.replacing("0000000", with: "0000777").replacing("startxref\n", with: "startxref\n9")
        let file = try open(Array(broken.utf8))
        #expect(try file.pageCount == 2)
        #expect(try open(ObjectWriter.write(ObjectOverlay(file))).pageCount == 2)
    }

    @Test func `a file cut short is read as far as its pages go, or refused`() throws {
        let whole = small()
        for length in stride(from: 0, to: whole.count, by: 37) {
            do {
                _ = try ObjectWriter.write(ObjectOverlay(open(Array(whole[..<length]))))
            } catch let error as RedactionError {
                #expect(error.code == .damaged)
            }
        }
    }

    @Test(arguments: ["", "%PDF-1.7", "no PDF at all", "%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF"])
    func `what is no PDF is refused`(text: String) {
        let error = #expect(throws: RedactionError.self) { try open(Array(text.utf8)) }
        #expect(error?.code == .damaged)
    }

    @Test func `a content stream that unpacks to a gigabyte is refused`() {
        var builder = PDFBuilder()
        builder.addStream("/Filter /FlateDecode", Deflate.zeros(1 << 30))
        builder.addPage()
        let error = #expect(throws: RedactionError.self) { try open(builder.build()) }
        #expect(error?.code == .hostile)
    }

    @Test func `an object stream that unpacks to a gigabyte is refused`() {
        var builder = PDFBuilder()
        builder.addStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Deflate.zeros(1 << 30))
        builder.addPage()
        let error = #expect(throws: RedactionError.self) { try open(builder.build()) }
        #expect(error?.code == .hostile)
    }

    @Test func `a stream of runs that unpack to half a gigabyte is refused when it is to be unpacked`() throws {
        var builder = PDFBuilder()
        let packed: [UInt8] = Array((0..<5_000_000).lazy.flatMap { _ in [129, 0x20] })
        let stream = builder.addStream("/Filter /RunLengthDecode", packed)
        builder.addPage()
        let file = try open(builder.build())
        let bomb = try #require(file.object(ObjectReference(Int32(stream))).stream)
        let error = #expect(throws: RedactionError.self) { try file.decodedData(of: bomb) }
        #expect(error?.code == .hostile)
    }

    @Test func `a stream packed twice is refused when it is to be unpacked`() throws {
        var builder = PDFBuilder()
        let stream = builder.addStream("/Filter [/FlateDecode /FlateDecode]", Deflate.zeros(1 << 20))
        builder.addPage()
        let file = try open(builder.build())
        let packed = try #require(file.object(ObjectReference(Int32(stream))).stream)
        let error = #expect(throws: RedactionError.self) { try file.decodedData(of: packed) }
        #expect(error?.code == .hostile)
    }

    @Test func `an encrypted stream that unpacks to a gigabyte is refused when it is to be unpacked`() throws {
        var builder = PDFBuilder()
        let form = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode", Deflate.zeros(1 << 30))
        builder.addPage("/X Do", resources: "/XObject << /X \(form) 0 R >>")
        let encrypted = try CommandLineTool.run(
            "qpdf", ["--stream-data=preserve", "--encrypt", "", "owner", "256", "--", "input.pdf", "output.pdf"],
            on: builder.build())
        let error = #expect(throws: RedactionError.self) { try PDFContent(reading: encrypted) }
        #expect(error?.code == .hostile)
    }

    @Test(arguments: ["UseCMap", "Use#43Map", "#55#73#65CMap"])
    func `character maps that build on themselves are refused`(key: String) throws {
        var builder = PDFBuilder()
        let map = builder.reserve()
        builder.set(map, "<< /Type /CMap /\(key) \(map) 0 R /Length 0 >>\nstream\n\nendstream")
        let font = builder.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Quiet /Encoding \(map) 0 R /DescendantFonts [<< /Type /Font "
                + "/Subtype /CIDFontType2 /BaseFont /Quiet /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + "/Supplement 0 >> >>] >>")
        builder.addPage(PDFBuilder.showing("Alpha"), resources: "/Font << /E1 \(font) 0 R >>")
        let error = #expect(throws: RedactionError.self) { try PDFContent(reading: builder.build()) }
        #expect(error?.code == .hostile)
    }

    @Test func `marked content that never ends, and forms that double at each level, are refused`() throws {
        var marks = PDFBuilder()
        marks.addPage(String(repeating: "/Span BMC ", count: 20_000))
        var forms = PDFBuilder()
        var form = forms.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", Array("q Q".utf8))
        for _ in 0..<20 {
            form = forms.addStream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X \(form) 0 R >> >>",
                Array("/X Do /X Do".utf8))
        }
        forms.addPage("/X Do", resources: "/XObject << /X \(form) 0 R >>")
        for file in [marks.build(), forms.build()] {
            let error = #expect(throws: RedactionError.self) { try PDFContent(reading: file) }
            #expect(error?.code == .hostile)
        }
    }

    @Test func `rings of references and of page tree nodes end`() throws {
        var builder = PDFBuilder()
        builder.addPage()
        let first = builder.reserve()
        let second = builder.reserve()
        builder.set(first, "\(second) 0 R")
        builder.set(second, "\(first) 0 R")
        builder.catalog = "/Own \(first) 0 R"
        let file = try open(builder.build())
        let own = try file.resolve(file.dictionary(file.trailer["Root"])["Own"])
        #expect(own.reference == nil)
        builder.set(2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
        #expect(throws: RedactionError.self) { try open(builder.build()) }
    }

    @Test func `an object nested without end is refused`() throws {
        var builder = PDFBuilder()
        builder.addPage()
        let deep = builder.add(String(repeating: "[", count: 400) + String(repeating: "]", count: 400))
        let file = try open(builder.build())
        #expect(throws: RedactionError.self) { try file.object(ObjectReference(Int32(deep))) }
    }

    @Test func `a reference to the last possible object ends in an error, not in the process`() throws {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("Quillfeather"), entries: "/Foo 2147483647 0 R")
        #expect(throws: RedactionError.self) { try Planted.redact(builder.build()) }
    }
}
