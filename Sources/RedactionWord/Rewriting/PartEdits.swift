internal import RedactionModel
internal import RedactionXML

/// What the substitutions ask of one part, by node.
struct PartEdits {
    /// A stretch of a text node that goes, and what comes in its place.
    struct Cut {
        var range: Range<Int>
        var standIn: String?
    }

    struct AttributeKey: Hashable {
        let node: XMLNodeID
        let name: XMLNameID
    }

    private(set) var cuts: [XMLNodeID: [Cut]] = [:]
    /// Elements that stand for a character that goes, and what comes in its place.
    private(set) var characters: [XMLNodeID: String?] = [:]
    private(set) var attributes: [AttributeKey: [Cut]] = [:]
    private(set) var removedAttributes: Set<AttributeKey> = []
    /// Fields that become plain text, by the first node of their machinery.
    private(set) var fields: [Field] = []
    private(set) var simpleFields: Set<XMLNodeID> = []
    private(set) var points: Set<XMLNodeID> = []
    private(set) var links: Set<String> = []
    /// For an embedded document: its own substitutions.
    private(set) var embedded: [Substitution] = []

    /// - Parameter substitutions: the part's, in the order of regions and ranges.
    init(_ substitutions: some Sequence<Substitution>, sources: [RegionSource]) {
        var lastField: Int?
        for substitution in substitutions {
            let (range, text) = (substitution.range, substitution.text)
            switch sources[substitution.region] {
            case .text(let pieces): cut(range, of: pieces, standIn: text)
            case .encoded(let pieces, let encoded): cut(encoded, of: pieces, standIn: text)
            case .field(let field):
                if lastField != substitution.region { fields.append(field) }
                lastField = substitution.region
            case .attribute(let node, let name):
                attributes[AttributeKey(node: node, name: name), default: []].append(Cut(range: range, standIn: text))
            case .removableAttribute(let node, let name):
                removedAttributes.insert(AttributeKey(node: node, name: name))
            case .simpleField(let node): simpleFields.insert(node)
            case .link(let id): links.insert(id)
            case .point(let node): points.insert(node)
            case .embedded(let region):
                embedded.append(
                    Substitution(
                        kind: substitution.kind, region: region, range: range, value: substitution.value,
                        standIn: substitution.standIn))
            case .name, .discarded: continue
            }
        }
    }

    /// Takes `range` of the pieces' joined text away; the first text node it touches gets the stand-in, and with it
    /// its run's formatting.
    private mutating func cut(_ range: Range<Int>, of pieces: [Piece], standIn: String) {
        var start = 0
        let touched = pieces.compactMap { piece -> (piece: Piece, range: Range<Int>)? in
            defer { start += piece.length }
            let part = range.clamped(to: start..<start + piece.length)
            return part.isEmpty ? nil : (piece, part.lowerBound - start..<part.upperBound - start)
        }
        var remaining: String? = standIn
        if !touched.contains(where: { $0.piece.form == .text }),
            let first = touched.first(where: { $0.piece.form == .element })
        {
            characters[first.piece.node] = .some(remaining)
            remaining = nil
        }
        for (piece, part) in touched {
            switch piece.form {
            case .text:
                cuts[piece.node, default: []].append(Cut(range: part, standIn: remaining))
                remaining = nil
            case .element:
                if characters[piece.node] == nil { characters[piece.node] = .some(nil) }
            case .boundary: continue
            }
        }
    }

    /// `text` without the cuts, which may overlap where two readings of it share a node. Of overlapping cuts the
    /// first one's stand-in is kept.
    static func apply(_ cuts: [Cut], to text: String) -> String {
        var merged: [Cut] = []
        for cut in cuts.sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }) {
            guard let last = merged.last, cut.range.lowerBound < last.range.upperBound else {
                merged.append(cut)
                continue
            }
            merged[merged.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, cut.range.upperBound)
            merged[merged.count - 1].standIn = last.standIn ?? cut.standIn
        }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var position = 0
        for cut in merged {
            output += bytes[position..<cut.range.lowerBound]
            output += (cut.standIn ?? "").utf8
            position = cut.range.upperBound
        }
        output += bytes[position...]
        return String(decoding: output, as: UTF8.self)
    }
}
