/// What stands over the columns of a table, and tells what the cells below are: `Name`, `Date of birth`.
package struct TableHeadings {
    /// A region in one cell of a row; a cell may have several.
    package struct Cell: Sendable {
        package let column: Int
        package let region: TextRegion.ID

        package init(column: Int, region: TextRegion.ID) {
            self.column = column
            self.region = region
        }
    }

    /// Longer texts are no headings.
    private static let longestHeading = 64
    /// Two columns are labels and their values as often.
    package static let leastColumns = 3

    private let regions: [Int: TextRegion.ID]

    /// The rows of a table, their cells labelled with the headings of their columns; none if the first row is no headings.
    /// - Parameter table: the cells of each row that have a text.
    package static func labelledRows(
        of table: [[Cell]], leastColumns: Int = leastColumns, text: (TextRegion.ID) -> String
    ) -> [RegionGroup] {
        // What stands alone over all columns is the table's title.
        let rows = table.drop { row in row.allSatisfy { $0.column == row[0].column } }
        guard let first = rows.first, Set(first.map(\.column)).count >= leastColumns,
            let headings = TableHeadings(first, text: text)
        else { return [] }
        return rows.dropFirst().compactMap(headings.labelling)
    }

    private init?(_ row: [Cell], text: (TextRegion.ID) -> String) {
        guard row.allSatisfy({ TableHeadings.isHeading(text($0.region)) }) else { return nil }
        regions = Dictionary(row.map { ($0.column, $0.region) }) { first, _ in first }
    }

    private func labelling(_ row: [Cell]) -> RegionGroup? {
        let labelled = row.compactMap { cell in regions[cell.column].map { (label: $0, member: cell.region) } }
        return labelled.isEmpty ? nil : RegionGroup(labelled: labelled)
    }

    /// Whether `text` can stand over a column: words, at most with the number of one of them (`Address line 2`). A colon
    /// behind them would make them the label of a row.
    package static func isHeading(_ text: String) -> Bool {
        text.utf8.count <= longestHeading && !text.contains("@") && !text.hasSuffix(":")
            && text.count(where: \.isNumber) <= 1
            && text.contains(where: \.isLetter)
    }
}
