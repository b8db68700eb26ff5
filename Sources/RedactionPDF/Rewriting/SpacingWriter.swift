/// The spacing of letters and words (`Tc`, `Tw`) in a stream that is written anew.
///
/// The `Tw` that stretched a line until it was full tells how long the line was. So an operation that sets spacing is
/// not copied: it is written where a string that stays as it was needs it, and nowhere else.
struct SpacingWriter {
    struct Spacing: Equatable {
        var character: Double
        var word: Double

        static let none = Spacing(character: 0, word: 0)
    }

    /// What the original has set.
    private var wanted: Spacing
    /// What the copy has set.
    private var written: Spacing
    private var stack: [(wanted: Spacing, written: Spacing)] = []

    /// - Parameter state: what the stream begins with.
    init(_ state: TextState) {
        wanted = Spacing(character: state.characterSpacing, word: state.wordSpacing)
        written = wanted
    }

    /// Takes note of an operation.
    /// - Returns: whether it sets spacing and nothing else, and so is not to be copied.
    mutating func take(_ operation: Operation) -> Bool {
        switch operation.keyword {
        case .q: stack.append((wanted, written))
        case .Q: if let last = stack.popLast() { (wanted, written) = last }
        case .Tc: wanted.character = operation.number(0)
        case .Tw: wanted.word = operation.number(0)
        case .doubleQuote: wanted = Spacing(character: operation.number(1), word: operation.number(0))
        default: break
        }
        return operation.keyword == .Tc || operation.keyword == .Tw
    }

    /// For an operation that was copied with the spacing that it sets itself.
    mutating func noteCopied() { written = wanted }

    /// Sets the spacing that the original has here.
    mutating func restore(to output: inout Serializer) { set(wanted, to: &output) }

    mutating func set(_ spacing: Spacing, to output: inout Serializer) {
        if spacing.character != written.character { output.write([.number(spacing.character)], .Tc) }
        if spacing.word != written.word { output.write([.number(spacing.word)], .Tw) }
        written = spacing
    }
}
