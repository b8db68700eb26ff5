/// What the model is told of a token: the one extractor for training and for tagging.
///
/// A feature is a 64-bit hash of its template and its parts.
package struct FeatureExtractor {
    private let segment: Segment
    private let tokens: [Token]

    package init(_ segment: Segment) {
        self.segment = segment
        tokens = segment.tokens
    }

    /// Puts the features of the token at `index` in the place of those in `features`.
    package func extract(at index: Int, into features: inout Features) {
        let token = tokens[index]
        features.removeAll(firstTemplate: token.shape == .sign ? 100 : 0)
        guard token.shape != .sign else { return signFeatures(at: index, &features) }
        wordFeatures(of: token, at: index, &features)
        shapeFeatures(of: token, at: index, &features)
        gazetteerFeatures(of: token, at: index, &features)
        runFeatures(of: token, at: index, &features)
        classFeatures(of: token, at: index, &features)
    }

    /// Of signs only their neighbourhood counts: the point of an initial, the comma of `Smith, John`.
    @inline(__always) private func signFeatures(at index: Int, _ emit: inout Features) {
        let word = word(index)
        emit(word)
        emit(word, UInt64(shape(index - 1)), UInt64(shape(index + 1)))
        emit(word, self.word(index - 1))
        emit(word, self.word(index + 1))
        emit(word, UInt64(entry(index - 1)), UInt64(entry(index + 1)))
        emit(
            word, UInt64(shape(index - 1)), UInt64(shape(index + 1)), UInt64(entry(index - 1)), UInt64(entry(index + 1))
        )
        emit(
            word, UInt64(shape(index - 2)), UInt64(shape(index - 1)), UInt64(shape(index + 1)), UInt64(shape(index + 2))
        )
    }

    @inline(__always) private func wordFeatures(of token: Token, at index: Int, _ emit: inout Features) {
        let shape = UInt64(token.shape.rawValue)
        let (before, word, after) = (word(index - 1), UInt64(token.word), word(index + 1))
        emit(word)
        emit(word, shape)
        emit(before)
        emit(after)
        emit(self.word(index - 2))
        emit(self.word(index + 2))
        emit(before, word)
        emit(word, after)
        emit(before, shape)
        emit(after, shape)
        emit(self.word(index - 2), before)
        emit(after, self.word(index + 2))
        emit(self.word(index - 3), shape)
        emit(self.word(index + 3), shape)
        emit(word, position(of: token))
        emit(before, shape, after)
    }

    @inline(__always) private func shapeFeatures(of token: Token, at index: Int, _ emit: inout Features) {
        let shape = UInt64(token.shape.rawValue)
        emit(shape, position(of: token), UInt64(min(token.letterCount, 6)))
        emit(token.prefix & 0xFFFF_FFFF | UInt64(min(token.letterCount, 4)) << 60, shape)
        emit(token.prefix)
        emit(token.suffix & 0xFFFF_FFFF)
        emit(token.suffix & 0xFFFF_FFFF_FFFF)
        emit(token.suffix)
        emit(token.suffix & 0xFFFF_FFFF_FFFF, shape)
        emit(UInt64(self.shape(index - 1)), shape, UInt64(self.shape(index + 1)))
        emit(UInt64(self.shape(index - 2)), UInt64(self.shape(index - 1)), shape, UInt64(self.shape(index + 1)))
        emit(shape, UInt64(self.shape(index + 1)), UInt64(self.shape(index + 2)))
        emit(suffix(index - 1), shape)
        emit(suffix(index + 1), shape)
    }

    @inline(__always) private func gazetteerFeatures(of token: Token, at index: Int, _ emit: inout Features) {
        let shape = UInt64(token.shape.rawValue)
        let (before, entry, after) = (
            UInt64(self.entry(index - 1)), UInt64(token.entry.bits), UInt64(self.entry(index + 1))
        )
        emit(entry, shape)
        emit(entry, shape, position(of: token))
        emit(before, entry, shape)
        emit(entry, after, shape)
        emit(before, entry, after)
        emit(entry, word(index - 1))
        emit(entry, word(index + 1))
        emit(entry, UInt64(self.shape(index - 1)), shape, UInt64(self.shape(index + 1)))
    }

    /// The words around the capitalised words that the token stands among, and the last of these: `Ltd`, `River`.
    @inline(__always) private func runFeatures(of token: Token, at index: Int, _ emit: inout Features) {
        let run = segment.runs[index]
        guard token.isCapitalized else { return }
        let last = UInt64(tokens[run.upperBound - 1].word)
        emit(last, UInt64(index == run.upperBound - 1 ? 1 : 0))
        emit(UInt64(tokens[run.lowerBound].word), UInt64(index == run.lowerBound ? 1 : 0))
        emit(word(run.lowerBound - 1), UInt64(min(run.count, 4)))
        emit(word(run.upperBound), UInt64(min(run.count, 4)))
        emit(UInt64(min(run.count, 5)), UInt64(min(index - run.lowerBound, 3)), UInt64(segment.style.rawValue))
    }

    /// What stands in the place of the word and of its neighbours in other texts.
    @inline(__always) private func classFeatures(of token: Token, at index: Int, _ emit: inout Features) {
        let shape = UInt64(token.shape.rawValue)
        let (before, own, after) = (wordClass(index - 1), UInt64(token.wordClass), wordClass(index + 1))
        emit(own, shape)
        emit(own >> 2, shape, position(of: token))
        emit(own >> 4, shape)
        emit(UInt64(token.smallClass) >> 1, shape, position(of: token))
        emit(before, shape)
        emit(after, shape)
        emit(before >> 2, own >> 2)
        emit(own >> 2, after >> 2)
        emit(before >> 3, own >> 3, after >> 3)
        emit(wordClass(index - 2) >> 1, shape)
        emit(wordClass(index + 2) >> 1, shape)
        emit(wordClass(index - 2) >> 2, before >> 2, shape)
        emit(after >> 2, wordClass(index + 2) >> 2, shape)
    }

    @inline(__always) private func position(of token: Token) -> UInt64 {
        UInt64(segment.style.rawValue) << 1 | (token.startsSentence ? 1 : 0)
    }

    /// A word beyond the segment's ends is one of its own.
    @inline(__always) private func word(_ index: Int) -> UInt64 {
        index >= 0 && index < tokens.count ? UInt64(tokens[index].word) : index < 0 ? 1 : 2
    }
    @inline(__always) private func shape(_ index: Int) -> UInt8 {
        index >= 0 && index < tokens.count ? tokens[index].shape.rawValue : 0xFF
    }
    @inline(__always) private func entry(_ index: Int) -> UInt8 {
        index >= 0 && index < tokens.count ? tokens[index].entry.bits : 0
    }
    /// Signs and numbers have none; those two differ by their shapes.
    @inline(__always) private func wordClass(_ index: Int) -> UInt64 {
        guard index >= 0, index < tokens.count else { return index < 0 ? 0x1001 : 0x1002 }
        let token = tokens[index]
        return token.wordClass > 0 ? UInt64(token.wordClass) : 0x800 | UInt64(token.shape.rawValue) << 4
    }
    @inline(__always) private func suffix(_ index: Int) -> UInt64 {
        index >= 0 && index < tokens.count ? tokens[index].suffix & 0xFFFF_FFFF_FFFF : 0
    }
}
