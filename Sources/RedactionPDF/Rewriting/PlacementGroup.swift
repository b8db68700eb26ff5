/// What stands between a `q` and its `Q` to place one thing and nothing else: matrices, and then what paints it.
///
/// Its numbers may stand in the matrices as well as in the thing itself: a unit square is as wide as its matrix says.
struct PlacementGroup {
    /// The `cm` operations, in order.
    let matrices: [Int]
    /// All of them together.
    let matrix: Matrix

    /// - Parameter painting: the operations that paint the thing.
    /// - Returns: nil where the matrices place something else, too, or there are none.
    init?(around painting: ClosedRange<Int>, in operations: [Operation]) {
        var matrices: [Int] = []
        var index = painting.lowerBound - 1
        while index >= 0, operations[index].keyword != .q {
            if operations[index].keyword == .cm {
                matrices.insert(index, at: 0)
            } else if !PlacementGroup.isState(operations[index]) {
                return nil
            }
            index -= 1
        }
        let rest = operations[(painting.upperBound + 1)...].prefix { $0.keyword != .Q }
        guard index >= 0, !matrices.isEmpty, rest.allSatisfy(PlacementGroup.isState),
            painting.upperBound + 1 + rest.count < operations.count
        else { return nil }
        self.matrices = matrices
        matrix = matrices.reduce(.identity) { operations[$1].matrix * $0 }
    }

    private static func isState(_ operation: Operation) -> Bool { states.contains(operation.keyword) }

    /// Operators that change how something is painted and paint nothing.
    private static let states: Set<Keyword> = [
        Keyword("g"), Keyword("G"), Keyword("rg"), Keyword("RG"), Keyword("k"), Keyword("K"), Keyword("cs"),
        Keyword("CS"), Keyword("sc"), Keyword("SC"), Keyword("scn"), Keyword("SCN"), .gs, Keyword("w"), Keyword("J"),
        Keyword("j"), Keyword("M"), Keyword("d"), Keyword("i"), Keyword("ri"), .BMC, .BDC, .EMC, .MP, .DP,
    ]
}
