internal import RedactionModel
internal import RedactionXML

/// Turns paragraphs into regions: one for each distinct reading, and groups of what is read together.
struct ParagraphRegions {
    /// A region of running text.
    struct Region {
        let pieces: [Piece]
        let detail: String?
    }

    private(set) var regions: [Region] = []
    /// Regions that are read together, by their indices.
    private(set) var groups: [RegionGroup] = []
    private var knownGroups: Set<RegionGroup> = []
    /// The rows of each table, in each view of it, with the regions of their cells.
    private(set) var tables: [[[TableHeadings.Cell]]] = []

    private let paragraphs: [Paragraph]
    /// For each paragraph, the region that holds it as most readers see it, and as it was before changes.
    private var current: [Int?]
    private var original: [Int?]

    init(of paragraphs: [Paragraph]) {
        self.paragraphs = paragraphs
        current = Array(repeating: nil, count: paragraphs.count)
        original = current
        var start = 0
        while start < paragraphs.count {
            let end = endOfChain(from: start)
            readChain(start..<end)
            start = end
        }
        groupNeighbours(current)
        groupRows(current)
        if original != current {
            groupNeighbours(original)
            groupRows(original)
        }
    }

    /// Paragraphs that some view reads as one, because the mark between them is tracked.
    private func endOfChain(from start: Int) -> Int {
        var end = start + 1
        while end < paragraphs.count, paragraphs[end - 1].markViews != .all, paragraphs[end].followsNeighbour,
            paragraphs[end].flow == paragraphs[end - 1].flow
        {
            end += 1
        }
        return end
    }

    private mutating func readChain(_ chain: Range<Int>) {
        let first = paragraphs[chain.lowerBound]
        if chain.count == 1, first.guide.isEmpty, first.pieces.allSatisfy({ $0.views == .all }) {
            guard !first.pieces.isEmpty else { return }
            let region = append(first.pieces.map(\.piece), detail: first.detail)
            current[chain.lowerBound] = region
            original[chain.lowerBound] = region
            return
        }
        readViews(of: chain)
    }

    private mutating func readViews(of chain: Range<Int>) {
        var seen: [[Piece]: Int] = [:]
        for view in Views.each {
            var pieces: [Piece] = []
            var first = chain.lowerBound
            for index in chain {
                pieces += paragraphs[index].pieces(in: view)
                guard paragraphs[index].markViews.contains(view) || index == chain.upperBound - 1 else { continue }
                add(pieces, for: first...index, view: view, &seen)
                pieces = []
                first = index + 1
            }
        }
        for index in chain {
            // What was inserted and deleted again is in no view, but it is in the file.
            let unseen = paragraphs[index].pieces.filter { $0.views.isEmpty }.map(\.piece)
            if !unseen.isEmpty { append(unseen, detail: "in tracked changes only") }
            for stretch in paragraphs[index].hiddenStretches where seen[stretch] == nil {
                append(stretch, detail: "hidden text")
            }
            if !paragraphs[index].guide.isEmpty { append(paragraphs[index].guide, detail: "phonetic guide") }
        }
    }

    private mutating func add(
        _ pieces: [Piece], for members: ClosedRange<Int>, view: Views, _ seen: inout [[Piece]: Int]
    ) {
        guard !pieces.isEmpty else { return }
        let details = [paragraphs[members.lowerBound].detail, view.detail].compactMap { $0 }
        let region = seen[pieces] ?? append(pieces, detail: details.isEmpty ? nil : details.joined(separator: ", "))
        seen[pieces] = region
        switch view {
        case .finalChoice: current[members.lowerBound] = region
        case .originalChoice: original[members.lowerBound] = region
        default: break
        }
    }

    @discardableResult
    private mutating func append(_ pieces: [Piece], detail: String?) -> Int {
        regions.append(Region(pieces: pieces, detail: detail))
        return regions.count - 1
    }

    // MARK: Groups

    /// Longer paragraphs are prose; what belongs to the lines around it is short.
    private static let longestLine = 200

    /// Neighbouring short paragraphs: the lines of an address, a label above its value.
    private mutating func groupNeighbours(_ regionOf: [Int?]) {
        var members: [Int] = []
        func isShort(_ region: Int) -> Bool {
            regions[region].pieces.reduce(0) { $0 + $1.length } <= ParagraphRegions.longestLine
        }
        var lastFlow: XMLNodeID?
        for (index, paragraph) in paragraphs.enumerated() {
            guard let region = regionOf[index] else {
                if paragraph.markViews == .all { close(&members, "\n") }
                continue
            }
            if !paragraph.followsNeighbour || paragraph.flow != lastFlow || !isShort(region) { close(&members, "\n") }
            if isShort(region) { members.append(region) }
            lastFlow = paragraph.flow
        }
        close(&members, "\n")
    }

    /// The paragraphs of each table row, cell after cell.
    private mutating func groupRows(_ regionOf: [Int?]) {
        var rows: [XMLNodeID: [TableHeadings.Cell]] = [:]
        var rowsOfTable: [XMLNodeID: [XMLNodeID]] = [:]
        for (paragraph, region) in zip(paragraphs, regionOf) {
            guard let cell = paragraph.cell, let region else { continue }
            if rows[cell.row] == nil { rowsOfTable[cell.table, default: []].append(cell.row) }
            rows[cell.row, default: []].append(TableHeadings.Cell(column: cell.column, region: region))
        }
        for (_, order) in rowsOfTable.sorted(by: { $0.key < $1.key }) {
            let table = order.compactMap { rows[$0] }
            for row in table {
                var members = row.map(\.region)
                close(&members, "\t")
            }
            tables.append(table)
        }
    }

    private mutating func close(_ members: inout [Int], _ separator: String) {
        let group = RegionGroup(members: members, separator: separator)
        if members.count > 1, knownGroups.insert(group).inserted { groups.append(group) }
        members = []
    }
}
