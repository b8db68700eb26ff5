/// The parameters of `CCITTFaxDecode` (ISO 32000-2, table 11).
struct FaxParameters: Sendable {
    /// Below 0: each row is told by its changes from the one above (Group 4). 0: by its runs. Above 0: by either.
    var k = 0
    var hasEndOfLine = false
    var isByteAligned = false
    var columns = 1728
    /// Rows that the data holds where nothing marks its end; 0 where that is not said.
    var rows = 0
    var hasEndOfBlock = true

    init(k: Int, columns: Int) {
        self.k = k
        self.columns = columns
    }

    /// - Returns: nil if the rows have no sensible width.
    init?(_ entries: PDFDictionary) {
        k = entries["K"]?.integer ?? 0
        hasEndOfLine = entries["EndOfLine"]?.boolean ?? false
        isByteAligned = entries["EncodedByteAlign"]?.boolean ?? false
        columns = entries["Columns"]?.integer ?? 1728
        rows = entries["Rows"]?.integer ?? 0
        hasEndOfBlock = entries["EndOfBlock"]?.boolean ?? true
        guard (1...1_000_000).contains(columns), (0...1_000_000).contains(rows) else { return nil }
    }
}
