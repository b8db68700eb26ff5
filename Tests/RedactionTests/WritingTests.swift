import Foundation
import Redaction
import Testing

struct WritingTests {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func copy(of url: URL) async throws -> VerifiedDocument {
        try await Redactor.forTerms("Rosa Winterborne").redactAndVerify(Document(contentsOf: url))
    }

    @Test func `a copy is written and nothing else is left in the folder`() async throws {
        let input = try folder.write("by Rosa Winterborne", to: "a.txt")
        try await copy(of: input).write(to: folder["b.txt"])
        #expect(try folder.text(of: "b.txt") == "by [TERM-1]")
        #expect(try folder.text(of: "a.txt") == "by Rosa Winterborne")
        #expect(try folder.names == ["a.txt", "b.txt"])
    }

    @Test func `a file that exists is replaced only when told so`() async throws {
        let copy = try await copy(of: try folder.write("by Rosa Winterborne", to: "a.txt"))
        try folder.write("old", to: "b.txt")
        let message = await failure { try copy.write(to: folder["b.txt"]) }
        #expect(
            message
                == "\(folder["b.txt"].path): exists already; use --force to replace it or choose another output")
        #expect(try folder.text(of: "b.txt") == "old")
        try copy.write(to: folder["b.txt"], overwrite: true)
        #expect(try folder.text(of: "b.txt") == "by [TERM-1]")
        #expect(try folder.names == ["a.txt", "b.txt"])
    }

    @Test(arguments: ["a.txt", "hard.txt", "link.txt", "./sub/../a.txt"])
    func `the input is never overwritten, however it is named`(name: String) async throws {
        let input = try folder.write("by Rosa Winterborne", to: "a.txt")
        try FileManager.default.createDirectory(at: folder["sub"], withIntermediateDirectories: false)
        try FileManager.default.linkItem(at: input, to: folder["hard.txt"])
        try FileManager.default.createSymbolicLink(at: folder["link.txt"], withDestinationURL: input)
        let copy = try await copy(of: input)
        let path = folder.url.path + "/" + name
        let message = await failure { try copy.write(to: URL(filePath: path), overwrite: true) }
        #expect(message == "\(path): is the input itself, which is never overwritten; choose another output")
        #expect(try folder.text(of: "a.txt") == "by Rosa Winterborne")
    }

    @Test func `no file of the set is overwritten`() async throws {
        let one = try Document(contentsOf: folder.write("Rosa Winterborne", to: "a.txt"))
        let other = try Document(contentsOf: folder.write("Rosa Winterborne too", to: "b.txt"))
        let copies = try await Redactor.forTerms("Rosa Winterborne").redactAndVerify([one, other])
        let message = await failure { try copies[0].get().write(to: folder["b.txt"], overwrite: true) }
        #expect(message?.hasSuffix("is the input itself, which is never overwritten; choose another output") == true)
    }

    @Test(arguments: ["Rosa Winterborne.txt", "rosa_winterborne.txt", "for-ROSA-WINTERBORNE.v2.txt"])
    func `the output's name must not hold what was removed`(name: String) async throws {
        let copy = try await copy(of: try folder.write("by Rosa Winterborne", to: "a.txt"))
        let message = await failure { try copy.write(to: folder[name]) }
        #expect(
            message?.hasSuffix("a.txt: the output's name holds a removed text of the kind term; give it another name")
                == true)
        #expect(try folder.names == ["a.txt"])
    }

    @Test func `folders, links and devices are not replaced`() async throws {
        let copy = try await copy(of: try folder.write("by Rosa Winterborne", to: "a.txt"))
        try FileManager.default.createSymbolicLink(at: folder["dangling"], withDestinationURL: folder["nowhere"])
        for (path, reason) in [
            (folder.url.path, "is a folder; name a file in it"),
            (folder["dangling"].path, "is a link, pipe, socket or device; name a regular file"),
            ("/dev/null", "is a link, pipe, socket or device; name a regular file"),
            (folder["no/b.txt"].path, "its folder does not exist; create the folder first"),
            (folder[String(repeating: "x", count: 300)].path, "its name is too long; choose a shorter one"),
        ] {
            let message = await failure { try copy.write(to: URL(filePath: path), overwrite: true) }
            #expect(message == "\(path): \(reason)")
        }
        #expect(try folder.names == ["a.txt", "dangling"])
    }
}
