import Foundation
import Testing

/// What a run of the command gave.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A folder in which the built command is run, gone after the test.
final class Workplace {
    /// More than any run in these tests takes; one that takes longer hangs.
    private static let patience: TimeInterval = 120

    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "redact-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The executable that was built along with the tests.
    static let executable: URL = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let beside = bundle ?? URL(filePath: CommandLine.arguments[0])
        return beside.deletingLastPathComponent().appending(path: "redact")
    }()

    func redact(_ arguments: String...) throws -> Run { try run(Workplace.executable.path, arguments) }

    /// Runs `script` by the shell, with the command as `$redact`.
    func shell(_ script: String) throws -> Run {
        try run("/bin/bash", ["-c", "redact='\(Workplace.executable.path)'; \(script)"])
    }

    private func run(_ path: String, _ arguments: [String]) throws -> Run {
        let streams = [url.path + ".out", url.path + ".err"]
        defer { for stream in streams { try? FileManager.default.removeItem(atPath: stream) } }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = url
        process.standardInput = FileHandle.nullDevice
        for stream in streams { try Data().write(to: URL(filePath: stream)) }
        process.standardOutput = FileHandle(forWritingAtPath: streams[0])
        process.standardError = FileHandle(forWritingAtPath: streams[1])
        try process.run()
        let watch = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + Workplace.patience, execute: watch)
        process.waitUntilExit()
        watch.cancel()
        #expect(process.terminationReason == .exit, "\(arguments) was ended by signal \(process.terminationStatus)")
        let texts = try streams.map { try String(decoding: Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
        return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    // MARK: Files

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: url.appending(path: name)) }

    func text(of name: String) throws -> String {
        try String(decoding: Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }

    /// The names of everything in the folder, in order.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
}
