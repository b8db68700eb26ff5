internal import ArgumentParser
internal import Redaction

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The two ways out of the command.
enum Console {
    /// Writes a line to standard output, without the characters that would drive a terminal.
    /// - Throws: `ExitCode.failure` when it cannot be written, after saying so.
    static func print(_ line: String) throws { try write(line.oneLine + "\n") }

    /// Writes `text` to standard output as it is.
    static func write(_ text: String) throws {
        guard write(Array(text.utf8), to: STDOUT_FILENO) else {
            let error = RedactionError(
                .notWritten, file: "standard output", reason: "cannot be written whole",
                advice: "make room where it goes")
            complain(error.description)
            throw ExitCode.failure
        }
    }

    /// Writes one line to standard error.
    static func complain(_ message: String) {
        note("redact: \(message.oneLine)\n")
    }

    /// Writes `text` to standard error; if that fails, there is no one left to tell.
    static func note(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Ends the process at once. Other threads may still be freeing what C++ libraries would tear down in `exit`, and
    /// nothing is left to flush.
    static func leave(_ code: ExitCode) -> Never { _exit(code.rawValue) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let count = systemWrite(descriptor, piece.baseAddress, piece.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}

/// `write` of the system, since the methods above hide its name.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
