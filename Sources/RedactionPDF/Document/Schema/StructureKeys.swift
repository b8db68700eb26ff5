/// The structure tree of a tagged file: ISO 32000-2, 14.7 and 14.8.
extension ObjectType {
    static let structureKeys: [ObjectType: [String: Shape]] = [
        .structureRoot: [
            "Type": .plain, "K": kids, "IDTree": .tree(.structureElement, .object(.structureElement)),
            "ParentTree": .tree(nil, .slots(.object(.structureElement))), "ParentTreeNextKey": .plain,
            "RoleMap": .index(.tag, .identifier(.tag)), "ClassMap": .index(.tag, .list(.object(.attributes))),
            "Namespaces": .list(.object(.namespace)),
        ],
        .structureElement: [
            "Type": .plain, "S": .identifier(.tag), "P": .object(.structureElement),
            "ID": .identifier(.structureElement), "Ref": .list(.object(.structureElement)), "Pg": .page, "K": kids,
            "A": .list(.either(.plain, .object(.attributes))), "C": .list(.either(.identifier(.tag), .plain)),
            "R": .plain, "T": .text("title"), "Lang": .identifier(.language), "Alt": .text("alt text"),
            "E": .text("expansion"), "ActualText": .text("actual text"), "NS": .object(.namespace),
            "PhoneticAlphabet": .plain, "Phoneme": .text("pronunciation"), "AF": attachments,
        ],
        .markedContentReference: [
            "Type": .plain, "Pg": .page, "Stm": .object(.xObject), "MCID": .plain,
        ],
        .objectReference: [
            "Type": .plain, "Pg": .page, "Obj": .either(.object(.annotation), .object(.xObject)),
        ],
        .attributes: plain([
            "O", "Placement", "WritingMode", "BackgroundColor", "BorderColor", "BorderStyle", "BorderThickness",
            "Padding", "Color", "SpaceBefore", "SpaceAfter", "StartIndent", "EndIndent", "TextIndent", "TextAlign",
            "BBox", "Width", "Height", "BlockAlign", "InlineAlign", "TBorderStyle", "TPadding", "LineHeight",
            "BaselineShift", "TextDecorationType", "TextDecorationColor", "TextDecorationThickness", "ColumnCount",
            "ColumnGap", "ColumnWidths", "GlyphOrientationVertical", "RubyAlign", "RubyPosition", "TextPosition",
            "ListNumbering", "ContinuedList", "Role", "Checked", "checked", "RowSpan", "ColSpan", "Scope", "Type",
            "Subtype", "Attached", "NoteType",
        ]).merging([
            "ContinuedFrom": .identifier(.structureElement), "Headers": .list(.identifier(.structureElement)),
            "Short": .text("heading"), "Summary": .text("summary"), "Desc": .text("description"),
            "NS": .object(.namespace), "P": .list(.object(.userProperty)),
        ]) { first, _ in first },
        .userProperty: [
            "N": .text("property name"), "V": .either(.text("property value"), .plain),
            "F": .text("property value"), "H": .plain,
        ],
        .namespace: [
            "Type": .plain, "NS": .removable("namespace"),
            "RoleMapNS": .index(.tag, .list(.either(.identifier(.tag), .object(.namespace)))),
        ],
    ]

    /// Attributes of these owners are read by a PDF's readers; those for export to HTML, CSS, RTF and the like by none.
    static let attributeOwners: Set<String> = [
        "Layout", "List", "PrintField", "Table", "UserProperties", "NSO", "Artifact", "FENote",
    ]

    private static let kids = Shape.list(.either(.object(.structureElement), .plain))
}
