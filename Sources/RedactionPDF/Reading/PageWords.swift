import RedactionModel
import Synchronization

/// The words that readers read in a file; gathered when the first one is asked for.
final class PageWords: Sendable {
    private let regions: [TextRegion]
    private let words = Mutex<Set<String>?>(nil)

    init(_ regions: [TextRegion]) { self.regions = regions }

    /// - Parameter word: in lower case.
    func contains(_ word: String) -> Bool {
        words.withLock { words in
            let known = words ?? PageWords.words(of: regions)
            words = known
            return known.contains(word)
        }
    }

    private static func words(of regions: [TextRegion]) -> Set<String> {
        var words: Set<String> = []
        for region in regions where region.role == .prose {
            for word in region.text.unicodeScalars.split(whereSeparator: { !$0.isWord }) {
                words.insert(String(Substring(word)).lowercased())
            }
        }
        return words
    }
}
