internal import RedactionModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file read whole, and which file it is.
struct InputFile {
    let bytes: [UInt8]
    let identity: FileIdentity

    /// Reads the regular file at `path`, up to `limit` bytes.
    ///
    /// Folders, pipes and devices are refused; nothing is waited for.
    init(path: String, limit: Int) throws {
        // Without O_NONBLOCK, opening a pipe waits for someone to write to it.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw InputFile.unreadable(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFile.unreadable(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw InputFile.unreadable(EISDIR)
        default:
            throw RedactionError(
                .unreadable, reason: "is a pipe, socket or device", advice: "copy its content into a file first")
        }
        guard Int(status.st_size) <= limit else { throw InputFile.tooLarge(limit: limit) }
        bytes = try InputFile.read(descriptor, expecting: Int(status.st_size), limit: limit)
        identity = FileIdentity(status)
    }

    private static func read(_ descriptor: Int32, expecting size: Int, limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(errno) }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            // A file can grow while it is read, and those under /proc tell no size.
            guard bytes.count <= limit else { throw tooLarge(limit: limit) }
        }
    }

    static func tooLarge(limit: Int) -> RedactionError {
        RedactionError(
            .hostile, reason: "larger than the limit of \(limit) bytes", advice: "split it, or raise the limit")
    }

    private static func unreadable(_ code: Int32) -> RedactionError {
        let (reason, advice) =
            switch code {
            case ENOENT, ENOTDIR: ("no such file", "check the path")
            case EISDIR: ("is a folder", "name the files in it")
            case EACCES, EPERM: ("no permission to read it", "change its permissions or run as its owner")
            case ELOOP: ("a symbolic link that leads back to itself", "name the file itself")
            default: ("cannot be read: \(systemMessage(code))", "check the file and its disk")
            }
        return RedactionError(.unreadable, reason: reason, advice: advice)
    }
}

/// `read` of the system, since the method above hides its name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
