package import RedactionModel

/// Where things lie within a company: internal hosts, shares, home folders.
package struct InternalLocationDetector: OwnDetector {
    package let name = "internal-location"
    package let kinds: [Kind] = [.internalLocation]
    package let examples = [
        "build01.corp.example.internal", "\\\\fileserver\\finance", "/home/jroe/notes.txt", "C:\\Users\\jroe\\Desktop",
    ]

    /// Ends of host names that no public server has, and beginnings of paths.
    private static let hostEnds = [
        ".local", ".corp", ".internal", ".intranet", ".lan", ".home.arpa", ".localdomain", ".private", ".ad", ".domain",
    ]
    private static let pathStarts = ["\\\\", "/home/", "/users/", ":\\", "smb://", "afp://", "nfs://", "file://"]
    static let keywords = hostEnds + pathStarts

    private static let hostCharacters = ByteSet("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-._")
    private static let pathCharacters = ByteSet(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-._~$%@+()#&\\/:!")
    private static let longest = 260

    package init() {}

    package func mayFind(in text: SearchedText) -> Bool { text.keywords.contain(.internalLocation) }

    package func matches(in text: SearchedText) -> [Match] {
        let bytes = text.bytes
        var matches: [Match] = []
        var searched = 0
        for hit in text.keywords.hits(of: .internalLocation) where hit.range.upperBound > searched {
            let (keyword, end) = (hit.keyword, hit.range.upperBound)
            let isHost = keyword < InternalLocationDetector.hostEnds.count
            let found =
                isHost ? host(endingAt: end, in: bytes, from: searched) : path(endingAt: end, keyword, in: bytes)
            guard let range = found else { continue }
            searched = range.upperBound
            matches.append(
                Match(
                    .internalLocation, at: text.indices(of: range), confidence: 0.9,
                    reason: isHost ? "a host with an internal domain" : "a path to a share or to a person's folder"))
        }
        return matches
    }

    private func host(endingAt end: Int, in bytes: [UInt8], from floor: Int) -> Range<Int>? {
        let characters = InternalLocationDetector.hostCharacters
        let next = end < bytes.count ? bytes[end] : 0x20
        guard !next.isASCIIAlphanumeric, next < 0x80, !"-(_".utf8.contains(next) else { return nil }
        var start = end
        while start > floor, end - start < 120, characters.contains(bytes[start - 1]) { start -= 1 }
        // "name.local" is a host, ".local" and "foo.private" are code.
        let labels = bytes[start..<end].split(separator: UInt8(ascii: "."))
        let isFolder =
            start > 0 && (bytes[start - 1] == UInt8(ascii: "/") || bytes[start - 1] == UInt8(ascii: "@"))
            && !(start > 1 && bytes[start - 2] == UInt8(ascii: "/"))
        guard labels.count >= 2, !isFolder, bytes[start] != UInt8(ascii: "."),
            !bytes[start..<end].contains(UInt8(ascii: "_"))
        else { return nil }
        let isSurelyHost =
            labels.count > 2
            || [".local", ".corp", ".internal", ".intranet", ".lan"].contains {
                bytes[start..<end].reversed().starts(with: $0.utf8.reversed())
            }
        return isSurelyHost && next != UInt8(ascii: ".") || isSurelyHost && end + 1 >= bytes.count
            || isSurelyHost && bytes[min(end + 1, bytes.count - 1)] == 0x20 ? start..<end : nil
    }

    private func path(endingAt end: Int, _ keyword: Int, in bytes: [UInt8]) -> Range<Int>? {
        let word = InternalLocationDetector.pathStarts[keyword - InternalLocationDetector.hostEnds.count]
        var start = end - word.utf8.count
        guard end < bytes.count, bytes[end].isASCIIAlphanumeric else { return nil }
        switch word {
        case ":\\":
            // Only people's folders tell of anybody on a local disk.
            let rest = String(decoding: bytes[end...].prefix(40), as: UTF8.self).lowercased()
            guard start > 0, rest.hasPrefix("users\\") || rest.hasPrefix("documents and settings\\") else { return nil }
            start -= 1
        case "\\\\":
            guard start == 0 || bytes[start - 1] != UInt8(ascii: "\\") else { return nil }
            let host = InternalLocationDetector.hostCharacters.run(in: bytes, from: end, limit: 64)
            guard host > 1, end + host + 1 < bytes.count, bytes[end + host] == UInt8(ascii: "\\"),
                bytes[end + host + 1].isASCIIAlphanumeric
            else { return nil }
        default:
            guard start == 0 || !bytes[start - 1].isASCIIAlphanumeric && bytes[start - 1] != UInt8(ascii: ".") else {
                return nil
            }
        }
        var last =
            end
            + InternalLocationDetector.pathCharacters.run(in: bytes, from: end, limit: InternalLocationDetector.longest)
        while last > end, ".,:)!".utf8.contains(bytes[last - 1]) { last -= 1 }
        return start..<last
    }
}
