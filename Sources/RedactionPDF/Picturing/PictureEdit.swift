import RedactionModel

/// Makes a picture of a page that could not be interpreted. Its boxes, annotations and links stay.
enum PictureEdit {
    /// Puts the picture in the place of the page's content and resources.
    static func replacePage(
        _ reference: ObjectReference, _ dictionary: PDFDictionary, _ geometry: PageGeometry, with picture: PagePixels,
        _ burning: Burning, in overlay: inout ObjectOverlay
    ) {
        var pixels = picture
        let scale = PagePixels.perPoint
        for bar in burning.bars {
            pixels.blacken(
                Rectangle(
                    left: bar.area.left * scale, bottom: bar.area.bottom * scale, right: bar.area.right * scale,
                    top: bar.area.top * scale))
        }
        let (width, height) = (Double(pixels.width) / scale, Double(pixels.height) / scale)
        let place = Matrix(width, 0, 0, -height, 0, height) * geometry.displayToUser
        var content = Serializer()
        content.write([], .q)
        content.write(place.numbers, .cm)
        content.write([.name("RdPage")], .Do)
        content.write([], .Q)
        content.write(raw: burning.labels(toUser: geometry.displayToUser))
        var page = dictionary
        page["Contents"] = .reference(overlay.add(.stream(PDFStream([:], data: .replaced(content.bytes)))))
        page["Resources"] = .dictionary([
            "XObject": .dictionary(["RdPage": .reference(overlay.add(.stream(pixels.image)))]),
            "Font": .dictionary([StandInShape.fontName: StandInShape.font]),
        ])
        // Nothing is marked on the page any more.
        page["StructParents"] = nil
        overlay.replace(reference, with: .dictionary(page))
    }
}
