import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct ObjectRoundTripTests {
    private func open(_ bytes: [UInt8], password: String? = nil) throws -> PDFFile {
        try PDFFile(bytes, password: password, limits: .standard)
    }

    @Test func `objects of every type come through unchanged`() throws {
        var builder = PDFBuilder()
        builder.addPage("0 0 m")
        builder.catalog = """
            /Own << /A true /B null /C -17 /D 3.25 /E (a\\(b\\)\\\\\\n\\000) /F <FEFF0041> /G /Name#20with#23odd#FFbytes
            /H [1 [2 [3 (x)]]] /Umlaut#C3#A4 (key) >>
            """
        let file = try open(builder.build())
        let catalog = try file.dictionary(file.trailer["Root"])
        let copy = try open(ObjectWriter.write(ObjectOverlay(file)))
        let own = try copy.dictionary(copy.dictionary(copy.trailer["Root"])["Own"])
        #expect(own == catalog["Own"]?.dictionary)
        #expect(own["A"] == .boolean(true))
        #expect(own["B"] == nil)
        #expect(own["C"] == .integer(-17))
        #expect(own["D"] == .real(3.25))
        #expect(own["E"] == .string(Array("a(b)\\\n\0".utf8)))
        #expect(own["F"] == .string([0xFE, 0xFF, 0x00, 0x41]))
        #expect(own["G"] == .name("Name with#odd\u{FF}bytes"))
        #expect(own["H"] == .array([.integer(1), .array([.integer(2), .array([.integer(3), .string([0x78])])])]))
        #expect(own["Umlaut\u{C3}\u{A4}"] == .string(Array("key".utf8)))
    }

    @Test func `replaced and added objects are written, others stay`() throws {
        var builder = PDFBuilder()
        let page = builder.addPage(PDFBuilder.showing("Alpha"))
        builder.addPage(PDFBuilder.showing("Beta"))
        let file = try open(builder.build())
        var overlay = ObjectOverlay(file)
        let stream = overlay.add(.stream(PDFStream([:], data: .replaced(Array("(Gamma) Tj".utf8)))))
        var dictionary = try file.dictionary(.reference(ObjectReference(Int32(page))))
        dictionary["Contents"] = .reference(stream)
        dictionary["Odd#Name"] = .string([0, 0x28, 0xFF])
        overlay.replace(ObjectReference(Int32(page)), with: .dictionary(dictionary))
        let copy = try open(ObjectWriter.write(overlay))
        let first = try copy.dictionary(.reference(copy.page(0)))
        let second = try copy.dictionary(.reference(copy.page(1)))
        #expect(first["Odd#Name"] == .string([0, 0x28, 0xFF]))
        let contents = try [first, second].map {
            try copy.decodedData(of: #require(copy.resolve($0["Contents"]).stream))
        }
        #expect(contents == [Array("(Gamma) Tj".utf8), Array(PDFBuilder.showing("Beta").utf8)])
    }

    @Test func `an added object may refer to one that was added later`() throws {
        var builder = PDFBuilder()
        builder.addPage()
        var overlay = ObjectOverlay(try open(builder.build()))
        let first = overlay.add(.null)
        let second = overlay.add(.string(Array("Heron".utf8)))
        overlay.replace(first, with: .dictionary(["Next": .reference(second)]))
        overlay.trailer["Own"] = .reference(first)
        let copy = try open(ObjectWriter.write(overlay))
        let next = try copy.dictionary(copy.trailer["Own"])["Next"]
        #expect(try copy.resolve(next) == .string(Array("Heron".utf8)))
    }

    @Test func `objects replaced out of an object stream do not come back with their neighbours`() throws {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("Alpha"))
        let titles = (0..<8).map { builder.add("(Quillfeather \($0))") }
        builder.catalog = "/Own [\(titles.map { "\($0) 0 R" }.joined(separator: " "))]"
        let packed = try CommandLineTool.run(
            "qpdf", ["--object-streams=generate", "input.pdf", "output.pdf"], on: builder.build())
        let file = try open(packed)
        var overlay = ObjectOverlay(file)
        let strings = try file.array(file.dictionary(file.trailer["Root"])["Own"])
        for string in strings {
            overlay.replace(try #require(string.reference), with: .string(Array("Heron".utf8)))
        }
        let copy = try open(ObjectWriter.write(overlay))
        let written = try copy.array(copy.dictionary(copy.trailer["Root"])["Own"]).map(copy.resolve)
        #expect(written == Array(repeating: .string(Array("Heron".utf8)), count: 8))
    }

    @Test func `what the trailer does not reach is not written`() throws {
        var builder = PDFBuilder()
        builder.addPage()
        builder.add("(Quillfeather, unreferenced)")
        let info = builder.add("<< /Author (Quillfeather) >>")
        builder.trailer = "/Info \(info) 0 R /Own (Quillfeather)"
        var overlay = ObjectOverlay(try open(builder.build()))
        overlay.trailer["Info"] = nil
        overlay.trailer["Own"] = nil
        let unpacked = try CommandLineTool.unpacked(ObjectWriter.write(overlay))
        #expect(!String(decoding: unpacked, as: UTF8.self).contains("Quillfeather"))
    }

    @Test(
        "an encrypted file opens with an empty user password, and its copy is not encrypted",
        arguments: [["40"], ["128", "--use-aes=n"], ["128", "--use-aes=y"], ["256"]])
    func encrypted(key: [String]) throws {
        var builder = PDFBuilder()
        builder.addPage(PDFBuilder.showing("Alpha"))
        builder.catalog = "/Own (Beta)"
        let locked = try CommandLineTool.run(
            "qpdf", ["--allow-weak-crypto", "--encrypt", "", "owner"] + key + ["--", "input.pdf", "output.pdf"],
            on: builder.build())
        let file = try open(locked)
        #expect(file.isEncrypted)
        let copy = try open(ObjectWriter.write(ObjectOverlay(file)))
        #expect(!copy.isEncrypted)
        #expect(copy.trailer["Encrypt"] == nil)
        #expect(try copy.dictionary(copy.trailer["Root"])["Own"] == .string(Array("Beta".utf8)))
        let page = try copy.dictionary(.reference(copy.page(0)))
        let content = try copy.decodedData(of: #require(copy.resolve(page["Contents"]).stream))
        #expect(content == Array(PDFBuilder.showing("Alpha").utf8))
    }

    @Test func `a password is asked for, and a wrong one refused`() throws {
        var builder = PDFBuilder()
        builder.addPage()
        let locked = try CommandLineTool.run(
            "qpdf", ["--encrypt", "user", "owner", "256", "--", "input.pdf", "output.pdf"], on: builder.build())
        for password in [nil, "wrong"] {
            let error = #expect(throws: RedactionError.self) { try open(locked, password: password) }
            #expect(error?.code == .encrypted)
        }
        #expect(try open(locked, password: "user").pageCount == 1)
        #expect(try open(locked, password: "owner").pageCount == 1)
    }

    @Test func `a stream that was packed anew can be unpacked again`() throws {
        var builder = PDFBuilder()
        builder.addPage()
        let file = try PDFFile(builder.build(), password: nil, limits: .standard)
        let plain = Array("a profile that lost its spare bytes".utf8)
        let packed = PDFStream(["Filter": .name("FlateDecode")], data: .replaced(Deflate.stored(plain)))
        #expect(try file.decodedData(of: packed) == plain)
        let picture = PDFStream(["Filter": .name("DCTDecode")], data: .replaced(plain))
        #expect(throws: RedactionError.self) { try file.decodedData(of: picture) }
    }
}
