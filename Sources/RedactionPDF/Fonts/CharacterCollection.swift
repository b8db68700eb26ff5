import Foundation
import Synchronization

/// The characters that the CIDs of Adobe's character collections stand for (ISO 32000-2, 9.7.3), read from the files of
/// poppler-data.
enum CharacterCollection {
    private static let folders = [
        "/usr/share/poppler/cidToUnicode", "/opt/homebrew/share/poppler/cidToUnicode",
        "/usr/local/share/poppler/cidToUnicode",
    ]
    private static let orderings: Set<String> = ["Japan1", "GB1", "CNS1", "Korea1"]
    private static let known = Mutex<[String: [String?]]>([:])

    /// For each CID its text, nil where it has none; empty for collections without a list.
    static func texts(ofOrdering ordering: String) -> [String?] {
        guard orderings.contains(ordering) else { return [] }
        return known.withLock { known in
            if let texts = known[ordering] { return texts }
            let texts = read("Adobe-\(ordering)")
            known[ordering] = texts
            return texts
        }
    }

    /// A line for each CID: its character in hexadecimal digits, several ones parted by commas.
    private static func read(_ name: String) -> [String?] {
        for folder in folders {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
            return data.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                let hex = String(decoding: line.prefix { $0 != 0x2C && $0 != 0x0D }, as: UTF8.self)
                guard let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
                return GlyphReadings.telling(String(scalar))
            }
        }
        return []
    }
}
