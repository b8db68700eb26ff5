/// The typed dictionaries and streams of a PDF that can get into a copy.
enum ObjectType: Int, Sendable, CaseIterable {
    // The document.
    case catalog, names, linkBase, viewerPreferences, pageLabel, outline, thread, bead, outputIntent, markInfo
    case layers, layerConfiguration, layerUsage, layerUsageApplication, fileSpecification, action, destination
    // Pages and graphics.
    case page, content, resources, group, graphicsState, softMask, colorObject, function, pattern, shading, property
    case xObject, image, form, decodeParameters, globals, transition
    // Fonts.
    case font, fontDescriptor, fontFile, glyphTable, characterMap, systemInfo, fontStyle
    // Annotations and forms.
    case annotation, field, signatureField, appearance, appearanceCharacteristics, iconFit, borderStyle, borderEffect,
        interactiveForm
    case fixedPrint, textStream
    // Attached files.
    case attachment, embeddedFiles, embeddedFile, embeddedFileParameters, fileAttachment
    // Structure.
    case structureRoot, structureElement, markedContentReference, objectReference, attributes, userProperty, namespace

    /// The keys that stay, with what may stand in each.
    var keys: [String: Shape] { ObjectType.keys[rawValue] }

    private static let keys: [[String: Shape]] = {
        let tables = [documentKeys, graphicsKeys, fontKeys, annotationKeys, structureKeys, attachmentKeys]
        return allCases.map { type in
            tables.reduce(into: [:]) { keys, table in keys.merge(table[type] ?? [:]) { first, _ in first } }
        }
    }()

    /// Whether objects of this type are streams; a dictionary in the place of a stream, or the other way round, goes.
    var isStream: Bool? {
        switch self {
        case .content, .image, .form, .fontFile, .glyphTable, .globals, .textStream, .embeddedFile: true
        case .characterMap, .colorObject, .function, .pattern, .shading, .xObject: nil
        default: false
        }
    }

    /// The type that a dictionary in the place of `self` really has; nil if it must go.
    func refined(for entries: PDFDictionary) -> ObjectType? {
        let subtype = entries["Subtype"]?.name
        switch self {
        case .xObject:
            // Some writers leave the subtype out where there is only one that fits.
            if subtype == "Image" || subtype == nil && entries["Width"] != nil { return .image }
            return subtype == "Form" || subtype == nil && entries["BBox"] != nil ? .form : nil
        case .annotation:
            guard let subtype else { return ["FT", "T", "Kids"].contains { entries[$0] != nil } ? .field : nil }
            if subtype == "FileAttachment" { return .fileAttachment }
            return subtype == "Widget" ? .field : ObjectType.annotations.contains(subtype) ? self : nil
        case .action:
            return ObjectType.actions.contains(entries["S"]?.name ?? "") ? self : nil
        case .structureElement:
            switch entries["Type"]?.name {
            case "MCR": return .markedContentReference
            case "OBJR": return .objectReference
            case "StructTreeRoot": return .structureRoot
            default:
                guard entries["S"] == nil else { return self }
                return entries["MCID"] != nil
                    ? .markedContentReference : entries["Obj"] != nil ? .objectReference : self
            }
        case .attributes:
            return ObjectType.attributeOwners.contains(entries["O"]?.name ?? "") ? self : nil
        default: return self
        }
    }

    /// Types whose objects are streams, always or sometimes.
    static let streams = allCases.filter { $0.isStream != false }

    /// Keys that every stream may have.
    static let streamKeys: [String: Shape] = [
        "Length": .plain, "Filter": .plain, "DecodeParms": .slots(.object(.decodeParameters)),
    ]
}
