import RedactionNames
import Testing

@Suite struct ChainInferenceTests {
    private let indifferent = ChainInference(scores: [LabelVector](repeating: .zero, count: NameLabel.allCases.count))

    private func score(_ label: NameLabel, _ value: Float) -> LabelVector {
        var scores = LabelVector.zero
        scores[label.rawValue] = value
        return scores
    }

    @Test func `chances are those of all allowed paths`() {
        // Of one token, all labels but the three that go on with a name may stand at the start.
        let chances = indifferent.chances(of: [.zero]).labels[0]
        #expect(abs(chances[NameLabel.outside.rawValue] - 0.2) < 1e-3)
        #expect(chances[NameLabel.insidePerson.rawValue] == 0)
    }

    @Test func `a name is never gone on with that was not begun`() {
        let chances = indifferent.chances(of: [score(.outside, 30), score(.insidePerson, 20)]).labels
        #expect(chances[1][NameLabel.insidePerson.rawValue] < 0.01)
    }

    @Test func `what follows bears on what stands before`() {
        let alone = indifferent.chances(of: [.zero, .zero]).labels[0]
        let before = indifferent.chances(of: [.zero, score(.insidePerson, 5)]).labels[0]
        #expect(before[NameLabel.beginPerson.rawValue] > 2 * alone[NameLabel.beginPerson.rawValue])
    }

    @Test func `labels that are not allowed have no chance`() {
        let only = score(.beginLocation, 1)
        let chances = indifferent.chances(of: [score(.outside, 9)], allowed: [only]).labels[0]
        #expect(chances[NameLabel.beginLocation.rawValue] > 0.99)
    }

    @Test(arguments: [Float(1e6), -1e6, 0])
    func `the chances of a token add up to one whatever the scores`(score: Float) {
        let chances = indifferent.chances(of: [self.score(.insidePerson, score), self.score(.outside, -score)]).labels
        for token in chances { #expect(abs(token.sum() - 1) < 1e-3) }
    }
}
