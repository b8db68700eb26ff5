/// The attributes whose meaning is known, by qualified name. `w:val` means something else in each element; names
/// without a prefix belong to drawings.
enum AttributeRules {
    static let byElement: [String: AttributeRule] = controls.merging(references) { one, _ in one }
        .merging(forms) { one, _ in one }.merging(drawings) { one, _ in one }

    private static let controls: [String: AttributeRule] = [
        "w:alias@w:val": .text("content control title"),
        "w:tag@w:val": .name(.tag),
        "w:listItem@w:displayText": .text("list item"),
        "w:listItem@w:value": .text("list item"),
        "w:comboBox@w:lastValue": .text("list item"),
        "w:dropDownList@w:lastValue": .text("list item"),
        "w:date@w:fullDate": .removable("content control date"),
        "w:docPart@w:val": .name(.buildingBlock),
        "w:description@w:val": .text("building block description"),
        "w:category@w:val": .text("building block category"),
        "w:docPartCategory@w:val": .label("building block category"),
        "w:docPartGallery@w:val": .label("building block gallery"),
        "w:tblCaption@w:val": .text("table title"),
        "w:tblDescription@w:val": .text("table description"),
        "w:lvlText@w:val": .label("list label"),
    ]

    private static let references: [String: AttributeRule] = [
        "w:bookmarkStart@w:name": .name(.bookmark),
        "w:hyperlink@w:anchor": .name(.bookmark),
        "w:hyperlink@w:tooltip": .text("tooltip"),
        "w:hyperlink@w:docLocation": .removable("link target"),
        "w:hyperlink@w:tgtFrame": .removable("link target"),
        "a:hlinkClick@tgtFrame": .removable("link target"),
        "a:hlinkClick@action": .removable("link target"),
        "a:hlinkHover@action": .removable("link target"),
        "w:moveFromRangeStart@w:name": .name(.move),
        "w:moveToRangeStart@w:name": .name(.move),
        "w:moveFromRangeStart@w:date": .time,
        "w:moveToRangeStart@w:date": .time,
        "w:style@w:styleId": .name(.style),
        "w:pStyle@w:val": .name(.style),
        "w:rStyle@w:val": .name(.style),
        "w:tblStyle@w:val": .name(.style),
        "w:basedOn@w:val": .name(.style),
        "w:next@w:val": .name(.style),
        "w:link@w:val": .name(.style),
        "w:numStyleLink@w:val": .name(.style),
        "w:styleLink@w:val": .name(.style),
        "w:clickAndTypeStyle@w:val": .name(.style),
        "w:defaultTableStyle@w:val": .name(.style),
        "w:aliases@w:val": .name(.styleName),
        "w:lsdException@w:name": .name(.styleName),
        "w:font@w:name": .name(.font),
        "w:altName@w:val": .name(.font),
        "w:sym@w:font": .name(.font),
        "m:mathFont@m:val": .name(.font),
        "a:font@script": .name(.font),
        "a:theme@name": .label("theme name"),
        "a:themeOverride@name": .label("theme name"),
        "a:clrScheme@name": .label("theme name"),
        "a:fontScheme@name": .label("theme name"),
        "a:fmtScheme@name": .label("theme name"),
        "w:fldSimple@w:instr": .instruction,
    ]

    private static let forms: [String: AttributeRule] = [
        "w:default@w:val": .text("form field"),
        "w:listEntry@w:val": .text("form field"),
        "w:helpText@w:val": .text("form field"),
        "w:statusText@w:val": .text("form field"),
        "w:docVar@w:name": .author(.none),
        "w:docVar@w:val": .author(.none),
    ]

    private static let drawings: [String: AttributeRule] = [
        "v:textpath@string": .text("WordArt"),
        "v:shape@id": .name(.shape), "v:rect@id": .name(.shape), "v:oval@id": .name(.shape),
        "v:line@id": .name(.shape), "v:group@id": .name(.shape), "v:roundrect@id": .name(.shape),
        "v:shapetype@id": .name(.shape), "v:shape@type": .name(.shape),
        "wp:docPr@name": .label("object name"), "wp:docPr@descr": .text("alternative text"),
        "wp:docPr@title": .text("alternative text"),
    ]

    static let byAttribute: [String: AttributeRule] = [
        "descr": .text("alternative text"),
        "title": .text("alternative text"),
        "alt": .text("alternative text"),
        "o:title": .text("alternative text"),
        "tooltip": .text("tooltip"),
        "name": .label("object name"),
        "href": .removable("link target"),
        "o:href": .removable("link target"),
        "src": .removable("link target"),
        "o:relid": .structure,
        "typeface": .name(.font),
        "w:ascii": .name(.font), "w:hAnsi": .name(.font), "w:eastAsia": .name(.font), "w:cs": .name(.font),
        "w14:font": .name(.font),
        "phldrT": .label("placeholder text"),
        "w:author": .author(.name),
        "w:initials": .author(.initials),
        "w:date": .never, "w16du:dateUtc": .never, "w14:paraId": .never, "w:tplc": .never, "w14:textId": .never,
        "o:gfxdata": .never,
        "xml:space": .structure,
        "mc:Ignorable": .structure, "mc:MustUnderstand": .structure, "Requires": .structure,
        "mc:ProcessContent": .never, "mc:PreserveElements": .never, "mc:PreserveAttributes": .never,
    ]
}
