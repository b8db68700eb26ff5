/// What becomes of a record of a metafile.
enum MetafileRecord {
    /// Paints something.
    case painting
    /// Sets how things are painted.
    case setting
    /// Makes a font: kept, so that what is made after it keeps its number, without the names in it.
    case font
    /// Paints nothing: comments, escapes, colour profiles, text of no characters.
    case silent
}

/// A metafile that is made anew, record by record.
struct MetafileCopy {
    var bytes: [UInt8]
    private(set) var count = 0
    /// The size of the largest record.
    private(set) var largest = 0
    private(set) var isPainted = false

    init(header: [UInt8]) { bytes = header }

    /// - Parameter fontSize: how much of a font's record says how large, heavy and slanted it is.
    mutating func append(_ record: ArraySlice<UInt8>, _ kind: MetafileRecord, fontSize: Int) {
        switch kind {
        case .silent: return
        case .painting:
            isPainted = true
            bytes += record
        case .setting: bytes += record
        case .font:
            bytes += record.prefix(fontSize)
            bytes += [UInt8](repeating: 0, count: max(0, record.count - fontSize))
        }
        count += 1
        largest = max(largest, record.count)
    }
}
