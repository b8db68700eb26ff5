import RedactionModel

/// A content stream that is not painted by `Do`: a tiling pattern, a soft mask, a glyph of a Type 3 font, an
/// annotation's appearance. It shows text in a space of its own and may be shared by many pages.
struct ContentUnit: Sendable {
    let reference: ObjectReference
    /// What it is, for the location of its text: `pattern`, `soft mask`, `glyph procedure`, `appearance`.
    let role: String
    /// What it draws with when it brings no resources of its own.
    let resources: PDFDictionary
}

/// Finds the content units that resources lead to, each once.
struct ContentUnitCollector<Source: ObjectSource> {
    private let source: Source
    private(set) var units: [ContentUnit] = []
    private var visited: Set<ObjectReference> = []
    private var pending: [PDFDictionary] = []

    init(source: Source) { self.source = source }

    /// Adds the units that `resources` lead to, directly and through forms, fonts and other units.
    mutating func collect(fromResources resources: PDFDictionary) throws {
        pending.append(resources)
        while let next = pending.popLast() { try visit(next) }
    }

    /// Adds a unit that is known from elsewhere, such as an annotation's appearance.
    mutating func add(_ reference: ObjectReference, role: String, resources: PDFDictionary = [:]) throws {
        guard visited.insert(reference).inserted, let stream = try source.object(reference).stream else { return }
        let own = try source.resolve(stream.dictionary["Resources"]).dictionary
        units.append(ContentUnit(reference: reference, role: role, resources: own ?? resources))
        try collect(fromResources: own ?? [:])
    }

    private mutating func visit(_ resources: PDFDictionary) throws {
        for pattern in try source.sortedValues(resources["Pattern"]) {
            guard let reference = pattern.reference, visited.insert(reference).inserted,
                let stream = try source.object(reference).stream
            else { continue }
            append(reference, "pattern", own: try source.resolve(stream.dictionary["Resources"]).dictionary, resources)
        }
        for state in try source.sortedValues(resources["ExtGState"]) {
            let mask = try source.dictionary(source.dictionary(state)["SMask"])
            guard let reference = mask["G"]?.reference, visited.insert(reference).inserted,
                let stream = try source.object(reference).stream
            else { continue }
            append(
                reference, "soft mask", own: try source.resolve(stream.dictionary["Resources"]).dictionary, resources)
        }
        for font in try source.sortedValues(resources["Font"]) { try visit(font: font, resources) }
        for xObject in try source.sortedValues(resources["XObject"]) {
            guard let reference = xObject.reference, visited.insert(reference).inserted else { continue }
            let form = try source.object(reference).stream?.dictionary ?? [:]
            if let own = try source.resolve(form["Resources"]).dictionary { pending.append(own) }
        }
    }

    private mutating func visit(font: PDFObject, _ resources: PDFDictionary) throws {
        if let reference = font.reference { guard visited.insert(reference).inserted else { return } }
        let font = try source.dictionary(font)
        guard try source.resolve(font["Subtype"]).name == "Type3" else { return }
        let own = try source.resolve(font["Resources"]).dictionary
        for procedure in try source.sortedValues(font["CharProcs"]) {
            guard let reference = procedure.reference, visited.insert(reference).inserted else { continue }
            append(reference, "glyph procedure", own: own, resources)
        }
    }

    private mutating func append(
        _ reference: ObjectReference, _ role: String, own: PDFDictionary?, _ resources: PDFDictionary
    ) {
        units.append(ContentUnit(reference: reference, role: role, resources: own ?? resources))
        if let own { pending.append(own) }
    }
}

extension ContentUnitCollector {
    /// Adds what a page's resources lead to.
    mutating func collect(fromContentOf page: PDFDictionary) throws {
        try collect(fromResources: try source.dictionary(source.inherited("Resources", from: page)))
    }

    /// Adds the appearances of a page's annotations in every state.
    mutating func collect(fromAnnotationsOf page: PDFDictionary) throws {
        let resources = try source.dictionary(source.inherited("Resources", from: page))
        for annotation in try source.array(page["Annots"]) {
            for state in try source.sortedValues(source.dictionary(annotation)["AP"]) {
                if let reference = state.reference, try source.object(reference).stream != nil {
                    try add(reference, role: "appearance", resources: resources)
                }
                guard case .dictionary(let states) = try source.resolve(state) else { continue }
                for appearance in try source.sortedValues(.dictionary(states)).compactMap(\.reference) {
                    try add(appearance, role: "appearance", resources: resources)
                }
            }
        }
    }
}
