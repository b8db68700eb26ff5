import AnnotatedText
import Foundation
import RedactionNames

/// Trains the model of names: `train-names DATA LISTS OUTPUT`, or `train-names DATA LISTS --cross-validate [FOLDS]`.
@main struct TrainNames {
    private static let seed: UInt64 = 2_026

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 3 else {
            return log("usage: train-names DATA LISTS OUTPUT | --cross-validate [FOLDS]")
        }
        let paths = Array(arguments)
        let training = try TrainNames(data: URL(filePath: paths[0]), lists: URL(filePath: paths[1]))
        if paths[2] == "--cross-validate" {
            training.crossValidate(folds: paths.dropFirst(3).first.flatMap { Int($0) } ?? CrossValidation.folds)
        } else {
            let model = training.model(with: training.wikigold.flatMap { $0 })
            try Data(model.file).write(to: URL(filePath: paths[2]))
        }
    }

    private let lists: WordLists
    private let corpora: [Corpus]
    private let wikigold: [[AnnotatedText]]

    private init(data: URL, lists: URL) throws {
        self.lists = try WordLists(gazetteer: data.appending(path: "gazetteer"), own: lists)
        corpora = try Corpus.others(in: data)
        wikigold = try Corpus.wikigold(in: data)
    }

    private func model(with wikigold: [AnnotatedText]) -> NameModel {
        let corpora = corpora + [Corpus(texts: wikigold, coverage: .complete)]
        let gazetteer = lists.gazetteer(commonWords: CommonWords.hashes(in: corpora.flatMap(\.texts)))
        var augmentation = Augmentation(lists: lists, seed: TrainNames.seed)
        let invented = [augmentation.officeProse()] + augmentation.renamed(corpora)
        let examples = (corpora + invented + augmentation.recased(corpora + invented)).flatMap { corpus in
            corpus.texts.flatMap { $0.examples(corpus.coverage, gazetteer: gazetteer) }
        }
        log("  \(examples.count) segments, \(examples.reduce(0) { $0 + $1.allowed.count }) tokens")
        var trainer = Trainer()
        return trainer.model(of: examples, gazetteer: gazetteer, seed: TrainNames.seed)
    }

    private func crossValidate(folds: Int) {
        var validation = CrossValidation()
        for fold in 0..<folds {
            let isTest = { (document: Int) in document % CrossValidation.folds == fold }
            let known = wikigold.indices.filter { !isTest($0) }.flatMap { wikigold[$0] }
            let tagger = NameTagger(model: model(with: known))
            validation.add(wikigold.indices.filter(isTest).flatMap { wikigold[$0] }, taggedBy: tagger)
            validation.printTable()
        }
    }
}
