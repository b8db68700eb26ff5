internal import Foundation
internal import RedactionModel

/// One end of a connection over which lines go to and fro.
///
/// A socket and no pipes: writing to one whose other end is closed is an error and raises no signal.
final class LineSocket {
    /// Longer lines are no answers.
    private static let longestLine = 64 << 20

    private let handle: FileHandle
    /// What was read behind the last line.
    private var rest = Data()

    private init(_ descriptor: Int32) { handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }

    /// Our end, and the one for a program's standard input and output.
    static func pair() throws -> (ours: LineSocket, theirs: FileHandle) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, streamType, 0, &ends) == 0 else { throw ExternalProgram.fault("cannot be spoken to") }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        #if canImport(Darwin)
            var isOn: Int32 = 1
            setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return (LineSocket(ends[0]), FileHandle(fileDescriptor: ends[1], closeOnDealloc: true))
    }

    // MARK: Lines

    func write(_ bytes: Data, until deadline: ContinuousClock.Instant) throws {
        var sent = 0
        while sent < bytes.count {
            try wait(for: POLLOUT, until: deadline)
            let count = bytes[(bytes.startIndex + sent)...].withUnsafeBytes {
                send(handle.fileDescriptor, $0.baseAddress, $0.count, LineSocket.sendFlags)
            }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { throw LineSocket.ended }
            sent += count
        }
    }

    /// The next line, without its end.
    func read(until deadline: ContinuousClock.Instant) throws -> Data {
        var searched = 0
        while true {
            if let end = rest[(rest.startIndex + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(rest[..<end])
                rest = Data(rest[(end + 1)...])
                return line
            }
            searched = rest.count
            guard rest.count < LineSocket.longestLine else {
                throw ExternalProgram.fault("answered with a line without an end")
            }
            try wait(for: POLLIN, until: deadline)
            try receive()
        }
    }

    private func receive() throws {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(handle.fileDescriptor, &buffer, buffer.count, 0)
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        guard count > 0 else { throw LineSocket.ended }
        rest += buffer[..<count]
    }

    private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws {
        let left = ContinuousClock.now.duration(to: deadline)
        let milliseconds = left / .milliseconds(1)
        guard milliseconds > 0 else { throw LineSocket.late }
        var request = pollfd(fd: handle.fileDescriptor, events: Int16(event), revents: 0)
        if poll(&request, 1, Int32(min(milliseconds.rounded(.up), 1e9))) == 0 { throw LineSocket.late }
    }

    private static var ended: RedactionError { ExternalProgram.fault("ended") }
    private static var late: RedactionError { ExternalProgram.fault("took too long to answer") }

    #if canImport(Darwin)
        private static let streamType = SOCK_STREAM
        private static let sendFlags: Int32 = 0
    #else
        private static let streamType = Int32(SOCK_STREAM.rawValue)
        private static let sendFlags = Int32(MSG_NOSIGNAL)
    #endif
}
