import AnnotatedText
import Foundation
import RedactionNames

/// Trains the model of names: `train-names DATA LISTS PACKAGED OUTPUT`, or with `--cross-validate [FOLDS]` for OUTPUT.
/// PACKAGED is the folder of lists that `word_lists.py` makes of packages.
@main struct TrainNames {
    private static let seed: UInt64 = 2_026

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 4 else {
            return log("usage: train-names DATA LISTS PACKAGED OUTPUT | --cross-validate [FOLDS]")
        }
        let paths = Array(arguments)
        let training = try TrainNames(
            data: URL(filePath: paths[0]), lists: URL(filePath: paths[1]), packaged: URL(filePath: paths[2]))
        if paths[3] == "--cross-validate" {
            try await training.crossValidate(
                folds: paths.dropFirst(4).first.flatMap { Int($0) } ?? CrossValidation.folds)
        } else {
            let model = training.model(with: training.wikigold.flatMap { $0 })
            try Data(model.file).write(to: URL(filePath: paths[3]))
        }
    }

    private let lists: WordLists
    private let corpora: [Corpus]
    private let wikigold: [[AnnotatedText]]

    private init(data: URL, lists: URL, packaged: URL) throws {
        self.lists = try WordLists(gazetteer: data.appending(path: "gazetteer"), own: lists, packaged: packaged)
        corpora = try Corpus.others(in: data)
        wikigold = try Corpus.wikigold(in: data)
    }

    private func model(with wikigold: [AnnotatedText]) -> NameModel {
        let corpora = corpora + [Corpus(texts: wikigold, coverage: .complete)]
        let known = lists.knownWords(commonWords: CommonWords.hashes(in: corpora.flatMap(\.texts)))
        var augmentation = Augmentation(lists: lists, seed: TrainNames.seed)
        let invented = [augmentation.officeProse()] + augmentation.renamed(corpora)
        let examples = (corpora + invented + augmentation.recased(corpora + invented)).flatMap { corpus in
            corpus.texts.flatMap { $0.examples(corpus.coverage, known) }
        }
        log("  \(examples.count) segments, \(examples.reduce(0) { $0 + $1.allowed.count }) tokens")
        var trainer = Trainer()
        return trainer.model(of: examples, known, seed: TrainNames.seed)
    }

    private func crossValidate(folds: Int) async throws {
        var alone = CrossValidation()
        var chained = CrossValidation()
        for fold in 0..<folds {
            let isTest = { (document: Int) in document % CrossValidation.folds == fold }
            let known = wikigold.indices.filter { !isTest($0) }.flatMap { wikigold[$0] }
            let tagger = NameTagger(model: model(with: known))
            for article in wikigold.indices.filter(isTest) {
                alone.add(wikigold[article], taggedBy: tagger)
                try await chained.add(wikigold[article], searchedWith: tagger)
            }
            alone.printTable("the tagger alone, by sentences")
            chained.printTable("the chain, by articles")
        }
    }
}
