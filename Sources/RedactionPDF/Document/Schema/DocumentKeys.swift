/// Catalog, outline, layers, actions: what ISO 32000-2 has in 7.7, 12.2 to 12.4, 12.6, 8.11 and 14.11.
extension ObjectType {
    static let documentKeys: [ObjectType: [String: Shape]] = [
        .catalog: [
            "Type": .plain, "Version": .plain, "Pages": .object(.page), "PageLabels": .tree(nil, .object(.pageLabel)),
            "Names": .object(.names), "Dests": .index(.destination, .destination),
            "ViewerPreferences": .object(.viewerPreferences), "PageLayout": .plain, "PageMode": .plain,
            "Outlines": .object(.outline), "Threads": .list(.object(.thread)),
            "OpenAction": .either(.object(.action), .destination), "AcroForm": .object(.interactiveForm),
            "StructTreeRoot": .object(.structureRoot), "MarkInfo": .object(.markInfo), "Lang": .identifier(.language),
            "OutputIntents": .list(.object(.outputIntent)), "OCProperties": .object(.layers),
            "URI": .object(.linkBase), "AF": attachments,
        ],
        .linkBase: ["Base": .removable("link base")],
        .names: [
            "Dests": .tree(.destination, .destination), "EmbeddedFiles": .tree(.attachment, .object(.attachment)),
        ],
        .viewerPreferences: plain([
            "HideToolbar", "HideMenubar", "HideWindowUI", "FitWindow", "CenterWindow", "DisplayDocTitle",
            "NonFullScreenPageMode", "Direction", "ViewArea", "ViewClip", "PrintArea", "PrintClip", "PrintScaling",
            "Duplex", "PickTrayByPDFSize", "PrintPageRange", "NumCopies",
        ]),
        .pageLabel: ["Type": .plain, "S": .plain, "P": .text("page label"), "St": .plain],
        .outline: [
            "Type": .plain, "Title": .text("bookmark"), "Parent": .object(.outline), "Prev": .object(.outline),
            "Next": .object(.outline), "First": .object(.outline), "Last": .object(.outline), "Count": .plain,
            "Dest": .destination, "A": .object(.action), "SE": .object(.structureElement), "C": .plain, "F": .plain,
        ],
        .thread: ["Type": .plain, "F": .object(.bead)],
        .bead: [
            "Type": .plain, "T": .object(.thread), "N": .object(.bead), "V": .object(.bead), "P": .page, "R": .plain,
        ],
        .outputIntent: [
            "Type": .plain, "S": .plain, "OutputConditionIdentifier": .removable("output intent"),
            "DestOutputProfile": .object(.colorObject),
        ],
        .markInfo: plain(["Marked", "UserProperties", "Suspects"]),
        .destination: ["D": .destination],
        .action: [
            "Type": .plain, "S": .plain, "Next": .list(.object(.action)), "D": .destination,
            "F": .either(.target("file name"), .object(.fileSpecification)), "NewWindow": .plain, "URI": .uri,
            "IsMap": .plain, "N": .plain, "B": .object(.bead), "Trans": .object(.transition),
            "T": .list(.either(.target("field name"), .object(.annotation))), "H": .plain,
            "Fields": .list(.either(.target("field name"), .object(.annotation))), "Flags": .plain,
            "State": .list(.either(.object(.property), .plain)), "PreserveRB": .plain,
        ],
        .fileSpecification: [
            "Type": .plain, "FS": .plain, "F": .target("file name"), "UF": .target("file name"),
        ],
        .layers: [
            "OCGs": .list(.object(.property)), "D": .object(.layerConfiguration),
            "Configs": .list(.object(.layerConfiguration)),
        ],
        .layerConfiguration: [
            "Name": .text("layer configuration"), "BaseState": .plain, "ON": .list(.object(.property)),
            "OFF": .list(.object(.property)), "Intent": .plain, "AS": .list(.object(.layerUsageApplication)),
            "Order": .layerOrder, "ListMode": .plain, "RBGroups": .list(.list(.object(.property))),
            "Locked": .list(.object(.property)),
        ],
        .layerUsageApplication: ["Event": .plain, "OCGs": .list(.object(.property)), "Category": .plain],
        .layerUsage: [
            "Language": .object(.layerUsage), "Lang": .identifier(.language), "Preferred": .plain,
            "Export": .object(.layerUsage), "ExportState": .plain, "Zoom": .object(.layerUsage), "min": .plain,
            "max": .plain, "Print": .object(.layerUsage), "Subtype": .plain, "PrintState": .plain,
            "View": .object(.layerUsage), "ViewState": .plain, "PageElement": .object(.layerUsage),
        ],
    ]

    /// The actions that take a reader somewhere or change what is seen; scripts, programs, and what sends data
    /// somewhere go.
    static let actions: Set<String> = [
        "GoTo", "GoToR", "URI", "Named", "Thread", "Hide", "ResetForm", "SetOCGState", "Trans",
    ]

    static func plain(_ keys: [String]) -> [String: Shape] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, .plain) })
    }
}
