/// What training found out: a weight of each feature for each label, and of each label for the next.
///
/// A feature owns the row that its hash leads to if it was the weightiest there; the row's first byte tells it from
/// the others that lead there, which have no weight at all. That byte has the place of the label `outside`, whose
/// weights are zero: only differences between labels count.
package struct NameModel: Sendable {
    package typealias Row = SIMD8<Int8>

    package static let rowCount = 460_000
    package let rows: [Row]
    /// The first bytes of all rows by themselves: few features own their row, and these fit into a nearer cache.
    private let fingerprints: [Int8]
    /// What a weight of 1 in a row stands for.
    package let scale: Float
    /// For each label, the score of every label after it.
    package let transitions: [LabelVector]
    package let gazetteer: Gazetteer
    package let classes: WordClasses
    let inference: ChainInference

    package init(
        rows: [Row], scale: Float, transitions: [LabelVector], gazetteer: Gazetteer, classes: WordClasses
    ) {
        self.rows = rows
        fingerprints = rows.map { $0[0] }
        self.scale = scale
        self.transitions = transitions
        self.gazetteer = gazetteer
        self.classes = classes
        inference = ChainInference(scores: transitions)
    }

    /// The row that a feature may own, and the byte that shows whether it does.
    @inline(__always) package static func place(of feature: UInt64) -> (row: Int, fingerprint: Int8) {
        (Int(((feature >> 32) &* UInt64(rowCount)) >> 32), Int8(truncatingIfNeeded: feature))
    }

    /// The score of each label for each token of a segment.
    func scores(of segment: Segment) -> [LabelVector] {
        let extractor = FeatureExtractor(segment)
        var features = Features()
        var scores: [LabelVector] = []
        scores.reserveCapacity(segment.tokens.count)
        unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: Features.most) { owned in
            for index in segment.tokens.indices {
                extractor.extract(at: index, into: &features)
                let count = unsafe place(features, into: owned)
                unsafe scores.append(score(of: UnsafeBufferPointer(rebasing: owned[..<count])))
            }
        }
        return scores
    }

    /// The sum of the weights in these rows.
    @inline(__always) @unsafe
    private func score(of owned: UnsafeBufferPointer<Int>) -> LabelVector {
        var sum = SIMD8<Int16>.zero
        unsafe rows.withUnsafeBufferPointer { rows in
            for index in 0..<owned.count { unsafe sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[owned[index]]) }
        }
        sum[0] = 0
        return LabelVector(sum) * scale
    }

    /// Puts the rows that `features` own to the front of `owned`, without a branch that could be guessed wrong.
    /// - Parameter owned: Room for as many as there can be features.
    /// - Returns: how many there are.
    @inline(__always) @unsafe
    private func place(_ features: borrowing Features, into owned: UnsafeMutableBufferPointer<Int>) -> Int {
        unsafe fingerprints.withUnsafeBufferPointer { fingerprints in
            unsafe features.forAll { hashes in
                var count = 0
                for index in 0..<hashes.count {
                    let (place, fingerprint) = unsafe NameModel.place(of: hashes[index])
                    unsafe owned[count] = place
                    count += unsafe fingerprints[place] == fingerprint ? 1 : 0
                }
                return count
            }
        }
    }
}
