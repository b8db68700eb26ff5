internal import RedactionModel

/// What is told of a package as a whole.
enum PackageNotes {
    /// What is told of text that is in the copy although nobody sees it.
    static func unseenText(_ runs: Int, in part: String) -> Note? {
        runs == 0
            ? nil : Note(place: part, message: "\(runs) \(runs == 1 ? "run" : "runs") of hidden or white text stayed")
    }

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
