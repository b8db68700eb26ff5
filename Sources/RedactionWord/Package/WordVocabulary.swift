package import RedactionXML

extension XMLVocabulary {
    /// Every namespace whose elements and attributes are understood; the rest is dropped.
    ///
    /// The transitional and the strict form of a vocabulary (ECMA-376 part 1, annex A) have one prefix.
    package static let word = XMLVocabulary(
        openXML.merging(microsoft) { one, _ in one }.merging(general) { one, _ in one })

    /// Namespaces that office programs declare in every part, used or not. Nothing of them is in a copy.
    static let declared: Set<String> = [
        "http://schemas.microsoft.com/office/2006/xmlPackage",
        "http://schemas.microsoft.com/office/2019/extlst",
        "http://schemas.microsoft.com/office/drawing/2016/ink",
        "http://schemas.microsoft.com/office/drawing/2017/model3d",
        "http://schemas.microsoft.com/office/mac/office/2008/main",
        "http://schemas.openxmlformats.org/drawingml/2006/compatibility",
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "http://schemas.openxmlformats.org/officeDocument/2006/bibliography",
        "urn:schemas-microsoft-com:mac:vml",
        "urn:schemas-microsoft-com:office:excel",
        "urn:schemas-microsoft-com:office:powerpoint",
    ]

    private static let openXML: [String: String] = {
        let transitional = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        let both = [
            ("wordprocessingml/", "main", "w"), ("officeDocument/", "relationships", "r"),
            ("officeDocument/", "math", "m"), ("drawingml/", "main", "a"), ("drawingml/", "chart", "c"),
            ("drawingml/", "diagram", "dgm"), ("drawingml/", "picture", "pic"),
            ("drawingml/", "wordprocessingDrawing", "wp"), ("drawingml/", "chartDrawing", "cdr"),
            ("drawingml/", "lockedCanvas", "lc"), ("officeDocument/", "sharedTypes", "s"),
        ]
        var prefixes: [String: String] = [:]
        for (folder, name, prefix) in both {
            prefixes[transitional + folder + "2006/" + name] = prefix
            prefixes[strict + folder + name] = prefix
        }
        prefixes[transitional + "markup-compatibility/2006"] = "mc"
        prefixes[transitional + "schemaLibrary/2006/main"] = "sl"
        return prefixes
    }()

    private static let microsoft: [String: String] = {
        let office = "http://schemas.microsoft.com/office/"
        let names = [
            "word/2006/wordml": "wne", "word/2010/wordml": "w14", "word/2012/wordml": "w15",
            "word/2015/wordml/symex": "w16se", "word/2016/wordml/cid": "w16cid", "word/2018/wordml": "w16",
            "word/2018/wordml/cex": "w16cex", "word/2020/wordml/sdtdatahash": "w16sdtdh",
            "word/2023/wordml/word16du": "w16du", "word/2024/wordml/sdtformatlock": "w16sdtfl",
            "word/2010/wordprocessingDrawing": "wp14",
            "word/2012/wordprocessingDrawing": "wp15", "word/2010/wordprocessingShape": "wps",
            "word/2010/wordprocessingGroup": "wpg", "word/2010/wordprocessingCanvas": "wpc",
            "word/2010/wordprocessingInk": "wpi", "drawing/2007/8/2/chart": "c14", "drawing/2008/diagram": "dsp",
            "drawing/2010/main": "a14", "drawing/2010/picture": "pic14", "drawing/2010/diagram": "dgm14",
            "drawing/2010/chartDrawing": "cdr14", "drawing/2012/chart": "c15", "drawing/2012/chartStyle": "cs",
            "drawing/2012/main": "a15", "drawing/2014/chart": "c16", "drawing/2014/main": "a16",
            "drawing/2014/chartex": "cx", "drawing/2015/06/chart": "c16r2", "drawing/2016/SVG/main": "asvg",
            "drawing/2017/decorative": "adec", "drawing/2017/03/chart": "c16r3", "thememl/2012/main": "thm15",
            "drawing/2018/sketchyshapes": "ask",
            "drawing/2015/9/8/chartex": "cx1", "drawing/2015/10/21/chartex": "cx2",
            "drawing/2016/5/9/chartex": "cx3", "drawing/2016/5/10/chartex": "cx4",
            "drawing/2016/5/11/chartex": "cx5", "drawing/2016/5/12/chartex": "cx6",
            "drawing/2016/5/13/chartex": "cx7", "drawing/2016/5/14/chartex": "cx8",
        ]
        return Dictionary(uniqueKeysWithValues: names.map { (office + $0, $1) })
    }()

    private static let general = [
        "urn:schemas-microsoft-com:vml": "v",
        "urn:schemas-microsoft-com:office:office": "o",
        "urn:schemas-microsoft-com:office:word": "w10",
    ]
}
