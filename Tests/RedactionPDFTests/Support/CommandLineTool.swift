import Foundation
import Testing

/// Runs one of the command-line tools that tests need beside the package itself: `qpdf`, `pdftotext`.
enum CommandLineTool {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs `tool` in a fresh folder that holds `input` as `input.pdf`, and gives what it wrote to `output.pdf`, or
    /// what it printed if there is no such file.
    static func run(_ tool: String, _ arguments: [String], on input: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "redaction-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(input).write(to: folder.appending(path: "input.pdf"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.currentDirectoryURL = folder
        let printed = folder.appending(path: "printed")
        try Data().write(to: printed)
        let handle = try FileHandle(forWritingTo: printed)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let text = try Data(contentsOf: printed)
        // qpdf ends with 3 when it only warned.
        guard process.terminationStatus == 0 || (tool == "qpdf" && process.terminationStatus == 3) else {
            throw Failure(description: "\(tool) failed: \(String(decoding: text, as: UTF8.self))")
        }
        let output = folder.appending(path: "output.pdf")
        return [UInt8](try FileManager.default.fileExists(atPath: output.path) ? Data(contentsOf: output) : text)
    }

    /// The file with every stream inflated and every object outside object streams, as readable bytes.
    static func unpacked(_ pdf: [UInt8]) throws -> [UInt8] {
        try run(
            "qpdf", ["--qdf", "--object-streams=disable", "--decode-level=specialized", "input.pdf", "output.pdf"],
            on: pdf)
    }
}
