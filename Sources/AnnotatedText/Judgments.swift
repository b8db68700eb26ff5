package import Foundation

/// Court judgments of the Text Anonymization Benchmark (Pilán et al., 2022), one JSON object a line.
package enum Judgments {
    private struct Judgment: Decodable {
        let text: String
        let entities: [Entity]

        struct Entity: Decodable {
            let entityType: String
            let entityId: String
            let identifierType: String
            let startOffset: Int
            let endOffset: Int
        }
    }

    package static func texts(at url: URL) throws -> [AnnotatedText] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
            let judgment = try decoder.decode(Judgment.self, from: Data(line.utf8))
            let mentions = judgment.entities.map { entity in
                AnnotatedText.Mention(
                    range: judgment.text.utf8Range(ofScalars: entity.startOffset..<entity.endOffset),
                    type: MentionType(entity.entityType), name: entity.entityType, entity: entity.entityId,
                    masking: AnnotatedText.Masking(rawValue: entity.identifierType.lowercased()) ?? .none)
            }
            return AnnotatedText(text: judgment.text, mentions: mentions)
        }
    }
}
