internal import RedactionModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A new file under a name of no meaning, gone with its owner unless it was moved to a name of its own.
final class TemporaryFile {
    private let path: String
    private let descriptor: Int32
    private var isMoved = false

    init(inFolder folder: String) throws {
        // The name tells nothing of the file; O_EXCL makes sure that no one else's file or link is opened.
        path = "\(folder)/.redact-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw TemporaryFile.notWritten(errno) }
    }

    deinit {
        close(descriptor)
        if !isMoved { unlink(path) }
    }

    /// Writes all of `bytes` and waits until they are on disk.
    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw TemporaryFile.notWritten(count < 0 ? errno : EIO) }
                rest = rest.dropFirst(count)
            }
        }
        guard fsync(descriptor) == 0 else { throw TemporaryFile.notWritten(errno) }
    }

    /// Gives the file the name `target`.
    func move(to target: String, replacing: Bool) throws {
        if !replacing, try linked(to: target) { return }
        guard rename(path, target) == 0 else { throw TemporaryFile.notWritten(errno) }
        isMoved = true
    }

    /// Gives the file a second name, which fails when the name is taken, unlike a renaming; the first then goes with
    /// the owner. False where the file system knows no second names.
    private func linked(to target: String) throws -> Bool {
        if link(path, target) == 0 { return true }
        switch errno {
        case EEXIST: throw AtomicFile.exists
        case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK: return false
        default: throw TemporaryFile.notWritten(errno)
        }
    }

    private static func notWritten(_ code: Int32) -> RedactionError {
        let (reason, advice) =
            switch code {
            case ENOSPC, EDQUOT: ("the disk is full", "make room or choose another folder")
            case EFBIG: ("the file would be larger than the system allows", "raise the limit or choose another folder")
            case ENOENT, ENOTDIR: ("its folder does not exist", "create the folder first")
            case EACCES, EPERM, EROFS: ("no permission to write there", "choose another folder")
            case ENAMETOOLONG: ("its name is too long", "choose a shorter one")
            default: ("cannot be written: \(systemMessage(code))", "check the folder and its disk")
            }
        return RedactionError(.notWritten, reason: reason, advice: advice)
    }
}

/// `write` of the system, since the method above hides its name.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
