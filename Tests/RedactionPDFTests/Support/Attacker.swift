import RedactionModel

@testable import RedactionPDF

/// Somebody who has the copy, the font and a list of names, and knows how the page was set: everything but the name
/// (Bland, Iyer and Levchenko, "Story Beyond the Eye", PoPETs 2023).
struct Attacker {
    /// A thousand names that nobody bears.
    static let names: [String] = {
        let heads = ["Al", "Bra", "Cor", "Del", "Ei", "Fen", "Gwil", "Hol", "Im", "Jas"]
        let tails = ["by", "do", "fim", "lia", "mund", "nor", "ret", "sie", "tik", "wen"]
        let families = [
            "Ashquill", "Bly", "Crowmarsh", "Dimmet", "Ebbwick", "Fallowfield", "Grist", "Hathersedge", "Illing",
            "Jolt",
        ]
        return heads.flatMap { head in tails.flatMap { tail in families.map { "\(head)\(tail) \($0)" } } }
    }()

    /// Every length that can be measured in a copy, sorted.
    private let measured: [Double]

    init(_ pdf: [UInt8]) throws {
        let file = try PDFFile(pdf, password: nil, limits: .standard)
        let page = try PageReader(file: file, fonts: FontCache()).page(0)
        let stream = page.content.streams[0]
        var lengths = [Double(stream.bytes.count), Double(stream.operations.count)]
        lengths += stream.operations.flatMap { $0.operands.flatMap(Attacker.numbers) }
        var edges = [0, Layout.left, Layout.right, 612]
        for show in page.content.shows where !show.glyphs.isEmpty {
            edges += page.content.glyphs[show.glyphs].flatMap { [$0.box.left, $0.box.right] }
        }
        edges += page.content.paths.flatMap { [$0.box.left, $0.box.right] }
        for annotation in try file.array(page.dictionary["Annots"]) {
            let rectangle = try file.numbers(file.dictionary(annotation)["Rect"]) ?? []
            edges += rectangle
        }
        edges = Set(edges.map { ($0 * 1e4).rounded() / 1e4 }).sorted()
        // Of the distances between letters, those are worth a look that no letters fill.
        for (one, other) in zip(edges, edges.dropFirst()) where other - one > 20 { lengths.append(other - one) }
        for edge in edges { lengths += [edge, edge - Layout.left - TwoNames.width(Layout.before)] }
        measured = lengths.map(abs).sorted()
    }

    private static func numbers(_ object: PDFObject) -> [Double] {
        object.number.map { [$0] } ?? (object.array ?? []).flatMap(numbers)
    }

    /// How many names explain what was measured better than `name` does; names that do it as well count half.
    func rank(of name: String) -> Double {
        let scores = Attacker.names.map(score)
        let own = score(name)
        return Double(scores.count { $0 < own - 1e-9 }) + Double(scores.count { abs($0 - own) <= 1e-9 } - 1) / 2
    }

    /// How far the lengths that follow from a name are from the nearest one that was measured.
    private func score(_ name: String) -> Double {
        lengths(of: name).map(distance).min() ?? .infinity
    }

    /// What the page would have had in it for this name.
    private func lengths(of name: String) -> [Double] {
        let width = TwoNames.width(name)
        let line = TwoNames.width(Layout.line(name))
        let spacing = Layout.stretch(name)
        let stretched = width + spacing
        return [
            width, width * 1000 / 12, stretched, stretched * 1000 / 12, spacing, Layout.right - line, 306 - line / 2,
            width - Double(Array(name.utf8).reduce(0) { $0 + Int($1) % 30 - 15 }) * 12 / 1000,
            Layout.left + TwoNames.width(Layout.before) + width, Layout.left + line,
        ]
    }

    private func distance(_ length: Double) -> Double {
        var low = 0
        var high = measured.count
        while low < high {
            let middle = (low + high) / 2
            if measured[middle] < length { low = middle + 1 } else { high = middle }
        }
        let near = [low - 1, low].filter(measured.indices.contains).map { abs(measured[$0] - length) }
        return near.min() ?? .infinity
    }
}
