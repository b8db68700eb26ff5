extension String {
    /// The indices of a range of UTF-8 offsets, which lies in the text.
    func indices(of range: Range<Int>) -> Range<String.Index> {
        let lower = utf8.index(startIndex, offsetBy: range.lowerBound)
        return lower..<utf8.index(lower, offsetBy: range.count)
    }
}
