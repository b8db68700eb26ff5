internal import RedactionModel
internal import Synchronization

/// A text as the package's own detectors are shown it: with its bytes, and with what is known of them.
package final class SearchedText: Sendable {
    let text: String
    /// The text in UTF-8.
    let bytes: [UInt8]
    let index: ByteIndex
    /// Whether each line is a cell of a table behind its heading: no prose to guess from.
    let isLabelled: Bool
    private let foundKeywords = Mutex<Keywords?>(nil)

    package init(_ text: String, isLabelled: Bool = false) {
        self.isLabelled = isLabelled
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        bytes = Array(text.utf8)
        index = ByteIndex(bytes)
    }

    /// The keywords in it, looked for when they are first asked for.
    var keywords: Keywords {
        foundKeywords.withLock { found in
            let keywords = found ?? Keywords(in: bytes)
            found = keywords
            return keywords
        }
    }

    /// The text as phrases are looked for in it.
    var folded: Folded { Folded(bytes, at: bytes.indices, isASCII: !index.all.contains(.beyondASCII)) }

    /// The indices of a range of UTF-8 offsets, which lies in the text.
    func indices(of range: Range<Int>) -> Range<String.Index> { text.indices(of: range) }
}
