import AnnotatedText
import RedactionNames

/// The words of a text that are mostly written small, by their hashes.
enum CommonWords {
    private static let fewestUses = 3
    private static let leastShare = 0.8

    static func hashes(in texts: [AnnotatedText]) -> Set<UInt32> {
        var small: [UInt32: Int] = [:]
        var capital: [UInt32: Int] = [:]
        for text in texts {
            var tokenizer = Tokenizer(Array(text.text.utf8))
            while let tokens = tokenizer.nextSegment() {
                // The first word of a sentence has a capital whatever it is.
                for token in tokens.dropFirst() where token.isWord {
                    if token.shape == .lower { small[token.word, default: 0] += 1 }
                    if token.shape == .capitalized { capital[token.word, default: 0] += 1 }
                }
            }
        }
        return Set(
            small.filter { word, uses in
                uses >= fewestUses && Double(uses) >= leastShare * Double(uses + capital[word, default: 0])
            }.keys)
    }
}
