/// Where a pattern and its groups matched, in UTF-8 offsets.
struct PatternMatch {
    /// The whole match.
    let range: Range<Int>
    /// The groups by their numbers, the whole match first; nil where a group took no part.
    let groups: [Range<Int>?]

    /// The group of this number, or nil if it took no part or there is none.
    subscript(group: Int) -> Range<Int>? {
        groups.indices.contains(group) ? groups[group] : nil
    }
}
