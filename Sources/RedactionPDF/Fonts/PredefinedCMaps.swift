import Foundation
import RedactionModel

/// The CMaps that a PDF may name without bringing them (ISO 32000-2, 9.7.5.2), read from the files of poppler-data.
enum PredefinedCMaps {
    private static let folders = [
        "/usr/share/poppler/cMap", "/opt/homebrew/share/poppler/cMap", "/usr/local/share/poppler/cMap",
    ]
    /// Maps build on one another a few levels deep.
    private static let depthLimit = 8

    static func map(named name: String, depth: Int = 0) throws -> CMap {
        if name == "Identity-H" || name == "Identity-V" { return .identity(vertical: name.hasSuffix("V")) }
        guard depth < depthLimit, let bytes = bytes(of: name) else {
            throw RedactionError(
                .uninterpretable, reason: "the character map \(name.debugDescription) is not known",
                advice: "install poppler-data, or save the file with embedded fonts")
        }
        var map = try CMapParser.parse(bytes) { try self.map(named: $0, depth: depth + 1) }
        if name.hasSuffix("-V") { map.isVertical = true }
        return map
    }

    private static func bytes(of name: String) -> [UInt8]? {
        guard name.utf8.allSatisfy({ $0 == 0x2D || Unicode.Scalar($0).isWord && $0 < 0x80 }) else { return nil }
        let manager = FileManager.default
        for folder in folders {
            for collection in ["."] + ((try? manager.contentsOfDirectory(atPath: folder)) ?? []) {
                if let data = manager.contents(atPath: "\(folder)/\(collection)/\(name)") { return Array(data) }
            }
        }
        return nil
    }
}
