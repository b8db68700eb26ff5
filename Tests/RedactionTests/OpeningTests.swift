import Foundation
import Redaction
import Testing

struct OpeningTests {
    private let folder: Folder
    init() throws { folder = try Folder() }

    @Test(
        arguments: [
            ([], "x: is empty; give a file with content"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D], "x: is an image; images are not supported yet"),
            ([0x1F, 0x8B, 0x08], "x: is a compressed archive; extract its files first"),
        ] as [([UInt8], String)])
    func `what cannot be read says so`(bytes: [UInt8], expected: String) async {
        #expect(await failure { _ = try Document(bytes: bytes, name: "x") } == expected)
    }

    @Test func `an address that is no file's is refused`() async throws {
        let url = try #require(URL(string: "https://example.com/a.txt"))
        #expect(
            await failure { _ = try Document(contentsOf: url) }
                == "https://example.com/a.txt: is not the address of a file; use a file's path")
    }

    @Test func `the format is told by content, not by name`() throws {
        let url = try folder.write("{\"a\": 1}", to: "a.docx")
        #expect(try Document(contentsOf: url).format == .json)
    }

    @Test func `a file above the limit is not read`() async throws {
        let url = try folder.write("12345678901", to: "a.txt")
        var limits = Limits.standard
        limits.fileSize = 10
        let message = await failure { _ = try Document(contentsOf: url, limits: limits) }
        #expect(message == "\(url.path): larger than the limit of 10 bytes; split it, or raise the limit")
    }

    @Test func `folders, pipes and missing files are told apart`() async throws {
        #expect(
            await failure { _ = try Document(contentsOf: folder.url) }?.hasSuffix(": is a folder; name the files in it")
                == true)
        let pipe = folder["pipe"].path
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(
            await failure { _ = try Document(contentsOf: folder["pipe"]) }
                == "\(pipe): is a pipe, socket or device; copy its content into a file first")
        #expect(
            await failure { _ = try Document(contentsOf: folder["no.txt"]) }
                == "\(folder["no.txt"].path): no such file; check the path")
        #expect(
            await failure { _ = try Document(contentsOf: URL(filePath: "no such file.txt")) }
                == "no such file.txt: no such file; check the path")
    }
}
