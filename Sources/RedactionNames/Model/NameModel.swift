/// What training found out: a weight of each feature for each label, and of each label for the next.
///
/// A feature owns the row that its hash leads to if it was the weightiest there; the row's first byte tells it from
/// the others that lead there, which have no weight at all. That byte has the place of the label `outside`, whose
/// weights are zero: only differences between labels count.
package struct NameModel: Sendable {
    package typealias Row = SIMD8<Int8>

    package static let rowBits = 19
    package let rows: [Row]
    /// The first bytes of all rows by themselves: few features own their row, and these fit into a nearer cache.
    private let fingerprints: [Int8]
    /// What a weight of 1 in a row stands for.
    package let scale: Float
    /// For each label, the score of every label after it.
    package let transitions: [LabelVector]
    package let gazetteer: Gazetteer
    let inference: ChainInference

    package init(rows: [Row], scale: Float, transitions: [LabelVector], gazetteer: Gazetteer) {
        self.rows = rows
        fingerprints = rows.map { $0[0] }
        self.scale = scale
        self.transitions = transitions
        self.gazetteer = gazetteer
        inference = ChainInference(scores: transitions)
    }

    /// The row that a feature may own, and the byte that shows whether it does.
    @inline(__always) package static func place(of feature: UInt64) -> (row: Int, fingerprint: Int8) {
        (Int(feature >> (64 - UInt64(rowBits))), Int8(truncatingIfNeeded: feature))
    }

    /// The score of each label for each token of a segment.
    func scores(of segment: Segment) -> [LabelVector] {
        let extractor = FeatureExtractor(segment)
        var features = Features()
        var owned = [Int](repeating: 0, count: Features.most)
        return segment.tokens.indices.map { index in
            extractor.extract(at: index, into: &features)
            let count = place(features, into: &owned)
            var sum = SIMD8<Int16>.zero
            for place in owned[..<count] { sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[place]) }
            sum[0] = 0
            return LabelVector(sum) * scale
        }
    }

    /// Puts the rows that `features` own to the front of `owned`, without a branch that could be guessed wrong.
    /// - Returns: how many there are.
    private func place(_ features: Features, into owned: inout [Int]) -> Int {
        var count = 0
        for feature in features.hashes {
            let (place, fingerprint) = NameModel.place(of: feature)
            owned[count] = place
            count += fingerprints[place] == fingerprint ? 1 : 0
        }
        return count
    }
}
