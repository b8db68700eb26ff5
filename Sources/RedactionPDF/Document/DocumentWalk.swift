import RedactionModel

/// Walks all that the catalog reaches by the allow-list of `ObjectType.keys`, shows the texts it meets to a visitor,
/// and leaves in `overlay` only what the list admits.
///
/// References are followed with a stack and once each, so rings and long chains end; recursion goes only into
/// objects that lie within one another, whose depth the parser bounds.
struct DocumentWalk<Visitor: DocumentVisitor> {
    private struct Item {
        let reference: ObjectReference
        let shape: Shape
        let context: WalkContext
    }

    private(set) var overlay: ObjectOverlay
    var visitor: Visitor
    private let moves: DestinationMoves
    /// The references met, by the type they were taken for.
    private(set) var found: [ObjectType: [ObjectReference]] = [:]
    private let pages: [ObjectReference: Int]
    private var stack: [Item] = []
    private var seen: Set<ObjectReference> = []
    /// The object being walked, and the way from it to the value at hand.
    private var holder: ObjectReference?
    private var path: [Place.Step] = []

    /// - Parameter moves: what becomes of destinations.
    init(_ overlay: ObjectOverlay, visitor: Visitor, moves: DestinationMoves = DestinationMoves()) throws {
        self.moves = moves
        self.overlay = overlay
        self.visitor = visitor
        var pages: [ObjectReference: Int] = [:]
        for index in try 0..<overlay.file.pageCount { pages[try overlay.file.page(index)] = index }
        self.pages = pages
    }

    mutating func run() throws {
        guard let root = overlay.trailer["Root"]?.reference else {
            throw RedactionError(
                .damaged, reason: "the PDF has no catalog", advice: "repair it with its own program and try again")
        }
        // qpdf puts in the true size, but only where there is one.
        overlay.trailer = ["Root": .reference(root), "Size": .integer(0)]
        push(Item(reference: root, shape: .object(.catalog), context: WalkContext()))
        for (page, _) in pages.sorted(by: { $0.value > $1.value }) {
            push(Item(reference: page, shape: .object(.page), context: WalkContext()))
        }
        while let item = stack.popLast() { try walk(item) }
    }

    private mutating func push(_ item: Item) {
        if seen.insert(item.reference).inserted { stack.append(item) }
    }

    private mutating func walk(_ item: Item) throws {
        holder = item.reference
        let object = try overlay.object(item.reference)
        let bottom = stack.count
        let kept = try clean(object, as: item.shape, in: item.context)
        // The first child is to be walked first.
        stack[bottom...].reverse()
        if kept != object { overlay.replace(item.reference, with: kept ?? .null) }
    }

    // MARK: Values

    /// What stays of `object`; nil if nothing does.
    private mutating func clean(
        _ object: PDFObject, as shape: Shape, in context: WalkContext
    ) throws -> PDFObject? {
        guard try admits(object, as: shape) else { return nil }
        if case .either(let one, let other) = shape {
            return try clean(object, as: admits(object, as: one) ? one : other, in: context)
        }
        if case .reference(let reference) = object {
            if case .page = shape { return object }
            push(Item(reference: reference, shape: shape, context: context))
            return object
        }
        switch shape {
        case .plain: return try cleanPlain(object, in: context)
        case .date, .page: return object
        case .text, .richText, .removable, .uri, .target: return try leaf(object, as: shape, in: context)
        case .operators: return operators(object)
        case .identifier(let space): return try identifier(object, in: space, context)
        case .destination: return try destination(object, in: context)
        case .visibilityExpression: return try items(object, as: operand, in: context, keepingSlots: false)
        case .layerOrder: return try items(object, as: order, in: context, keepingSlots: false)
        case .list(let item): return try items(object, as: item, in: context, keepingSlots: false)
        case .slots(let item): return try items(object, as: item, in: context, keepingSlots: true)
        case .object(let type): return try typed(object, as: type, in: context)
        case .map(let value): return try map(object, keys: nil, as: value, in: context)
        case .index(let space, let value): return try map(object, keys: space, as: value, in: context)
        case .tree(let space, let value): return try tree(object, keys: space, as: value, in: context)
        case .either: return nil
        }
    }

