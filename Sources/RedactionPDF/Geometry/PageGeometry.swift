/// A page's boxes and rotation (ISO 32000-2, 7.7.3.3), inherited ones included.
struct PageGeometry: Sendable {
    /// The visible part of the page in user space.
    let cropBox: Rectangle
    /// Clockwise, in degrees: 0, 90, 180 or 270.
    let rotation: Int

    /// US Letter, which readers take when a page tells no size.
    private static let letter = Rectangle(left: 0, bottom: 0, right: 612, top: 792)

    init(page: PDFDictionary, in source: some ObjectSource) throws {
        let media = Rectangle(try source.numbers(source.inherited("MediaBox", from: page))) ?? PageGeometry.letter
        let crop = Rectangle(try source.numbers(source.inherited("CropBox", from: page))) ?? media
        let shown = Rectangle(
            left: min(max(crop.left, media.left), media.right), bottom: min(max(crop.bottom, media.bottom), media.top),
            right: max(min(crop.right, media.right), media.left), top: max(min(crop.top, media.top), media.bottom))
        cropBox = shown.width > 0 && shown.height > 0 ? shown : media
        let turn = try source.resolve(source.inherited("Rotate", from: page)).integer ?? 0
        rotation = ((turn % 360) + 360) % 360
    }

    /// From the page as displayed, in points from its upper left corner with y pointing down, to user space.
    var displayToUser: Matrix {
        switch rotation {
        case 90: Matrix(0, 1, 1, 0, cropBox.left, cropBox.bottom)
        case 180: Matrix(-1, 0, 0, 1, cropBox.right, cropBox.bottom)
        case 270: Matrix(0, -1, -1, 0, cropBox.right, cropBox.top)
        default: Matrix(1, 0, 0, -1, cropBox.left, cropBox.top)
        }
    }
}

extension ObjectSource {
    /// An attribute of a page that its ancestors in the page tree may hold for it.
    func inherited(_ key: String, from page: PDFDictionary) throws -> PDFObject? {
        var node = page
        for _ in 0..<64 {
            if let value = node[key], try resolve(value) != .null { return value }
            guard let parent = try resolve(node["Parent"]).dictionary else { return nil }
            node = parent
        }
        return nil
    }
}
