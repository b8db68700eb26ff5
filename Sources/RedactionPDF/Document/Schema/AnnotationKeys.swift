import RedactionModel

/// Annotations and forms, whose dictionaries may be merged: ISO 32000-2, 12.5 and 12.7.
extension ObjectType {
    static let annotationKeys: [ObjectType: [String: Shape]] = [
        .annotation: commonKeys.merging(markupKeys) { first, _ in first },
        .fileAttachment: commonKeys.merging(markupKeys) { first, _ in first }
            .merging(["FS": .object(.attachment)]) { first, _ in first },
        .field: commonKeys.merging(fieldKeys) { first, _ in first },
        .signatureField: commonKeys.merging(fieldKeys) { first, _ in first }
            .filter { !["V", "DV", "AP", "AS"].contains($0.key) },
        .appearance: [
            "N": appearanceEntry, "D": appearanceEntry, "R": appearanceEntry,
        ],
        .appearanceCharacteristics: [
            "R": .plain, "BC": .plain, "BG": .plain, "CA": .text("caption"), "RC": .text("caption"),
            "AC": .text("caption"), "I": .object(.xObject), "RI": .object(.xObject), "IX": .object(.xObject),
            "IF": .object(.iconFit), "TP": .plain,
        ],
        .iconFit: plain(["SW", "S", "A", "FB"]),
        .borderStyle: plain(["Type", "W", "S", "D"]),
        .borderEffect: plain(["S", "I"]),
        .fixedPrint: plain(["Type", "Matrix", "H", "V"]),
        .interactiveForm: [
            "Fields": .list(.object(.annotation)), "NeedAppearances": .plain, "DR": .object(.resources),
            "DA": .operators, "Q": .plain,
        ],
    ]

    /// The flag that keeps an annotation from being shown or printed (ISO 32000-2, 12.5.3).
    static let hiddenAnnotation = 2

    /// Annotations of other subtypes carry files, media or programs.
    static let annotations: Set<String> = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup", "Widget", "PrinterMark", "Watermark", "Redact",
    ]

    private static let commonKeys: [String: Shape] = plain([
        "Type", "Subtype", "Rect", "F", "Border", "C", "StructParent", "BM", "CA", "ca", "H", "QuadPoints",
    ]).merging([
        "Contents": .text("annotation"), "P": .page, "NM": .identifier(.annotation), "M": .date,
        "AP": .object(.appearance), "AS": .identifier(.state), "OC": .object(.property),
        "Lang": .identifier(.language), "A": .object(.action), "PA": .object(.action), "Dest": .destination,
        "BS": .object(.borderStyle), "BE": .object(.borderEffect), "AF": attachments,
    ]) { first, _ in first }

    private static let markupKeys: [String: Shape] = plain([
        "Open", "RT", "Q", "CL", "RD", "LE", "L", "IC", "LL", "LLE", "Cap", "LLO", "CP", "Vertices", "Path", "Sy",
        "InkList", "Repeat",
    ]).merging([
        "DA": .operators, "T": .text("author"), "RC": .richText("annotation"), "CreationDate": .date,
        "Subj": .text("subject"),
        "IRT": .object(.annotation), "IT": .removable("intent"), "Name": .removable("icon"),
        "State": .removable("state"), "StateModel": .removable("state"), "Popup": .object(.annotation),
        "Parent": .object(.annotation), "DS": .removable("style"), "FixedPrint": .object(.fixedPrint),
        "RO": .object(.xObject), "OverlayText": .text("overlay text"), "MN": .removable("printer's mark"),
    ]) { first, _ in first }

    private static let fieldKeys: [String: Shape] = plain(["FT", "Ff", "I", "TI", "MaxLen", "Q"]).merging([
        "DA": .operators, "T": .identifier(.field), "Parent": .object(.annotation), "Kids": .list(.object(.annotation)),
        "TU": .text("form field, tooltip"),
        "TM": .removable("form field, export name"), "V": fieldValue, "DV": fieldValue,
        "RV": .richText("form field"), "Opt": .slots(.slots(.text("form field, choice"))),
        "MK": .object(.appearanceCharacteristics), "DS": .removable("style"),
    ]) { first, _ in first }

    private static let fieldValue = Shape.either(
        .text("form field", .prose), .either(.identifier(.state), .list(.text("form field", .prose))))

    private static let appearanceEntry = Shape.either(.object(.xObject), .index(.state, .object(.xObject)))
}
