internal import RedactionModel

/// What is told of a relationship that the copy does not have.
enum DroppedPart {
    static func note(_ type: RelationshipType, isExternal: Bool, in source: String) -> Note {
        let what = names[type.name] ?? "a part of an unknown kind"
        return Note(place: source, message: what + (isExternal ? " outside the file was unlinked" : " was dropped"))
    }

    private static let names = [
        "attachedTemplate": "the attached template", "thumbnail": "the thumbnail",
        "oleObject": "an embedded OLE object", "package": "an embedded file", "control": "an ActiveX control",
        "activeXControlBinary": "an ActiveX control", "vbaProject": "the macros", "wordVbaData": "the macros",
        "customXml": "a custom XML store", "customXmlProps": "a custom XML store", "font": "an embedded font",
        "webSettings": "the web settings", "people": "the list of authors", "aFChunk": "an imported chunk of text",
        "commentsExtended": "comment threading", "commentsIds": "comment threading",
        "commentsExtensible": "comment threading", "printerSettings": "printer settings",
        "stylesWithEffects": "a second copy of the styles", "origin": "the digital signature",
        "image": "a picture", "subDocument": "a subdocument", "hyperlink": "a link",
        "keyMapCustomizations": "key customizations", "attachedToolbars": "toolbars",
        "webextension": "a web extension", "webextensiontaskpanes": "a web extension",
        "mailMergeSource": "the mail merge source", "recipientData": "the mail merge recipients",
        "hdphoto": "a second form of a picture", "externalLinkPath": "a linked workbook",
    ]
}
