internal import RedactionModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that comes into being whole or not at all.
struct AtomicFile {
    let path: String

    /// Writes `bytes` into a new file beside `path`, to disk, and then gives it the name. That the name is on disk too
    /// takes `flushFolders`.
    /// - Parameters:
    ///   - overwrite: whether a regular file that has the name already is replaced.
    ///   - inputs: sets of files that are not replaced in any case.
    /// - Throws: `RedactionError` `.outputIsInput`, `.outputExists` or `.notWritten`.
    func write(_ bytes: [UInt8], overwrite: Bool, never inputs: [Set<FileIdentity>]) throws {
        try check(overwrite: overwrite, never: inputs)
        let temporary = try TemporaryFile(inFolder: folder)
        try temporary.write(bytes)
        // The name may have been taken since the check.
        try temporary.move(to: path, replacing: overwrite)
    }

    /// Whether a file can come into being at `path`, as far as this can be told beforehand.
    func check(overwrite: Bool, never inputs: [Set<FileIdentity>]) throws {
        if let existing = FileIdentity(path: path), inputs.contains(where: { $0.contains(existing) }) {
            throw RedactionError(
                .outputIsInput, reason: "is the input itself, which is never overwritten",
                advice: "choose another output")
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard overwrite else { throw AtomicFile.exists }
        case S_IFDIR:
            throw RedactionError(.notWritten, reason: "is a folder", advice: "name a file in it")
        default:
            throw RedactionError(
                .notWritten, reason: "is a link, pipe, socket or device", advice: "name a regular file")
        }
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static var exists: RedactionError {
        RedactionError(
            .outputExists, reason: "exists already", advice: "use --force to replace it or choose another output")
    }

    /// Puts the names of the files at `paths` on disk. Some file systems cannot; the files are safe then all the same.
    static func flushFolders(of paths: some Sequence<String>) {
        for folder in Set(paths.map { AtomicFile(path: $0).folder }) {
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            fsync(descriptor)
            close(descriptor)
        }
    }
}
