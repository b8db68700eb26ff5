import RedactionModel
import SampleDocuments
import Testing

@testable import RedactionPDF

struct KeptPropertyTests {
    private func redact(_ information: String, keeping keys: Set<String>, metadata: String = "") throws -> RedactedCopy
    {
        var builder = PDFBuilder()
        let info = builder.add("<< \(information) >>")
        builder.trailer = "/Info \(info) 0 R"
        if !metadata.isEmpty {
            builder.catalog = "/Metadata \(builder.addStream("/Type /Metadata /Subtype /XML", metadata)) 0 R"
        }
        builder.addPage(PDFBuilder.showing("Avocet"))
        return try RedactedCopy(builder.build(), keeping: keys)
    }

    private func metadata(of copy: RedactedCopy) throws -> String? {
        let catalog = try copy.file.dictionary(copy.file.trailer["Root"])
        let stream = try copy.file.resolve(catalog["Metadata"]).stream
        return try stream.map { String(decoding: try copy.file.decodedData(of: $0), as: UTF8.self) }
    }

    @Test func `properties that the policy keeps stay without what is to go, and all others go`() throws {
        let copy = try redact(
            """
            /Title (Plan of Quillfeather <a> & co) /Author (Avocet) /Creator (Curlew) /Own (Dunlin) /Subject (Egret)
            /CreationDate (D:20240131120000+01'00') /ModDate (D:20240201) /Trapped /False
            """,
            keeping: ["Title", "Creator", "Own", "CreationDate", "Keywords"],
            metadata: "<x:xmpmeta><dc:title>Gannet of Quillfeather</dc:title></x:xmpmeta>")
        let information = try copy.file.dictionary(copy.file.trailer["Info"])
        #expect(
            information.mapValues { TextString.decode($0.string ?? []) } == [
                "Title": "Plan of [PERSON-1] <a> & co", "Creator": "Curlew", "Own": "Dunlin",
                "CreationDate": "D:20240131120000+01'00'",
            ])
        let packet = try #require(try metadata(of: copy))
        #expect(packet.contains("Plan of [PERSON-1] &lt;a&gt; &amp; co</rdf:li>"))
        #expect(packet.contains("<xmp:CreatorTool>Curlew</xmp:CreatorTool>"))
        #expect(packet.contains("<xmp:CreateDate>2024-01-31T12:00:00+01:00</xmp:CreateDate>"))
        for word in ["Gannet", "Egret", "Quillfeather", "Dunlin"] { #expect(!packet.contains(word)) }
        for word in ["Gannet", "Egret", "Quillfeather"] { #expect(try !copy.unpacked.contains(word)) }
        #expect(
            copy.notes.contains(
                "document: the document information was emptied but for CreationDate, Creator, Own, Title"))
        let told = String(decoding: try CommandLineTool.run("pdfinfo", ["input.pdf"], on: copy.bytes), as: UTF8.self)
        #expect(told.contains("Plan of [PERSON-1] <a> & co"))
    }

    @Test func `a date with a finding in it goes`() throws {
        let copy = try redact("/ModDate (D:2024 Quillfeather)", keeping: ["ModDate"])
        #expect(copy.file.trailer["Info"] == nil)
        #expect(try metadata(of: copy) == nil)
    }

    @Test func `claims of conformance stand beside what is kept`() throws {
        let copy = try redact(
            "/Title (Plan)", keeping: ["Title"], metadata: "<x pdfaid:part=\"2\" pdfaid:conformance=\"B\"/>")
        let packet = try #require(try metadata(of: copy))
        #expect(packet.contains("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n<dc:title>"))
    }

    @Test func `what a reader needs to show a file as it was stays, and what went is told`() throws {
        var builder = PDFBuilder()
        builder.catalog = """
            /Lang (en-GB) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>
            /PieceInfo << /Curlew << /Private (Dunlin) >> >> /AcroForm << /Fields [] /XFA (x) /SigFlags 3 >>
            /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >> /AA << /WC << /S /JavaScript >> >>
            /OpenAction << /S /Launch /F (x) >> /Perms << /DocMDP << >> >>
            """
        let thumbnail = builder.addStream("/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "Z")
        builder.addPage(entries: "/Thumb \(thumbnail) 0 R /PieceInfo << /Curlew << >> >>")
        let copy = try RedactedCopy(builder.build())
        let catalog = try copy.file.dictionary(copy.file.trailer["Root"])
        #expect(catalog["Lang"]?.string == Array("en-GB".utf8))
        #expect(catalog["MarkInfo"] == .dictionary(["Marked": .boolean(true)]))
        #expect(catalog["ViewerPreferences"] == .dictionary(["DisplayDocTitle": .boolean(true)]))
        let told = [
            "document: private data of programs was removed", "document: the XFA form was removed; its AcroForm stays",
            "document: scripts were removed", "document: actions on events were removed",
            "document: the action on opening was removed", "page 1: private data of programs was removed",
            "document: signatures were removed, because redaction makes them invalid",
            "page 1: the page's thumbnail was removed",
        ]
        #expect(Set(copy.notes).isSuperset(of: told))
        for word in ["Curlew", "Dunlin"] { #expect(try !copy.unpacked.contains(word)) }
    }
}
