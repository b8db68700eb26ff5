#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where copies go.
package enum Destination: Sendable, Hashable {
    /// Beside each input, as NAME.redacted.EXT.
    case besideInput
    /// Into a folder, as NAME.redacted.EXT; it is made when it is missing.
    case folder(String)
    /// One copy to one file.
    case file(String)

    /// The path of the copy of `input`, with `rename` applied to the name that the copy is given here.
    func path(for input: String, rename: (String) -> String = { $0 }) -> String {
        switch self {
        case .file(let path): path
        case .folder(let folder): Destination.join(folder, Destination.copyName(Destination.split(input).name, rename))
        case .besideInput:
            Destination.split(input).folder + Destination.copyName(Destination.split(input).name, rename)
        }
    }

    /// A path as it is compared with others: its folder through all links, and without case, since two names that
    /// differ in case alone are one file on some systems.
    static func comparable(_ path: String) -> String {
        let (folder, name) = split(path)
        var real = folder.isEmpty ? "." : folder
        if let resolved = realpath(real, nil) {
            real = String(cString: resolved)
            free(resolved)
        }
        return join(real, name).lowercased()
    }

    private static func copyName(_ name: String, _ rename: (String) -> String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return rename(name) + ".redacted" }
        return rename(String(name[..<dot])) + ".redacted" + name[dot...]
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The folder with its slash, or nothing, and the name.
    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
