import AnnotatedText
import Foundation
import RedactionDetection
import RedactionModel

/// Scores the standard detectors on annotated texts: `evaluate PROSE [DATA [FILE...]] [--show]`. PROSE is the folder of
/// office prose, which is part of the package; DATA are the texts of others. With `--show` every miss and every false
/// alarm is printed too.
///
/// With `--speed` or `--findings` nothing is scored: how fast all these texts and the FILEs are searched is printed (with
/// `--show` by each detector alone, too), or all that is found in them.
@main struct Evaluate {
    private let data: URL
    private let showing: Bool
    private let chain = DetectorChain(of: .standard)

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let folders = arguments.filter { !$0.hasPrefix("-") }.map { URL(filePath: $0) }
        let showing = arguments.contains("--show")
        guard let prose = folders.first else {
            return print("usage: evaluate PROSE [DATA [FILE...]] [--show | --speed | --findings]")
        }
        let data = folders.dropFirst().first
        if arguments.contains("--speed") || arguments.contains("--findings") {
            let sets = try TextSet.all(prose: prose, data: data, files: Array(folders.dropFirst(2)))
            return try await arguments.contains("--speed")
                ? SpeedTest(sets).run(each: showing) : FindingList.print(sets)
        }
        try await OfficeProseScore(folder: prose, showing: showing).printTables()
        guard let data else { return }
        let evaluation = Evaluate(data: data, showing: showing)
        try await evaluation.judgments()
        try await evaluation.generatedSentences()
        try await evaluation.names()
    }

    private func judgments() async throws {
        let texts = try Judgments.texts(at: data.appending(path: "tab/dev.jsonl"))
        for profile in [Profile.strict, .standard] {
            print("\n## Court judgments (Text Anonymization Benchmark, development part), \(profile)\n")
            print("| | |\n| --- | --- |")
            var score = JudgmentScore()
            for text in try await FoundText.all(texts, by: DetectorChain(of: profile)) {
                score.add(text, showing: showing)
            }
            score.printTable()
        }
    }

    private func generatedSentences() async throws {
        print("\n## Generated sentences (presidio-research)\n")
        let file = data.appending(path: "synthetic/presidio-research-generated-large.json")
        var score = KindScore()
        for text in try await FoundText.all(GeneratedSentences.texts(at: file), by: chain) {
            score.add(text, showing: showing)
        }
        score.printTable()
    }

    private func names() async throws {
        print("\n## Names: spans found exactly (these texts were trained on, but for cross-validation)\n")
        print("| texts | kind | precision | recall | F1 | covered |\n| --- | --- | --- | --- | --- | --- |")
        for name in ["wikigold", "wnut17-dev", "btc-a"] {
            var score = NameScore()
            for text in try await FoundText.all(texts(of: name), by: chain) { score.add(text) }
            score.printTable(name)
        }
    }

    private func texts(of name: String) throws -> [AnnotatedText] {
        try TaggedWords.documents(at: data.appending(path: "ner/\(name).conll")).flatMap { $0 }
    }
}
