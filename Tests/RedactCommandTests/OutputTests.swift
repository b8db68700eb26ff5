import Testing

/// Outputs that cannot or must not be written.
struct OutputTests {
    private let place: Workplace
    init() throws {
        place = try Workplace()
        try place.write("Rosa", to: "a.txt")
    }

    @Test func `an output that exists is left alone`() throws {
        try place.write("old", to: "a.redacted.txt")
        let run = try place.redact("a.txt", "--term", "Rosa")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "redact: a.redacted.txt: exists already; use --force to replace it or choose another output\n")
        #expect(try place.text(of: "a.redacted.txt") == "old")
        #expect(try place.redact("a.txt", "--term", "Rosa", "--force").status == 0)
        #expect(try place.text(of: "a.redacted.txt") == "[TERM-1]")
    }

    @Test(arguments: ["a.txt", "./a.txt", "hard.txt", "soft.txt", "folder/../a.txt"])
    func `the input is never the output, even by force`(output: String) throws {
        #expect(try place.shell("mkdir folder; ln a.txt hard.txt; ln -s a.txt soft.txt").status == 0)
        let run = try place.redact("a.txt", "--term", "Rosa", "--force", "-o", output)
        #expect(run.status == 1)
        #expect(
            run.errors == "redact: \(output): is the input itself, which is never overwritten; choose another output\n")
        #expect(try place.text(of: "a.txt") == "Rosa")
    }

    @Test func `no input of the set is an output, even one that fails`() throws {
        try place.write([0xFF, 0x00], to: "a.redacted.txt")
        let run = try place.redact("a.txt", "a.redacted.txt", "--term", "Rosa", "--force")
        #expect(run.status == 1)
        #expect(
            run.errors.hasPrefix(
                "redact: a.redacted.txt: is the input itself, which is never overwritten; choose another output\n"))
        #expect(try place.names == ["a.redacted.txt", "a.txt"])
    }

    @Test func `copies of the same name are refused before anything is written`() throws {
        #expect(try place.shell("mkdir one two; cp a.txt one/A.txt; cp a.txt two/").status == 0)
        let run = try place.redact("one/A.txt", "two/a.txt", "--output-directory", "out")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "redact: two/a.txt: its copy and that of one/A.txt would both be out/a.redacted.txt; redact them into different folders\n"
        )
        #expect(try place.names == ["a.txt", "one", "two"])
    }

    @Test func `a name that holds what was removed is refused`() throws {
        try place.write("Rosa Winterborne", to: "a.txt")
        let run = try place.redact("a.txt", "--term", "Rosa Winterborne", "-o", "rosa-winterborne.txt")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "redact: a.txt: the output's name holds a removed text of the kind term; give it another name\n")
        #expect(try place.names == ["a.txt"])
    }

    /// A limit on the size of files ends a write in its middle, as a full disk does.
    @Test func `a write that breaks off leaves nothing`() throws {
        try place.write(String(repeating: "Rosa and some more\n", count: 1_000), to: "a.txt")
        let run = try place.shell("trap '' XFSZ; ulimit -f 4; \"$redact\" a.txt --term Rosa")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "redact: a.redacted.txt: the file would be larger than the system allows; raise the limit or choose another folder\n"
        )
        #expect(try place.names == ["a.txt"])
    }

    @Test func `a full disk leaves nothing`() throws {
        try place.write(String(repeating: "Rosa and some more\n", count: 10_000), to: "a.txt")
        let script = """
            mkdir disk; mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null || exit 77
            "$redact" a.txt --term Rosa -o disk/b.txt; status=$?; ls -A disk; umount disk; exit $status
            """
        let run = try place.shell(script)
        // Only root can make a small disk.
        if run.status == 77 { return }
        #expect(run.status == 1)
        #expect(run.errors == "redact: disk/b.txt: the disk is full; make room or choose another folder\n")
        #expect(run.output == "")
    }
}
