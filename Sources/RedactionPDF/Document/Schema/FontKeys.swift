/// Fonts: ISO 32000-2, chapter 9.
extension ObjectType {
    static let fontKeys: [ObjectType: [String: Shape]] = [
        .font: plain([
            "Type", "Subtype", "FirstChar", "LastChar", "Widths", "FontBBox", "FontMatrix", "DW", "W",
            "DW2", "W2",
        ]).merging([
            "BaseFont": .identifier(.font), "FontDescriptor": .object(.fontDescriptor), "Encoding": encodingShape,
            "ToUnicode": mapping,
            "DescendantFonts": .list(.object(.font)), "CharProcs": .index(.glyph, .object(.content)),
            "Resources": .object(.resources), "CIDSystemInfo": .object(.systemInfo),
            "CIDToGIDMap": .either(.object(.glyphTable), .plain),
        ]) { first, _ in first },
        .fontDescriptor: plain([
            "Type", "FontStretch", "FontWeight", "Flags", "FontBBox", "ItalicAngle",
            "Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth",
            "MissingWidth", "CharSet", "Lang",
        ]).merging([
            "FontName": .identifier(.font), "FontFamily": .identifier(.font), "FontFile": .object(.fontFile),
            "FontFile2": .object(.fontFile), "FontFile3": .object(.fontFile),
            "Style": .object(.fontStyle), "FD": .map(.object(.fontDescriptor)), "CIDSet": .object(.glyphTable),
        ]) { first, _ in first },
        .fontFile: plain(["Length1", "Length2", "Length3", "Subtype"]),
        .characterMap: [
            "Type": .plain, "CMapName": .identifier(.font), "CIDSystemInfo": .object(.systemInfo), "WMode": .plain,
            "UseCMap": mapping, "BaseEncoding": .plain, "Differences": .slots(.either(.identifier(.glyph), .plain)),
        ],
        .systemInfo: ["Registry": .identifier(.font), "Ordering": .identifier(.font), "Supplement": .plain],
        .fontStyle: plain(["Panose"]),
    ]

    private static let mapping = Shape.either(.plain, .object(.characterMap))
    /// A name, a dictionary of differences, or a composite font's CMap.
    private static let encodingShape = mapping
}
