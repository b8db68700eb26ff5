/// The chances of each label of each token, given all tokens of a segment: forward and backward over a chain.
package struct ChainInference {
    /// For each label, the weight of every label that follows it, not below zero; zero where none may.
    private let transitions: [LabelVector]
    /// The same for each label and those before it.
    private let reversed: [LabelVector]
    private let start: LabelVector

    /// Lower scores than this below the best count as this, so that no sum of chances becomes zero.
    private static let least: Float = -40

    /// - Parameter scores: For each label, the score of every label after it.
    package init(scores: [LabelVector]) {
        let labels = NameLabel.allCases
        transitions = labels.map { first in
            var weights = exponential(scores[first.rawValue])
            for second in labels where !second.mayFollow(first) { weights[second.rawValue] = 0 }
            return weights
        }
        let transitions = transitions
        reversed = labels.map { second in
            var weights = LabelVector.zero
            for first in labels { weights[first.rawValue] = transitions[first.rawValue][second.rawValue] }
            return weights
        }
        var start = LabelVector.zero
        for label in labels where label.mayFollow(nil) { start[label.rawValue] = 1 }
        self.start = start
    }

    /// What was computed of one segment.
    package struct Chances {
        package var labels: [LabelVector] = []
        /// For each token but the first, the chances of its label together with the one before, summed up over the
        /// segment: row, the label before. Only if asked for.
        package var transitions: [LabelVector]?
    }

    /// - Parameter allowed: 1 for each label that a token may have and 0 for the others; all, if nil.
    package func chances(
        of scores: [LabelVector], allowed: [LabelVector]? = nil, withTransitions: Bool = false
    ) -> Chances {
        var emissions = scores.map {
            exponential(($0 - $0.max()).clamped(lowerBound: .init(repeating: Self.least), upperBound: .zero))
        }
        if let allowed { for index in emissions.indices { emissions[index] *= allowed[index] } }
        var forward = emissions
        for index in emissions.indices {
            let before = index == 0 ? start : ChainInference.product(forward[index - 1], transitions)
            forward[index] = (before * emissions[index]).normalized
        }
        var result = Chances(labels: forward)
        if withTransitions { result.transitions = [LabelVector](repeating: .zero, count: NameLabel.allCases.count) }
        var backward = LabelVector(repeating: 1)
        for index in emissions.indices.reversed() {
            result.labels[index] = (forward[index] * backward).normalized
            guard index > 0 else { break }
            let behind = emissions[index] * backward
            if withTransitions { add(to: &result.transitions, before: forward[index - 1], behind: behind) }
            backward = ChainInference.product(behind, reversed).normalized
        }
        return result
    }

    private func add(to sums: inout [LabelVector]?, before: LabelVector, behind: LabelVector) {
        let pairs = transitions.enumerated().map { $1 * behind * before[$0] }
        let total = pairs.reduce(.zero, +).sum()
        for (row, pair) in pairs.enumerated() { sums?[row] += pair / total }
    }

    @inline(__always)
    private static func product(_ vector: LabelVector, _ rows: [LabelVector]) -> LabelVector {
        var product = LabelVector.zero
        for row in 0..<LabelVector.scalarCount { product += rows[row] * vector[row] }
        return product
    }
}

extension LabelVector {
    @inline(__always) fileprivate var normalized: LabelVector { self / sum() }
}

/// e to the power of each number, right to four digits: 2 to the whole part is set as an exponent, and the rest, at most
/// a half, is a polynomial.
@inline(__always)
func exponential(_ vector: LabelVector) -> LabelVector {
    let powers = vector * 1.442_695
    // Numbers of this size have no bits for fractions, and the lowest bits are the whole number itself.
    let shift: Float = 12_582_912
    let shifted = powers + shift
    let rest = powers - (shifted - shift)
    let polynomial = 1 + rest * (0.693_147 + rest * (0.240_227 + rest * (0.055_504 + rest * 0.009_618)))
    let whole = unsafe unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &- shift.bitPattern
    let power = unsafe unsafeBitCast((whole &+ 127) &<< 23, to: LabelVector.self)
    return polynomial * power
}
