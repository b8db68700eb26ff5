/// Takes a file apart into records of fields, for one delimiter.
struct CSVScanner {
    private let file: [UInt8]
    private let delimiter: UInt8
    private let mostFields: Int
    private var index = 0
    private var delimitersSeen = 0
    private var delimitersBeforeSpace = 0

    init(file: [UInt8], delimiter: UInt8, mostFields: Int) {
        self.file = file
        self.delimiter = delimiter
        self.mostFields = mostFields
    }

    /// All records, or nil when this delimiter doesn't make a table of the file.
    mutating func records() -> [[SourceSpan]]? {
        var records: [[SourceSpan]] = []
        while index < file.count {
            guard let record = record() else { return nil }
            let isBlankLine = record.count == 1 && record[0].range.isEmpty
            if isBlankLine { continue }
            guard record.count >= 2, record.count == records.first?.count ?? record.count else { return nil }
            records.append(record)
            guard records.count * record.count <= mostFields else { return nil }
        }
        // In prose a comma is followed by a space, in a table by the next field.
        guard records.count >= 2, delimitersBeforeSpace * 2 < delimitersSeen else { return nil }
        return records
    }

    private mutating func record() -> [SourceSpan]? {
        var fields: [SourceSpan] = []
        while true {
            guard let field = peek == Ascii.quote ? quotedField() : plainField() else { return nil }
            fields.append(field)
            guard fields.count <= mostFields else { return nil }
            guard peek == delimiter else { break }
            index += 1
            delimitersSeen += 1
            if peek == Ascii.space { delimitersBeforeSpace += 1 }
        }
        if peek == Ascii.carriageReturn { index += 1 }
        if peek == Ascii.newline { index += 1 }
        return fields
    }

    private var peek: UInt8? { index < file.count ? file[index] : nil }

    private var isAtFieldEnd: Bool {
        switch peek {
        case nil, delimiter, Ascii.newline: true
        case Ascii.carriageReturn: index + 1 == file.count || file[index + 1] == Ascii.newline
        default: false
        }
    }

    private mutating func plainField() -> SourceSpan {
        let start = index
        while !isAtFieldEnd { index += 1 }
        return SourceSpan(range: start..<index, spelling: .verbatim)
    }

    /// The inside of a field in quotes, or nil when the quotes are not closed before the field ends.
    private mutating func quotedField() -> SourceSpan? {
        index += 1
        let start = index
        while let byte = peek {
            index += 1
            guard byte == Ascii.quote else { continue }
            if peek == Ascii.quote {
                index += 1
            } else {
                return isAtFieldEnd ? SourceSpan(range: start..<index - 1, spelling: .doubledQuotes) : nil
            }
        }
        return nil
    }
}
