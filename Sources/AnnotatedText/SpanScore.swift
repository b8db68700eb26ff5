/// How many spans were found right, found wrong and missed.
package struct SpanScore: Sendable {
    package private(set) var right = 0
    package private(set) var found = 0
    package private(set) var marked = 0

    package init() {}

    package var precision: Double { Double(right) / Double(max(1, found)) }
    package var recall: Double { Double(right) / Double(max(1, marked)) }
    package var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }

    /// Adds one text's spans: right are those that were marked exactly so.
    package mutating func add(found: [Range<Int>], marked: [Range<Int>]) {
        let (found, marked) = (Set(found), Set(marked))
        right += found.intersection(marked).count
        self.found += found.count
        self.marked += marked.count
    }
}
