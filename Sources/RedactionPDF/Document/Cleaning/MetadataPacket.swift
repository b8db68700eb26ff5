/// A new XMP packet (ISO 16684-1) that says what a copy keeps of itself, and nothing else.
struct MetadataPacket {
    let claims: ConformanceClaims
    let properties: DocumentProperties

    /// Nil if there is nothing to say.
    var text: String? {
        let elements = claims.elements + properties.values.compactMap(MetadataPacket.element)
        guard !elements.isEmpty else { return nil }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            \(elements.joined(separator: "\n"))
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    /// The property that says in XMP what a key of the document information does (ISO 32000-2, 14.3.3).
    private static func element(for key: String, _ value: String) -> String? {
        let text = escaped(value)
        switch key {
        case "Title": return "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li></rdf:Alt></dc:title>"
        case "Author": return "<dc:creator><rdf:Seq><rdf:li>\(text)</rdf:li></rdf:Seq></dc:creator>"
        case "Subject":
            return "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li></rdf:Alt></dc:description>"
        case "Keywords": return "<pdf:Keywords>\(text)</pdf:Keywords>"
        case "Producer": return "<pdf:Producer>\(text)</pdf:Producer>"
        case "Creator": return "<xmp:CreatorTool>\(text)</xmp:CreatorTool>"
        case "CreationDate": return date(value).map { "<xmp:CreateDate>\($0)</xmp:CreateDate>" }
        case "ModDate": return date(value).map { "<xmp:ModifyDate>\($0)</xmp:ModifyDate>" }
        default: return nil
        }
    }

    /// `D:20240131120000+01'00'` as `2024-01-31T12:00:00+01:00`; nil for a date with parts missing.
    private static func date(_ value: String) -> String? {
        let digits = value.drop { !$0.isNumber }.prefix { $0.isNumber }
        guard digits.count == 14 else { return nil }
        var parts = [digits.prefix(4)]
        for start in stride(from: 4, to: 14, by: 2) { parts.append(digits.dropFirst(start).prefix(2)) }
        let zone = value[digits.endIndex...].split(separator: "'")
        let offset = zone.first.map { $0 == "Z" ? "Z" : "\($0):\(zone.count > 1 ? zone[1] : "00")" } ?? "Z"
        return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])\(offset)"
    }

    /// Characters that XML does not allow at all go.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