    /// The same, for what stands in `step` of the value at hand.
    private mutating func clean(
        _ object: PDFObject, under step: Place.Step, as shape: Shape, in context: WalkContext
    ) throws -> PDFObject? {
        path.append(step)
        defer { path.removeLast() }
        return try clean(object, as: shape, in: context)
    }

    private var operand: Shape { .either(.object(.property), .either(.visibilityExpression, .plain)) }

    private var order: Shape { .either(.object(.property), .either(.text("layer list"), .layerOrder)) }

    /// Whether a value can be taken for `shape`, by its type and, for dictionaries, by what they say they are.
    private func admits(_ object: PDFObject, as shape: Shape) throws -> Bool {
        let target = try overlay.resolve(object)
        switch (shape, target) {
        case (_, .null): return false
        case (.either(let one, let other), _): return try admits(object, as: one) || admits(object, as: other)
        case (.list(let item), _), (.slots(let item), _): return try target.array != nil || admits(object, as: item)
        case (.plain, .array(let items)): return try items.allSatisfy(isPlain)
        case (.plain, .dictionary), (.plain, .stream): return false
        case (.plain, _): return true
        case (.date, .string(let bytes)): return TextString.isDate(bytes)
        case (.text, .string), (.text, .stream), (.richText, .string), (.richText, .stream): return true
        case (.removable, .string), (.removable, .name), (.identifier, .string), (.identifier, .name): return true
        case (.uri, .string), (.target, .string), (.operators, .string): return true
        case (.destination, .array), (.destination, .name), (.destination, .string): return true
        case (.destination, .dictionary(let entries)): return entries["D"] != nil
        case (.layerOrder, .array), (.visibilityExpression, .array): return true
        case (.page, _): return object.reference.map { pages[$0] != nil } ?? false
        case (.object(let type), .dictionary(let entries)):
            return try type.refined(for: entries).map { try $0.isStream != true && isWhole(entries, as: $0) } ?? false
        case (.object(.embeddedFile), .stream(let stream)): return visitor.keeps(embeddedFile: stream)
        case (.object(let type), .stream(let stream)):
            return type.refined(for: stream.dictionary).map { $0.isStream != false } ?? false
        case (.map, .dictionary), (.index, .dictionary), (.tree, .dictionary): return true
        default: return false
        }
    }

    private func isWhole(_ entries: PDFDictionary, as type: ObjectType) throws -> Bool {
        let needed = type.neededKeys
        return try needed.isEmpty
            || needed.contains { key in
                guard let value = entries[key], let shape = type.keys[key] else { return false }
                return try admits(value, as: shape)
            }
    }

    private func isPlain(_ object: PDFObject) throws -> Bool {
        switch object {
        case .dictionary, .stream: false
        case .array(let items): try items.allSatisfy(isPlain)
        case .reference: try overlay.resolve(object).dictionary == nil
        default: true
        }
    }

    private mutating func cleanPlain(_ object: PDFObject, in context: WalkContext) throws -> PDFObject {
        // A name that the standard does not give means nothing to readers, and can spell anything.
        if case .name(let name) = object, !Vocabulary.contains(name) {
            return try identifier(object, in: .resource, context)
        }
        guard case .array(let items) = object else { return object }
        return .array(try items.map { try clean($0, as: .plain, in: WalkContext()) ?? .null })
    }

