import RedactionModel
import RedactionText

/// A text file with every occurrence of some words replaced, as the chain and the policy would have it.
func rewritten(_ file: [UInt8], replacing words: [String: Substitution.StandIn]) throws -> [UInt8] {
    let content = try TextContent(reading: file)
    var substitutions: [Substitution] = []
    for region in content.regions {
        for (word, standIn) in words {
            for range in region.text.utf8Ranges(of: word) {
                substitutions.append(
                    Substitution(kind: .term, region: region.id, range: range, value: word, standIn: standIn))
            }
        }
    }
    substitutions.sort { ($0.region, $0.range.lowerBound) < ($1.region, $1.range.lowerBound) }
    return try content.rewritten(making: substitutions).bytes
}

func rewritten(_ file: String, replacing words: [String: String]) throws -> String {
    let bytes = try rewritten(Array(file.utf8), replacing: words.mapValues { .label($0) })
    return String(decoding: bytes, as: UTF8.self)
}

func texts(_ file: String) throws -> [String] {
    try TextContent(reading: Array(file.utf8)).regions.map(\.text)
}

func format(_ file: String) throws -> DocumentFormat {
    try TextContent(reading: Array(file.utf8)).format
}

/// The line a user gets to see for `file`.
func refusal(_ file: [UInt8], limits: Limits = .standard) -> String? {
    do {
        _ = try TextContent(reading: file, limits: limits)
        return nil
    } catch {
        return "\(error)"
    }
}

extension String {
    func utf8Ranges(of word: String) -> [Range<Int>] {
        let text = Array(utf8)
        let word = Array(word.utf8)
        guard !word.isEmpty, text.count >= word.count else { return [] }
        return (0...text.count - word.count).filter { text[$0...].starts(with: word) }.map { $0..<$0 + word.count }
    }

    /// The text as UTF-16 with a byte order mark.
    func utf16Bytes(bigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + self).utf16.flatMap {
            bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
    }
}

func content(_ file: String) throws -> TextContent { try TextContent(reading: Array(file.utf8)) }
