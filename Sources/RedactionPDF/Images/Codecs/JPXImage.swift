internal import CRedactionJPX
import RedactionImages
import RedactionModel

/// The samples of a JPEG 2000 codestream, by component.
struct JPXImage {
    private let layout: redaction_jpx_layout
    /// The samples of each, along its rows.
    private(set) var components: [[Int32]]

    /// - Throws: `RedactionError` when the codestream is broken or too large.
    init(decoding codestream: [UInt8], largestMemory: Int) throws {
        var layout = redaction_jpx_layout()
        var samples: UnsafeMutablePointer<Int32>?
        var message = [CChar](repeating: 0, count: REDACTION_JPX_MESSAGE_SIZE)
        let code = unsafe redaction_jpx_decode(
            codestream, codestream.count, largestMemory, &layout, &samples, &message)
        defer { unsafe redaction_jpx_free(samples) }
        guard code == 0 else { throw RedactionError.unreadableImage("JPEG 2000", String(zeroEnded: message)) }
        self.layout = layout
        components = []
        var start = 0
        for component in JPXImage.sizes(layout) {
            let count = component.width * component.height
            components.append(
                unsafe Array(UnsafeBufferPointer(start: samples, count: start + count)[start...]))
            start += count
        }
    }

    private static func sizes(_ layout: redaction_jpx_layout) -> [(width: Int, height: Int)] {
        unsafe withUnsafeBytes(of: layout.components) { bytes in
            unsafe bytes.bindMemory(to: redaction_jpx_component.self).prefix(Int(layout.component_count)).map {
                (Int($0.width), Int($0.height))
            }
        }
    }

    /// Gives each area, in pixels of a picture of `width` by `height`, the commonest sample around it, in each
    /// component.
    mutating func erase(_ areas: [PixelArea], width: Int, height: Int) {
        for (index, size) in JPXImage.sizes(layout).enumerated() {
            for area in areas {
                let scaled = area.scaled(from: width, height, to: size.width, size.height)
                guard let inside = scaled.within(width: size.width, height: size.height) else { continue }
                erase(inside, in: index, size)
            }
        }
    }

    private mutating func erase(_ area: PixelArea, in component: Int, _ size: (width: Int, height: Int)) {
        var counts: [Int32: Int] = [:]
        area.forEachNeighbor(width: size.width, height: size.height) { row, column in
            counts[components[component][row * size.width + column], default: 0] += 1
        }
        let commonest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        for row in area.rows {
            for column in area.columns { components[component][row * size.width + column] = commonest }
        }
    }

    /// How much a codestream may lose.
    enum Loss {
        case lossless
        /// The signal-to-noise ratio aimed at, in decibels.
        case quality(Float)
        /// What fits into so many bytes.
        case size(Int)
    }

    /// The samples as a codestream.
    func encoded(like header: JPXHeader, as loss: Loss) throws -> [UInt8] {
        let (isLossless, quality, size) =
            switch loss {
            case .lossless: (true, Float(0), 0)
            case .quality(let quality): (false, quality, 0)
            case .size(let size): (false, Float(0), size)
            }
        var layout = layout
        var coding = redaction_jpx_coding(
            tile_x0: header.tileOrigin.x, tile_y0: header.tileOrigin.y, tile_width: header.tileSize.width,
            tile_height: header.tileSize.height, resolutions: Int32(header.resolutions),
            block_width: Int32(header.blockWidth), block_height: Int32(header.blockHeight),
            transforms_colors: header.transformsColors ? 1 : 0, is_irreversible: isLossless ? 0 : 1,
            quality: quality, largest_size: size)
        var output: UnsafeMutablePointer<UInt8>?
        var count = 0
        var message = [CChar](repeating: 0, count: REDACTION_JPX_MESSAGE_SIZE)
        let code = unsafe redaction_jpx_encode(
            &layout, Array(components.joined()), &coding, &output, &count, &message)
        defer { unsafe redaction_jpx_free(output) }
        guard code == 0 else { throw RedactionError.unreadableImage("JPEG 2000", String(zeroEnded: message)) }
        return unsafe Array(UnsafeBufferPointer(start: output, count: count))
    }
}
