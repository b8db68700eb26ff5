package import RedactionModel

/// A text to be searched: one region, or the regions of a group read as one.
package final class SourceText: Sendable {
    package let text: String
    package let members: [Member]
    /// The texts to search. Each tells whether a match in it counts, and where in `text` it lies.
    package let views: [View]

    package struct Member: Sendable {
        package let region: TextRegion
        /// Where the region's text begins, in UTF-8 bytes.
        package let start: Int
    }

    package convenience init(_ region: TextRegion) {
        self.init(text: region.text, members: [Member(region: region, start: 0)])
    }

    package convenience init(_ group: RegionGroup, of regions: [TextRegion]) {
        var text = ""
        var members: [Member] = []
        for (index, id) in group.members.enumerated() {
            if index > 0 { text += group.separator }
            if !group.labels.isEmpty { text += regions[group.labels[index]].text + ": " }
            members.append(Member(region: regions[id], start: text.utf8.count))
            text += regions[id].text
        }
        self.init(text: text, members: members, isLabelled: !group.labels.isEmpty)
    }

    /// - Parameter isLabelled: whether each line is a member behind its label.
    private init(text: String, members: [Member], isLabelled: Bool = false) {
        self.text = text
        self.members = members
        let reading = TextView(reading: text)
        let plain = View(reading, isLabelled ? .labelledGroup : .plain)
        views = [plain] + (isLabelled ? [] : SourceText.lineViews(of: reading, plain.searched))
    }

    /// The views that only a text of several lines has.
    private static func lineViews(of reading: TextView, _ searched: SearchedText) -> [View] {
        guard searched.index.all.contains(.lineEnd) else { return [] }
        let tables = TextView(labellingCellsOf: searched.bytes)
        return joined(reading).map { View($0, .joined(of: reading)) }
            + [tables].compactMap { $0.map { View($0, .labelledCells(of: reading)) } }
    }

    /// The plain form with its lines run together, once without and once with the hyphens at their ends.
    private static func joined(_ reading: TextView) -> [TextView] {
        guard let without = reading.joiningLines(keepingHyphens: false) else { return [] }
        guard let with = reading.joiningLines(keepingHyphens: true), with.text != without.text else { return [without] }
        return [without, with]
    }

    package final class View: Sendable {
        let searched: SearchedText
        private let shown: TextView
        private let making: Making

        /// How the view was made.
        fileprivate enum Making {
            case plain
            /// From a group whose members have labels.
            case labelledGroup
            /// With the lines of another view run together.
            case joined(of: TextView)
            /// With the cells of the tables in another view behind their headings.
            case labelledCells(of: TextView)
        }

        fileprivate init(_ shown: TextView, _ making: Making) {
            let isLabelled =
                switch making {
                case .labelledGroup, .labelledCells: true
                case .plain, .joined: false
                }
            searched = SearchedText(shown.text, isLabelled: isLabelled)
            self.shown = shown
            self.making = making
            joinsLines = if case .joined = making { true } else { false }
        }

        package var text: String { searched.text }

        /// Whether lines are run together in it.
        package let joinsLines: Bool

        /// The UTF-8 offsets in the source's text of a match at `range`, or nil if a match there is not this view's
        /// to give: because it crosses no line's end and another view shows it too, or because it is no part of a cell.
        package func source(of range: Range<Int>) -> Range<Int>? {
            switch making {
            case .plain, .labelledGroup: shown.source(of: range)
            case .joined(let lines): shown.crossesJoint(range) ? lines.source(of: shown.source(of: range)) : nil
            case .labelledCells(let lines): shown.verbatimSource(of: range).map(lines.source)
            }
        }
    }

    /// What of `range` lies in each member, in UTF-8 offsets of the member's text, without blanks at the ends.
    package func pieces(of range: Range<Int>) -> [(region: TextRegion, range: Range<Int>)] {
        let first = max(0, members.firstIndexOfSorted { $0.start > range.lowerBound } - 1)
        return members[first...].prefix { $0.start < range.upperBound }.compactMap { member in
            let count = member.region.text.utf8.count
            let lower = max(0, range.lowerBound - member.start)
            let upper = min(count, range.upperBound - member.start)
            guard lower < upper else { return nil }
            let trimmed = member.region.trimmingBlanks(lower..<upper)
            return trimmed.isEmpty ? nil : (member.region, trimmed)
        }
    }

    /// Where the text at `offset` lives.
    package func location(at offset: Int) -> Location? {
        members.last { $0.start <= offset }?.region.location
    }
}

extension TextRegion {
    /// `range` without the ASCII blanks and line ends at its ends.
    fileprivate func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        let bytes = self[range].utf8
        let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return range.lowerBound..<range.lowerBound }
        let lower = range.lowerBound + bytes.distance(from: bytes.startIndex, to: first)
        return lower..<lower + bytes.distance(from: first, to: last) + 1
    }
}
