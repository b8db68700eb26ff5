import RedactionNames

/// Trains a conditional random field: the weights under which the annotators' labels are likeliest.
///
/// Stochastic gradients with AdaGrad's step sizes; examples in one order for one seed, so that the same data give the
/// same weights.
struct Trainer {
    var epochs = 30
    /// The weights swing around the best ones: what counts is their mean over so many of the last epochs.
    var averagedEpochs = 15
    var step: Float = 0.06
    var decay: Float = 5e-4
    /// A feature that is seen less often is left out.
    var fewestUses: UInt16 = 2

    private var weights = [Weight](repeating: Weight(), count: NameModel.rowCount)
    private var transitions = [Weight](repeating: Weight(), count: NameLabel.allCases.count)

    /// The weights of a feature, and the squares of all their gradients so far.
    private struct Weight {
        var value = LabelVector.zero
        private var squares = LabelVector(repeating: 1e-6)

        @inline(__always) mutating func move(along gradient: LabelVector, step: Float, decay: Float) {
            let gradient = gradient + decay * value
            squares += gradient * gradient
            value -= step * gradient / squares.squareRoot()
        }
    }

    init() {}

    mutating func model(of examples: [Example], _ known: KnownWords, seed: UInt64) -> NameModel {
        let owners = RowOwners(of: examples, fewestUses: fewestUses)
        var packed = examples.map { PackedExample($0, owners: owners) }
        var generator = SeededGenerator(seed: seed)
        var mean = WeightMean(count: weights.count + transitions.count)
        for epoch in 1...epochs {
            packed.shuffle(using: &generator)
            var loss: Float = 0
            for example in packed { loss += learn(from: example) }
            log("  epoch \(epoch): loss \(loss / Float(max(1, packed.count)))")
            if epoch > epochs - averagedEpochs { mean.add((weights + transitions).lazy.map(\.value)) }
        }
        for row in weights.indices { weights[row].value = mean[row] }
        for row in transitions.indices { transitions[row].value = mean[weights.count + row] }
        return quantized(owners: owners, known)
    }

    /// Moves the weights of one example's features towards its labels, and gives how unlikely these were.
    private mutating func learn(from example: PackedExample) -> Float {
        let inference = ChainInference(scores: transitions.map(\.value))
        let scores = example.rows.map { rows in rows.reduce(LabelVector.zero) { $0 + weights[Int($1)].value } }
        let given = inference.chances(of: scores, withTransitions: true)
        let wanted = inference.chances(of: scores, allowed: example.allowed, withTransitions: true)
        var loss: Float = 0
        for (index, rows) in example.rows.enumerated() {
            var gradient = given.labels[index] - wanted.labels[index]
            loss += (gradient * gradient).sum()
            gradient[0] = 0
            for row in rows { weights[Int(row)].move(along: gradient, step: step, decay: decay) }
        }
        guard let given = given.transitions, let wanted = wanted.transitions else { return loss }
        for row in transitions.indices {
            transitions[row].move(along: given[row] - wanted[row], step: step, decay: decay)
        }
        return loss
    }

    /// The weights as bytes, with the largest at the ends of their range.
    private func quantized(owners: RowOwners, _ known: KnownWords) -> NameModel {
        let magnitudes = weights.map { max($0.value.max(), -$0.value.min()) }.filter { $0 > 0 }.sorted()
        let largest = magnitudes.isEmpty ? 1 : magnitudes[min(magnitudes.count - 1, magnitudes.count * 9_995 / 10_000)]
        let scale = largest / 127
        let rows = weights.indices.map { row in
            let limit = LabelVector(repeating: 127)
            let steps = (weights[row].value / scale).rounded(.toNearestOrEven).clamped(
                lowerBound: -limit, upperBound: limit)
            var bytes = NameModel.Row(truncatingIfNeeded: SIMD8<Int32>(steps))
            bytes[0] = owners.fingerprints[row]
            return bytes
        }
        return NameModel(
            rows: rows, scale: scale, transitions: transitions.map(\.value), gazetteer: known.gazetteer,
            classes: known.classes)
    }
}

/// The mean of the weights at several times.
private struct WeightMean {
    private var sums: [LabelVector]
    private var times: Float = 0

    init(count: Int) { sums = [LabelVector](repeating: .zero, count: count) }

    mutating func add(_ weights: some Sequence<LabelVector>) {
        for (row, weight) in weights.enumerated() { sums[row] += weight }
        times += 1
    }

    subscript(row: Int) -> LabelVector { sums[row] / times }
}

/// Which feature owns each row: the one that is seen most often.
struct RowOwners {
    private(set) var fingerprints = [Int8](repeating: 0, count: NameModel.rowCount)
    private var isOwned = [Bool](repeating: false, count: NameModel.rowCount)

    init(of examples: [Example], fewestUses: UInt16) {
        var uses = [UInt16](repeating: 0, count: NameModel.rowCount << 8)
        forEachFeature(of: examples) { feature in
            let place = RowOwners.index(of: feature)
            if uses[place] < .max { uses[place] += 1 }
        }
        for row in fingerprints.indices {
            let candidates = row << 8..<(row + 1) << 8
            guard let most = candidates.max(by: { uses[$0] < uses[$1] }), uses[most] >= fewestUses else { continue }
            fingerprints[row] = Int8(bitPattern: UInt8(most & 0xFF))
            isOwned[row] = true
        }
        log("  \(isOwned.count { $0 }) of \(isOwned.count) rows are in use")
    }

    /// The row of a feature, if it owns one.
    func row(of feature: UInt64) -> Int32? {
        let (row, fingerprint) = NameModel.place(of: feature)
        return isOwned[row] && fingerprints[row] == fingerprint ? Int32(row) : nil
    }

    private static func index(of feature: UInt64) -> Int {
        let (row, fingerprint) = NameModel.place(of: feature)
        return row << 8 | Int(UInt8(bitPattern: fingerprint))
    }

    private func forEachFeature(of examples: [Example], _ body: (UInt64) -> Void) {
        var features = Features()
        for example in examples {
            let extractor = FeatureExtractor(example.segment)
            for index in example.segment.tokens.indices {
                extractor.extract(at: index, into: &features)
                features.hashes.forEach(body)
            }
        }
    }
}

/// An example as the trainer walks through it again and again: the rows of each token's features.
private struct PackedExample {
    let rows: [[Int32]]
    let allowed: [LabelVector]

    init(_ example: Example, owners: RowOwners) {
        let extractor = FeatureExtractor(example.segment)
        var features = Features()
        rows = example.segment.tokens.indices.map { index in
            extractor.extract(at: index, into: &features)
            return features.hashes.compactMap(owners.row)
        }
        allowed = example.allowed
    }
}
