import Testing

struct UsageTests {
    private let place: Workplace
    init() throws {
        place = try Workplace()
        try place.write("Rosa", to: "a.txt")
        try place.write("Rosa", to: "b.txt")
    }

    @Test(arguments: [
        (["a.txt", "--only", "colour"], "unknown kind \"colour\"; redact detectors lists the kinds"),
        (["a.txt", "--skip", "email,colour"], "unknown kind \"colour\"; redact detectors lists the kinds"),
        (["a.txt", "--only", "email", "--skip", "url"], "--only and --skip exclude each other"),
        (["a.txt", "b.txt", "-o", "c.txt"], "--output takes one file; use --output-directory for several"),
        (["a.txt", "-o", "c.txt", "--output-directory", "d"], "--output and --output-directory exclude each other"),
        (
            ["a.txt", "--term", "Rosa", "--skip", "term"],
            "a term is given, but the kind term is left out; choose the kind term too"
        ),
        (["a.txt", "--quiet", "--verbose"], "--quiet and --verbose exclude each other"),
        (["a.txt", "--pattern", "[0-9]+"], "--pattern \"[0-9]+\" has no name; write NAME=REGEX"),
        (["a.txt", "--term", ""], "a term without a letter or sign; leave it out"),
        (["a.txt", "--term", "Rosa", "--keep", "rosa"], "\"rosa\" is to be removed and kept; decide for one"),
    ])
    func `wrong usage is one line and status 64`(arguments: [String], expected: String) throws {
        let run = try place.shell("\"$redact\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(run.status == 64)
        #expect(run.errors == "redact: \(expected) (see redact --help)\n")
        #expect(run.output == "")
        #expect(try place.names == ["a.txt", "b.txt"])
    }

    @Test(arguments: [
        [], ["--nonsense", "a.txt"], ["a.txt", "--replace", "pseudonym"], ["scan"],
        ["a.txt", "--attachments", "keep"], ["a.txt", "--hidden-layers", "redact"], ["a.txt", "--changes", "remove"],
        ["a.txt", "--comments", "accept"], ["a.txt", "-o"],
    ])
    func `what is not offered is wrong usage`(arguments: [String]) throws {
        let run = try place.shell("\"$redact\" " + arguments.joined(separator: " "))
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("redact: "))
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(try place.names == ["a.txt", "b.txt"])
    }

    @Test func `a broken pattern is wrong usage, told with its place`() throws {
        let run = try place.redact("a.txt", "--pattern", "x=([0-9]")
        #expect(run.status == 64)
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains("([0-9]"))
    }

    @Test func `help and version go to standard output`() throws {
        for argument in ["--help", "--version"] {
            let run = try place.redact(argument)
            #expect(run.status == 0)
            #expect(run.errors == "")
            #expect(run.output.isEmpty == false)
        }
    }

    @Test func `kinds that are listed can be chosen`() throws {
        let lines = try place.redact("detectors").lines
        #expect(lines.count > 5)
        for line in lines {
            let kinds = line.split(separator: ": ")[1].split(separator: " (")[0].filter { $0 != " " }
            #expect(try place.redact("scan", "a.txt", "--only", kinds).status == 0, "\(line)")
        }
    }

    @Test func `a standard output that is full is an error`() throws {
        let run = try place.shell("\"$redact\" text a.txt >/dev/full")
        #expect(run.status == 1)
        #expect(run.errors == "redact: standard output: cannot be written whole; make room where it goes\n")
    }
}
