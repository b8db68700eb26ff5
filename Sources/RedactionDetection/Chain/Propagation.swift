internal import RedactionModel

/// Finds again, everywhere in the file set, what was found somewhere in it.
struct Propagation: OwnDetector {
    let name = "propagation"
    let kinds: [Kind] = []
    private let names: NamePropagation
    private let values: ValuePropagation

    init(of findings: some Sequence<Finding>) {
        names = NamePropagation(of: findings)
        values = ValuePropagation(of: findings)
    }

    var isEmpty: Bool { names.isEmpty && values.isEmpty }

    package func matches(in text: SearchedText) -> [Match] {
        let folded = text.folded
        return names.matches(in: text, folded) + values.matches(in: text, folded)
    }
}
