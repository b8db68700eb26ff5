/// Pages and what they paint with: ISO 32000-2, 7.7.3 and chapters 8 and 11.
extension ObjectType {
    static let graphicsKeys: [ObjectType: [String: Shape]] = [
        .page: plain([
            "Type", "Count", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit", "Dur",
            "StructParents", "Tabs", "PZ",
        ]).merging([
            "Parent": .object(.page), "Kids": .list(.object(.page)), "Resources": .object(.resources),
            "Contents": .list(.object(.content)), "Group": .object(.group), "Annots": .list(.object(.annotation)),
            "B": .list(.object(.bead)), "Trans": .object(.transition), "OutputIntents": .list(.object(.outputIntent)),
            "AF": attachments,
        ]) { first, _ in first },
        .resources: [
            "ExtGState": named(.object(.graphicsState)), "ColorSpace": named(colorSpace),
            "Pattern": named(.object(.pattern)), "Shading": named(.object(.shading)),
            "XObject": named(.object(.xObject)), "Font": named(.object(.font)), "ProcSet": .plain,
            "Properties": named(.object(.property)),
        ],
        .group: ["Type": .plain, "S": .plain, "CS": colorSpace, "I": .plain, "K": .plain],
        .graphicsState: plain([
            "Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "FL", "SM", "SA", "BM", "CA", "ca", "AIS",
            "TK", "UseBlackPtComp",
        ]).merging([
            "Font": .slots(.either(.object(.font), .plain)), "SMask": .either(.object(.softMask), .plain),
            "BG": functions, "BG2": functions, "UCR": functions, "UCR2": functions, "TR": functions, "TR2": functions,
        ]) { first, _ in first },
        .softMask: ["Type": .plain, "S": .plain, "G": .object(.xObject), "BC": .plain, "TR": functions],
        .colorObject: plain([
            "N", "Range", "WhitePoint", "BlackPoint", "Gamma", "Matrix", "Subtype", "Components", "FunctionType",
            "Domain", "Size", "BitsPerSample", "Order", "Encode", "Decode", "C0", "C1", "Bounds",
        ]).merging([
            "Alternate": colorSpace, "Functions": functions, "Colorants": .index(.colorant, colorSpace),
            "Process": .object(.colorObject), "ColorSpace": colorSpace,
        ]) { first, _ in first },
        .function: plain([
            "FunctionType", "Domain", "Range", "Size", "BitsPerSample", "Order", "Encode", "Decode", "C0", "C1", "N",
            "Bounds",
        ]).merging(["Functions": functions]) { first, _ in first },
        .pattern: plain([
            "Type", "PatternType", "PaintType", "TilingType", "BBox", "XStep", "YStep", "Matrix",
        ]).merging([
            "Resources": .object(.resources), "Shading": .object(.shading), "ExtGState": .object(.graphicsState),
        ]) { first, _ in first },
        .shading: plain([
            "ShadingType", "Background", "BBox", "AntiAlias", "Coords", "Domain", "Extend", "Matrix",
            "BitsPerCoordinate", "BitsPerComponent", "BitsPerFlag", "Decode", "VerticesPerRow",
        ]).merging(["ColorSpace": colorSpace, "Function": functions]) { first, _ in first },
        .property: [
            "Type": .plain, "Name": .text("layer name"), "Intent": .plain, "Usage": .object(.layerUsage),
            "OCGs": .list(.object(.property)), "P": .plain, "VE": .visibilityExpression,
            "MCID": .plain, "ActualText": .text("actual text"), "Alt": .text("alt text"), "E": .text("expansion"),
            "Lang": .identifier(.language), "BBox": .plain, "Attached": .plain, "Subtype": .plain,
        ],
        .image: plain([
            "Type", "Subtype", "Width", "Height", "BitsPerComponent", "Intent", "ImageMask", "Decode", "Interpolate",
            "SMaskInData", "StructParent", "Matte",
        ]).merging([
            "ColorSpace": colorSpace, "Mask": .either(.object(.xObject), .plain), "SMask": .object(.xObject),
            "OC": .object(.property), "AF": attachments,
        ]) { first, _ in first },
        .form: plain(["Type", "Subtype", "FormType", "BBox", "Matrix", "StructParent", "StructParents"]).merging([
            "Resources": .object(.resources), "Group": .object(.group), "OC": .object(.property), "AF": attachments,
        ]) { first, _ in first },
        .decodeParameters: plain([
            "Type", "Name", "Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange", "K", "EndOfLine",
            "EncodedByteAlign", "Rows", "EndOfBlock", "BlackIs1", "DamagedRowsBeforeError", "ColorTransform",
        ]).merging(["JBIG2Globals": .object(.globals)]) { first, _ in first },
        .transition: plain(["Type", "S", "D", "Dm", "M", "Di", "SS", "B"]),
    ]

    /// A family's name, or an array of names, numbers and the dictionaries, profiles and functions of the family.
    private static let colorSpace = Shape.slots(.either(spaceItem, .either(.object(.colorObject), .slots(nestedSpace))))
    private static let nestedSpace = Shape.either(
        spaceItem, .either(.object(.colorObject), .slots(.either(spaceItem, .object(.colorObject)))))
    private static let spaceItem = Shape.either(.identifier(.colorant), .plain)

    private static func named(_ shape: Shape) -> Shape { .index(.resource, shape) }
    private static let functions = Shape.slots(.either(.plain, .object(.function)))
}
