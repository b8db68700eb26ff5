import RedactionModel

/// Draws anew what annotations and fields show of a text that changed.
///
/// An appearance that shows the text is replaced by a plain one with the new text; one that does not, such as a
/// highlight's or a note's icon, stays.
struct AppearanceRenewal {
    var overlay: ObjectOverlay

    mutating func renew(_ place: Place) throws {
        guard let entries = try overlay.value(at: place).dictionary else { return }
        switch entries["Subtype"]?.name {
        case "FreeText":
            try drawFreeText(at: place, entries)
        case "Line":
            if entries["Cap"]?.boolean == true { try remove(["AP"], at: place) }
        case "Redact": try remove(["AP", "RO"], at: place)
        case "Widget", nil: try renewField(at: place)
        default: break
        }
    }

    // MARK: Fields

    /// The widgets of a field: itself, if merged with one, and its kids.
    private mutating func renewField(at place: Place) throws {
        var places = [place]
        var seen: Set<Place> = []
        while let place = places.popLast() {
            guard seen.insert(place).inserted, let entries = try overlay.value(at: place).dictionary else { continue }
            if entries["Rect"] != nil { try renewWidget(at: place, entries) }
            let kids = try overlay.array(entries["Kids"])
            places += kids.compactMap { $0.reference.map { Place(holder: $0) } }
        }
    }

    private mutating func renewWidget(at place: Place, _ entries: PDFDictionary) throws {
        switch try inherited("FT", by: entries).name {
        case "Tx", "Ch":
            let value = try inherited("V", by: entries)
            let text = try (value.array ?? [value]).map(string).joined(separator: "\n")
            let flags = try inherited("Ff", by: entries).integer ?? 0
            let isMultiline = flags & 1 << 12 != 0
            try draw(at: place, entries, text: text, style: style(of: entries, isWrapped: isMultiline))
        case "Btn":
            // A check box shows a mark, whatever it is called.
            let normal = try overlay.resolve(overlay.dictionary(entries["AP"])["N"])
            guard normal.stream != nil else { return }
            var style = try style(of: entries, isWrapped: false)
            style.alignment = .center
            try draw(
                at: place, entries, text: string(overlay.dictionary(entries["MK"])["CA"]), style: style)
        default: break
        }
    }

    // MARK: Drawing

    /// Programs make the box of a free text as wide as the text. Nothing else shows the box in the copy, so it may be as
    /// wide as the new text.
    private mutating func drawFreeText(at place: Place, _ entries: PDFDictionary) throws {
        var entries = entries
        let text = try string(entries["Contents"])
        let style = try style(of: entries, isWrapped: true)
        if let box = Rectangle(try overlay.numbers(entries["Rect"])) {
            let appearance = PlainAppearance(width: box.width, height: box.height, style: style)
            let growth = appearance.fittingWidth(of: text).map { $0 - box.width } ?? 0
            let left =
                switch style.alignment {
                case .left: box.left
                case .center: box.left - growth / 2
                case .right: box.left - growth
                }
            let new = Rectangle(left: left, bottom: box.bottom, right: left + box.width + growth, top: box.top)
            entries["Rect"] = .array(new.numbers)
            try overlay.edit(place.appending(.key("Rect"))) { _ in .array(new.numbers) }
        }
        try draw(at: place, entries, text: text, style: style)
    }

    private mutating func draw(
        at place: Place, _ entries: PDFDictionary, text: String, style: PlainAppearance.Style
    ) throws {
        guard let rectangle = try overlay.numbers(entries["Rect"]), rectangle.count == 4 else {
            return try remove(["AP"], at: place)
        }
        let appearance = PlainAppearance(
            width: abs(rectangle[2] - rectangle[0]), height: abs(rectangle[3] - rectangle[1]), style: style)
        let form = overlay.add(.stream(appearance.form(showing: text)))
        try overlay.edit(place.appending(.key("AP"))) { _ in .dictionary(["N": .reference(form)]) }
    }

    private mutating func remove(_ keys: [String], at place: Place) throws {
        for key in keys { try overlay.edit(place.appending(.key(key))) { _ in .null } }
    }

    private func style(of entries: PDFDictionary, isWrapped: Bool) throws -> PlainAppearance.Style {
        let catalog = try overlay.dictionary(overlay.trailer["Root"])
        let form = try overlay.dictionary(catalog["AcroForm"])
        let own = try inherited("DA", by: entries)
        let appearance = try own.string ?? overlay.resolve(form["DA"]).string ?? []
        let alignment = try inherited("Q", by: entries).integer ?? overlay.resolve(form["Q"]).integer ?? 0
        return PlainAppearance.Style(
            appearanceString: appearance, alignment: PlainAppearance.Alignment(rawValue: alignment) ?? .left,
            isWrapped: isWrapped)
    }

    // MARK: Reading

    /// A field's attribute, its own or its nearest ancestor's (ISO 32000-2, 12.7.4.1).
    private func inherited(_ key: String, by entries: PDFDictionary) throws -> PDFObject {
        var entries = entries
        for _ in 0..<32 {
            if let value = entries[key] { return try overlay.resolve(value) }
            guard let parent = entries["Parent"] else { break }
            entries = try overlay.dictionary(parent)
        }
        return .null
    }

    private func string(_ object: PDFObject?) throws -> String {
        switch try overlay.resolve(object) {
        case .string(let bytes): TextString.decode(bytes)
        case .stream(let stream): TextString.decode(try overlay.decodedData(of: stream))
        default: ""
        }
    }
}
