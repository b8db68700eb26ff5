internal import RedactionModel

/// What is told of a package as a whole.
enum PackageNotes {
    static func notes(on package: WordPackage) -> [Note] {
        var notes: [Note] = []
        if package.main.contentType.contains("macroenabled") {
            notes.append(Note(place: package.main.name, message: "the macros were dropped; the copy is a .docx"))
        }
        for relationship in package.relationships {
            switch relationship.type.name {
            case "officeDocument", "core-properties", "extended-properties", "extendedProperties": continue
            case "custom-properties", "customProperties":
                notes.append(Note(place: "package", message: "the custom properties were dropped"))
            default:
                notes.append(DroppedPart.note(relationship.type, isExternal: relationship.isExternal, in: "package"))
            }
        }
        return notes
    }
}
