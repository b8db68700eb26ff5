import AnnotatedText
import Foundation
import RedactionDetection
import RedactionModel

/// How well the paragraphs of each sort of office prose are searched, and all of them together.
struct OfficeProseScore {
    private(set) var groups: [(name: String, score: KindScore)] = []
    private(set) var all = KindScore()

    init(folder: URL, showing: Bool = false) async throws {
        let chain = DetectorChain(of: .standard)
        for (name, texts) in try MarkedParagraphs.groups(in: folder) {
            var score = KindScore()
            for text in try await FoundText.all(texts, by: chain) {
                score.add(text)
                all.add(text, showing: showing)
            }
            groups.append((name, score))
        }
    }

    func printTables() {
        print("## Office prose\n")
        all.printTable()
        print("\n| sort | paragraphs | nothing left | spans | covered | findings in no span |")
        print("| --- | --- | --- | --- | --- | --- |")
        for (name, score) in groups + [("all", all)] {
            let covered = "\(score.all.covered), \(percent(score.all.covered, score.all.spans))"
            print("| \(name) | \(score.texts) | \(score.cleanTexts) |", terminator: " ")
            print("\(score.all.spans) | \(covered) | \(score.spuriousFindings) |")
        }
    }
}
