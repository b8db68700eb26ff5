import CRedactionJPX

/// Makes JPEG 2000 images with the library that the package decodes them with.
enum TestJPX {
    struct Failure: Error {}

    /// A codestream of 612 by 792 samples for each component.
    /// - Parameters:
    ///   - steps: how far each component's samples lie apart on the picture's grid.
    ///   - quality: in decibels; nil for no loss.
    static func codestream(
        steps: [UInt32], bits: UInt32 = 8, quality: Float? = nil, tile: UInt32 = 1024,
        sample: (_ component: Int, _ row: Int, _ column: Int) -> Int
    ) throws -> [UInt8] {
        var layout = redaction_jpx_layout()
        (layout.x1, layout.y1) = (UInt32(TestScan.width), UInt32(TestScan.height))
        layout.component_count = UInt32(steps.count)
        var samples: [Int32] = []
        withUnsafeMutableBytes(of: &layout.components) { bytes in
            let components = bytes.bindMemory(to: redaction_jpx_component.self)
            for (index, step) in steps.enumerated() {
                let (width, height) = ((layout.x1 + step - 1) / step, (layout.y1 + step - 1) / step)
                components[index] = redaction_jpx_component(
                    dx: step, dy: step, width: width, height: height, x0: 0, y0: 0, precision: bits, is_signed: 0)
                for row in 0..<Int(height) {
                    for column in 0..<Int(width) {
                        samples.append(Int32(sample(index, row * Int(step), column * Int(step))))
                    }
                }
            }
        }
        var coding = redaction_jpx_coding(
            tile_x0: 0, tile_y0: 0, tile_width: tile, tile_height: tile, resolutions: 6, block_width: 64,
            block_height: 64, transforms_colors: steps.count >= 3 && Set(steps).count == 1 ? 1 : 0,
            is_irreversible: quality == nil ? 0 : 1, quality: quality ?? 0, largest_size: 0)
        var output: UnsafeMutablePointer<UInt8>?
        var size = 0
        var message = [CChar](repeating: 0, count: REDACTION_JPX_MESSAGE_SIZE)
        guard redaction_jpx_encode(&layout, samples, &coding, &output, &size, &message) == 0 else { throw Failure() }
        defer { redaction_jpx_free(output) }
        return Array(UnsafeBufferPointer(start: output, count: size))
    }

    static func box(_ type: String, _ body: [UInt8]) -> [UInt8] {
        word(body.count + 8) + Array(type.utf8) + body
    }

    /// A file around a codestream.
    /// - Parameters:
    ///   - space: 16 for sRGB, 17 for grey.
    ///   - more: boxes of its header, such as a palette.
    static func file(_ codestream: [UInt8], components: UInt8, space: UInt8, more: [UInt8] = []) -> [UInt8] {
        let header =
            box(
                "ihdr", word(TestScan.height) + word(TestScan.width) + [0, components, 7, 7, 0, 0])
            + box("colr", [1, 0, 0, 0, 0, 0, space]) + more
        return box("jP  ", [0x0D, 0x0A, 0x87, 0x0A]) + box("ftyp", Array("jp2 \0\0\0\0jp2 ".utf8))
            + box("jp2h", header) + box("jp2c", codestream)
    }

    private static func word(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
