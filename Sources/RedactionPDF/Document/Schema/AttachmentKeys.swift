/// Files within the file: ISO 32000-2, 7.11.
extension ObjectType {
    static let attachmentKeys: [ObjectType: [String: Shape]] = [
        .attachment: [
            "Type": .plain, "F": .identifier(.attachment), "UF": .identifier(.attachment),
            "Desc": .text("attachment, description"), "EF": .object(.embeddedFiles), "AFRelationship": .plain,
        ],
        .embeddedFiles: ["F": .object(.embeddedFile), "UF": .object(.embeddedFile)],
        .embeddedFile: ["Type": .plain, "Subtype": .plain, "Params": .object(.embeddedFileParameters)],
        .embeddedFileParameters: ["Size": .plain],
    ]

    /// The files that belong to an object (14.13).
    static let attachments = Shape.list(.object(.attachment))

    /// Keys of which one must be there for the rest to mean anything.
    var neededKeys: [String] {
        switch self {
        case .attachment: ["EF"]
        case .embeddedFiles: ["F", "UF"]
        case .fileAttachment: ["FS"]
        default: []
        }
    }
}
