/// TIFF 6.0: directories of tagged values, of which the first one's that draw are kept, with its strips or tiles.
struct TIFF {
    private struct Entry {
        let tag: Int
        let type: Int
        let count: Int
        /// The values, each of the type's size.
        var values: [UInt8]
    }

    /// Size and layout, colours, resolution, and what the decoders need. JPEG's are left out: its streams hold
    /// comments of their own.
    private static let drawing: Set<Int> = [
        254, 256, 257, 258, 259, 262, 263, 266, 274, 277, 278, 282, 283, 284, 290, 291, 292, 293, 296, 317, 318, 319,
        320, 321, 322, 323, 332, 336, 338, 339, 340, 341, 529, 530, 531, 532,
    ]
    private static let strips = (offsets: 273, sizes: 279)
    private static let tiles = (offsets: 324, sizes: 325)
    private static let compression = 259
    private static let compressions: Set<Int> = [1, 2, 3, 4, 5, 8, 32773, 32946]
    private static let typeSizes = [1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8]
    private static let text = 2
    private static let mostEntries = 200

    private let bytes: [UInt8]
    private let isBig: Bool

    /// The first picture without its description, dates, names, EXIF, XMP, profiles and anything between its parts;
    /// nil when it is no sound TIFF, or compressed in a way that has room for text.
    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        for (mark, isBig) in [([0x49, 0x49, 42, 0], false), ([0x4D, 0x4D, 0, 42], true)] as [([UInt8], Bool)]
        where bytes.starts(with: mark) {
            return TIFF(bytes: bytes, isBig: isBig).cleaned(mark)
        }
        return nil
    }

    private func cleaned(_ mark: [UInt8]) -> [UInt8]? {
        guard let entries = entries(), let pixels = pixels(entries),
            numbers(of: TIFF.compression, in: entries).map({ $0.allSatisfy(TIFF.compressions.contains) }) ?? true
        else { return nil }
        var output = mark + number(0, 4)
        let offsets = pixels.data.map { data in
            defer { output += data + [UInt8](repeating: 0, count: data.count % 2) }
            return output.count
        }
        var kept = entries.filter { TIFF.drawing.contains($0.tag) }
        kept.append(entry(pixels.tags.offsets, offsets))
        kept.append(entry(pixels.tags.sizes, pixels.data.map(\.count)))
        output.replaceSubrange(4..<8, with: number(output.count, 4))
        return output + directory(kept.sorted { $0.tag < $1.tag }, at: output.count)
    }

    // MARK: Reading

    private func read(_ count: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        let bytes = bytes[offset..<offset + count]
        return isBig ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The entries of the first directory.
    private func entries() -> [Entry]? {
        guard let directory = read(4, at: 4), let count = read(2, at: directory), count <= TIFF.mostEntries,
            read(4, at: directory + 2 + 12 * count) != nil
        else { return nil }
        var entries: [Entry] = []
        var total = 0
        for index in 0..<count {
            let offset = directory + 2 + 12 * index
            guard let tag = read(2, at: offset), let type = read(2, at: offset + 2), let count = read(4, at: offset + 4)
            else { return nil }
            guard let size = TIFF.typeSizes[type], type != TIFF.text else { continue }
            let length = size * count
            total += length
            // Values that lie over one another would let a small file grow.
            guard let start = length <= 4 ? offset + 8 : read(4, at: offset + 8), start <= bytes.count - length,
                total <= bytes.count
            else { return nil }
            entries.append(Entry(tag: tag, type: type, count: count, values: Array(bytes[start..<start + length])))
        }
        return entries
    }

    private func numbers(of tag: Int, in entries: [Entry]) -> [Int]? {
        guard let entry = entries.first(where: { $0.tag == tag }), [3, 4].contains(entry.type),
            let size = TIFF.typeSizes[entry.type]
        else { return nil }
        let values = TIFF(bytes: entry.values, isBig: isBig)
        return (0..<entry.count).compactMap { values.read(size, at: size * $0) }
    }

    /// The strips or tiles, in order, with the tags that tell where they lie.
    private func pixels(_ entries: [Entry]) -> (tags: (offsets: Int, sizes: Int), data: [ArraySlice<UInt8>])? {
        for tags in [TIFF.strips, TIFF.tiles] {
            guard let offsets = numbers(of: tags.offsets, in: entries), let sizes = numbers(of: tags.sizes, in: entries)
            else { continue }
            guard !offsets.isEmpty, offsets.count == sizes.count, sizes.reduce(0, +) <= bytes.count,
                zip(offsets, sizes).allSatisfy({ $0 <= bytes.count - $1 })
            else { return nil }
            return (tags, zip(offsets, sizes).map { bytes[$0..<$0 + $1] })
        }
        return nil
    }

    // MARK: Writing

    private func number(_ value: Int, _ count: Int) -> [UInt8] {
        let little = [UInt8].little(value, count)
        return isBig ? little.reversed() : little
    }

    private func entry(_ tag: Int, _ numbers: [Int]) -> Entry {
        Entry(tag: tag, type: 4, count: numbers.count, values: numbers.flatMap { number($0, 4) })
    }

    /// A directory with the values behind it that have no room in it.
    private func directory(_ entries: [Entry], at start: Int) -> [UInt8] {
        var directory = number(entries.count, 2)
        var values: [UInt8] = []
        let end = start + 2 + 12 * entries.count + 4
        for entry in entries {
            directory += number(entry.tag, 2) + number(entry.type, 2) + number(entry.count, 4)
            if entry.values.count <= 4 {
                directory += entry.values + [UInt8](repeating: 0, count: 4 - entry.values.count)
            } else {
                directory += number(end + values.count, 4)
                values += entry.values + [UInt8](repeating: 0, count: entry.values.count % 2)
            }
        }
        return directory + number(0, 4) + values
    }
}