    private mutating func items(
        _ object: PDFObject, as shape: Shape, in context: WalkContext, keepingSlots: Bool
    ) throws -> PDFObject? {
        guard case .array(let items) = object else { return try clean(object, as: shape, in: context) }
        var kept: [PDFObject] = []
        kept.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            if let item = try clean(item, under: .index(index), as: shape, in: context) {
                kept.append(item)
            } else {
                visitor.dropped(try overlay.resolve(item), as: shape, in: context)
                if keepingSlots { kept.append(.null) }
            }
        }
        return .array(kept)
    }

    // MARK: Leaves

    private mutating func leaf(
        _ object: PDFObject, as shape: Shape, in context: WalkContext
    ) throws -> PDFObject? {
        try visitor.visit(Leaf(value: object, shape: shape, place: Place(holder: holder, path: path), context: context))
        guard case .stream(let stream) = object else { return object }
        return try typed(.stream(stream), as: .textStream, in: context)
    }

    private mutating func identifier(
        _ object: PDFObject, in space: Identifier.Space, _ context: WalkContext
    ) throws -> PDFObject {
        let shape = Shape.identifier(space)
        try visitor.visit(Leaf(value: object, shape: shape, place: Place(holder: holder, path: path), context: context))
        switch object {
        case .string(let bytes):
            return visitor.renamed(Identifier(space: space, bytes: bytes)).map { .string($0) } ?? object
        case .name(let name):
            return .name(renamed(name, in: space))
        default: return object
        }
    }

    private mutating func renamed(_ name: String, in space: Identifier.Space) -> String {
        let bytes = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        guard let new = visitor.renamed(Identifier(space: space, bytes: bytes)) else { return name }
        return String(String.UnicodeScalarView(new.map { Unicode.Scalar($0) }))
    }

    private mutating func operators(_ object: PDFObject) -> PDFObject? {
        guard visitor.renames(in: .resource), let bytes = object.string else { return object }
        // What cannot be read sets no font either.
        return (try? ContentNames.renamed(in: bytes) { renamed($0, in: .resource) }).map { .string($0) }
    }

    private mutating func destination(
        _ object: PDFObject, in context: WalkContext
    ) throws -> PDFObject? {
        switch object {
        case .name, .string: return try identifier(object, in: .destination, context)
        case .dictionary: return try typed(object, as: .destination, in: context)
        case .array(let items):
            guard let first = items.first else { return nil }
            // A page of another file is told by its number.
            guard try first.integer != nil || admits(first, as: .page) else { return nil }
            let view = try items.dropFirst().map { try clean($0, as: .plain, in: context) ?? .null }
            return .array([first] + moves.moved(view, to: first.reference))
        default: return nil
        }
    }

    // MARK: Dictionaries

    private mutating func typed(
        _ object: PDFObject, as type: ObjectType, in context: WalkContext
    ) throws -> PDFObject? {
        guard let entries = object.dictionary, var type = type.refined(for: entries) else { return nil }
        if type == .field, try fieldType(of: entries) == "Sig" { type = .signatureField }
        if path.isEmpty, let holder { found[type, default: []].append(holder) }
        if type == .embeddedFile, let holder { visitor.foundEmbeddedFile(holder, in: context) }
        let context = try entering(type, entries, from: context)
        let shapes = type.keys
        var kept: PDFDictionary = [:]
        kept.reserveCapacity(entries.count)
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            let shape = shapes[key] ?? (object.stream == nil ? nil : ObjectType.streamKeys[key])
            if let shape, let value = try clean(value, under: .key(key), as: shape, in: context) {
                kept[key] = value
            } else {
                visitor.dropped(value, key: key, from: type, in: context)
            }
        }
        // Readers draw a mark of their own where a signature is missing.
        if type == .signatureField { kept["F"] = .integer(ObjectType.hiddenAnnotation) }
        guard case .stream(var stream) = object else { return placed(kept, from: object, as: type) }
        stream.dictionary = kept
        return .stream(stream)
    }

    /// Fonts that lie within resources get objects of their own: what they lose later, they lose in one place.
    private mutating func placed(_ kept: PDFDictionary, from object: PDFObject, as type: ObjectType) -> PDFObject {
        guard [.font, .fontDescriptor].contains(type), !path.isEmpty else { return .dictionary(kept) }
        return .reference(overlay.move(object, as: kept))
    }

    /// A field's type, its own or its nearest ancestor's.
    private func fieldType(of entries: PDFDictionary) throws -> String? {
        var entries = entries
        for _ in 0..<32 {
            if let type = try overlay.resolve(entries["FT"]).name { return type }
            guard let parent = entries["Parent"] else { break }
            entries = try overlay.dictionary(parent)
        }
        return nil
    }

    private func entering(
        _ type: ObjectType, _ entries: PDFDictionary, from context: WalkContext
    ) throws -> WalkContext {
        var context = context
        let place = Place(holder: holder, path: path)
        switch type {
        case .page: context.page = holder.flatMap { pages[$0] }
        case .attachment:
            let name = try [entries["UF"], entries["F"]].lazy.compactMap { try overlay.resolve($0).string }.first
            context.attachment = name.map(TextString.decode)
        case .annotation, .fileAttachment, .field, .signatureField:
            context.annotation = place
            context.page = entries["P"]?.reference.flatMap { pages[$0] } ?? context.page
            context.part = "form"
            context.tag = nil
            context.action = nil
        case .resources:
            context.annotation = nil
            context.action = nil
        case .action: context.action = context.action ?? place
        case .outline: context = WalkContext(part: "outline")
        case .structureRoot: context = WalkContext(part: "structure")
        case .structureElement:
            let page = entries["Pg"]?.reference.flatMap { pages[$0] } ?? context.page
            context = WalkContext(page: page, part: "structure", tag: try overlay.resolve(entries["S"]).name)
        default: break
        }
        return context
    }

    private mutating func map(
        _ object: PDFObject, keys space: Identifier.Space?, as shape: Shape, in context: WalkContext
    ) throws -> PDFObject? {
        var kept: PDFDictionary = [:]
        for (key, value) in (object.dictionary ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let value = try clean(value, under: .key(key), as: shape, in: context) else { continue }
            guard let space else {
                kept[key] = value
                continue
            }
            let place = Place(holder: holder, path: path + [.key(key)])
            try visitor.visit(Leaf(value: .name(key), shape: .identifier(space), place: place, context: context))
            kept[renamed(key, in: space)] = value
        }
        return .dictionary(kept)
    }

    // MARK: Trees

    /// A node of a name tree or number tree (ISO 32000-2, 7.9.6 and 7.9.7).
    private mutating func tree(
        _ object: PDFObject, keys space: Identifier.Space?, as shape: Shape, in context: WalkContext
    ) throws -> PDFObject? {
        var entries = object.dictionary ?? [:]
        if let space, visitor.renames(in: space) { entries = ["Names": .array(try flattened(entries))] }
        var kept: PDFDictionary = [:]
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            path.append(.key(key))
            defer { path.removeLast() }
            switch key {
            case "Kids": kept[key] = try clean(value, as: .list(.tree(space, shape)), in: context)
            case "Limits": kept[key] = try clean(value, as: .plain, in: context)
            case "Names", "Nums": kept[key] = .array(try pairs(value, keys: space, as: shape, in: context))
            default: break
            }
        }
        return .dictionary(kept)
    }

    private mutating func pairs(
        _ object: PDFObject, keys space: Identifier.Space?, as shape: Shape, in context: WalkContext
    ) throws -> [PDFObject] {
        let items = try overlay.array(object)
        var kept: [(key: PDFObject, value: PDFObject)] = []
        for index in stride(from: 0, to: items.count - 1, by: 2) {
            var key = try overlay.resolve(items[index])
            guard let value = try clean(items[index + 1], under: .index(index + 1), as: shape, in: context)
            else { continue }
            if let space { key = try identifier(key, in: space, context) }
            guard key.string != nil || key.integer != nil else { continue }
            kept.append((key, value))
        }
        if let space, visitor.renames(in: space) {
            kept.sort { ($0.key.string ?? []).lexicographicallyPrecedes($1.key.string ?? []) }
        }
        return kept.flatMap { [$0.key, $0.value] }
    }

    /// The pairs of a whole name tree; its nodes are sorted by names that are about to change.
    private func flattened(_ root: PDFDictionary) throws -> [PDFObject] {
        var names: [PDFObject] = []
        var nodes = [root]
        var seen: Set<ObjectReference> = []
        while let node = nodes.popLast() {
            names += try overlay.array(node["Names"])
            for kid in try overlay.array(node["Kids"]).reversed() {
                if let reference = kid.reference, !seen.insert(reference).inserted { continue }
                nodes.append(try overlay.dictionary(kid))
            }
        }
        return names
    }
}
