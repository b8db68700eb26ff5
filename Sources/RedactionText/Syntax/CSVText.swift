internal import RedactionModel

/// Tables in text: records of one length, fields parted by a comma, semicolon, tab or bar (RFC 4180 and its kin).
///
/// Each cell is a region; the cells of a row are read together, and once more behind the headings of their columns.
enum CSVText {
    private static let delimiters: [UInt8] = [Ascii.comma, UInt8(ascii: ";"), Ascii.tab, UInt8(ascii: "|")]

    /// The file as a table, or nil when it isn't one: fewer than two records or columns, or records of several lengths.
    /// A table with more cells than `limits` allow is left to be read as plain text, which costs less.
    static func parse(_ file: [UInt8], limits: Limits) throws -> ParsedText? {
        let tables = delimiters.compactMap { delimiter -> [[SourceSpan]]? in
            var scanner = CSVScanner(file: file, delimiter: delimiter, mostFields: TextLimits(limits).texts)
            return scanner.records()
        }
        guard let records = tables.max(by: { ($0.first?.count ?? 0) < ($1.first?.count ?? 0) }) else { return nil }
        return try parsed(records, of: file, limits: limits)
    }

    private static func parsed(
        _ records: [[SourceSpan]], of file: [UInt8], limits: Limits
    ) throws -> ParsedText {
        var parsed = ParsedText(format: .csv, limits: limits)
        var table: [[TableHeadings.Cell]] = []
        for (row, record) in records.enumerated() {
            var ids: [TextRegion.ID] = []
            for (column, span) in record.enumerated() {
                let location = Location(part: "row \(row + 1)", detail: "column \(column + 1)")
                ids.append(try parsed.add(span, in: file, at: location))
            }
            parsed.groups.append(RegionGroup(members: ids, separator: "\t"))
            table.append(
                ids.enumerated().filter { !parsed.regions[$0.element].text.isEmpty }
                    .map { TableHeadings.Cell(column: $0.offset, region: $0.element) })
        }
        parsed.groups += TableHeadings.labelledRows(of: table, leastColumns: 2) { parsed.regions[$0].text }
        return parsed
    }
}
