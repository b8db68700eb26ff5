internal import RedactionXML

/// Where a cell stands in its table.
struct TableCell: Sendable {
    let table: XMLNodeID
    let row: XMLNodeID
    /// Counted in the columns of the grid, since a cell can span several.
    let column: Int
}

/// A table row while it is read.
struct OpenRow {
    let table: XMLNodeID
    let row: XMLNodeID
    private var column = 0
    private var nextColumn = 0

    init(_ row: XMLNodeID, in tree: XMLTree) {
        self.row = row
        table = tree.ancestor(of: row) { ["w:tbl", "a:tbl"].contains(tree.name(of: $0)) } ?? row
    }

    var cell: TableCell { TableCell(table: table, row: row, column: column) }

    /// Begins the next cell of the row. In DrawingML, columns that a cell spans have cells of their own.
    mutating func enter(_ cell: XMLNodeID, in tree: XMLTree) {
        column = nextColumn
        let span = tree.child("w:tcPr", of: cell).flatMap { tree.child("w:gridSpan", of: $0) }
        let columns = span.flatMap { tree.attribute("w:val", of: $0) }.flatMap { Int($0) } ?? 1
        nextColumn = column + min(max(columns, 1), OpenRow.mostColumns)
    }

    /// Word has 63 at most.
    private static let mostColumns = 1_000
}
