import RedactionModel

/// Names of parts and how targets lead from one to another (ECMA-376 part 2, 9.1 and annex A).
enum PartPath {
    /// What equivalent names have in common: no leading slash, no case, no percent-encoding.
    static func key(_ name: String) -> String {
        let relative = name.hasPrefix("/") ? String(name.dropFirst()) : name
        return percentDecoded(relative).lowercased()
    }

    /// The `.rels` part of `part`; an empty name stands for the package itself.
    static func relationships(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
    }

    /// The name that `target` means in a relationship of `source`; nil when it climbs out of the package.
    static func resolved(_ target: String, from source: String) -> String? {
        let path = target.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty else { return nil }
        var segments: [Substring] = path.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
        for segment in path.split(separator: "/") {
            switch segment {
            case ".": continue
            case "..":
                guard !segments.isEmpty else { return nil }
                segments.removeLast()
            default: segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }

    /// `target` from `source`'s folder, both names of the copy.
    static func relative(_ target: String, from source: String) -> String {
        let folder = source.split(separator: "/").dropLast()
        let segments = target.split(separator: "/")
        let shared = zip(folder, segments.dropLast()).prefix { $0 == $1 }.count
        let up = [Substring](repeating: "..", count: folder.count - shared)
        return (up + segments.dropFirst(shared)).joined(separator: "/")
    }

    /// The text with each `%41` as its byte; as it is when that is no UTF-8.
    static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(0x25) else { return text }
        return String(validating: text.utf8.percentDecoded, as: UTF8.self) ?? text
    }
}
