/// Writes a Type 1 program without some of its glyphs: their charstrings, their names, and the subroutines that only
/// they used are gone.
struct Type1Subset {
    private let program: Type1Program
    private let names: Set<String>

    init?(_ bytes: [UInt8], keeping names: Set<String>) {
        guard let program = Type1Program(bytes) else { return nil }
        self.program = program
        self.names = names.union([".notdef"])
    }

    /// The lengths of the three parts, as `Length1` to `Length3` tell them, and the bytes.
    func write() -> (lengths: [Int], bytes: [UInt8]) {
        let clear = clearPart()
        let hidden = Type1Cipher.program.encrypted(hiddenPart() + [0x0A], skipping: 4)
        let zeros = [UInt8](repeating: 0x30, count: 64) + [0x0A]
        let trailer = program.hasTrailer ? (0..<8).flatMap { _ in zeros } + Array("cleartomark\n".utf8) : []
        return ([clear.count, hidden.count, trailer.count], clear + hidden + trailer)
    }

    private static func replacing(_ edits: [(range: Range<Int>, bytes: [UInt8])], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= place
        {
            result += bytes[place..<edit.range.lowerBound] + edit.bytes
            place = edit.range.upperBound
        }
        return result + bytes[place...]
    }

    // MARK: Clear text

    /// Leaves out `dup 65 /A put` for glyphs that go.
    private func clearPart() -> [UInt8] {
        let scanner = ByteScanner(program.clear)
        guard let encoding = scanner.range(of: "/Encoding", from: 0) else { return program.clear }
        var edits: [(range: Range<Int>, bytes: [UInt8])] = []
        var words: [Range<Int>] = []
        var place = encoding.upperBound
        while let word = scanner.word(at: place) {
            place = word.upperBound
            words.append(word)
            let text = scanner.text(word)
            if text == "def" { break }
            guard text == "put", let entry = words.suffix(4).first, words.count >= 4, scanner.text(entry) == "dup"
            else {
                continue
            }
            let name = scanner.text(words[words.count - 2]).dropFirst()
            if !names.contains(String(name)) { edits.append((entry.lowerBound..<word.upperBound, [])) }
        }
        return Type1Subset.replacing(edits, in: program.clear)
    }

    // MARK: Hidden part

    private func hiddenPart() -> [UInt8] {
        let kept = program.glyphs.filter { names.contains($0.name ?? "") }
        var edits = program.glyphs.filter { !names.contains($0.name ?? "") }.map { glyph in
            (range: withTail(glyph.range), bytes: [UInt8]())
        }
        edits.append((program.glyphCount, Array("\(kept.count)".utf8)))
        let used = usedSubroutines(by: kept)
        for subroutine in program.subroutines where !used.contains(subroutine.number) {
            edits.append((subroutine.range, definition(of: subroutine, code: [0x0B])))
        }
        return Type1Subset.replacing(edits, in: program.hidden)
    }

    /// A glyph's definition ends with words such as `ND`; they go with it.
    private func withTail(_ range: Range<Int>) -> Range<Int> {
        let scanner = ByteScanner(program.hidden)
        var end = range.upperBound
        while let word = scanner.word(at: end), scanner.text(word) != "end", program.hidden[word.lowerBound] != 0x2F {
            end = word.upperBound
        }
        return range.lowerBound..<end
    }

    private func definition(of subroutine: Type1Program.Definition, code: [UInt8]) -> [UInt8] {
        let data = Type1Cipher.string.encrypted(code, skipping: program.padding)
        return Array("dup \(subroutine.number) \(data.count) ".utf8) + subroutine.reader + [0x20] + data
    }

    /// The subroutines that charstrings call, and those that these call. The first four belong to every program.
    private func usedSubroutines(by glyphs: [Type1Program.Definition]) -> Set<Int> {
        let codes = Dictionary(
            program.subroutines.map { ($0.number, $0.code) }, uniquingKeysWith: { first, _ in first })
        var used: Set<Int> = [0, 1, 2, 3]
        var pending = glyphs.map(\.code) + used.compactMap { codes[$0] }
        while let code = pending.popLast() {
            for number in Type1Subset.calls(in: code) where used.insert(number).inserted {
                if let code = codes[number] { pending.append(code) }
            }
        }
        return used
    }

    /// Every number that a charstring holds ready when it calls a subroutine; one of them is the subroutine's.
    private static func calls(in code: [UInt8]) -> Set<Int> {
        var calls: Set<Int> = []
        var numbers: [Int] = []
        var index = 0
        while index < code.count {
            let byte = Int(code[index])
            let next = index + 1 < code.count ? Int(code[index + 1]) : 0
            index += 1
            switch byte {
            case 32...246: numbers.append(byte - 139)
            case 247...250: numbers.append((byte - 247) * 256 + next + 108)
            case 251...254: numbers.append(-(byte - 251) * 256 - next - 108)
            case 255: numbers.append(BigEndian(code).word32(index).map { Int(Int32(bitPattern: $0)) } ?? 0)
            case 10: calls.formUnion(numbers)
            // Escaped operators: calls of PostScript, and the `pop` and `div` behind numbers, leave them standing.
            case 12: if next == 16 { calls.formUnion(numbers) } else if next != 17, next != 12 { numbers = [] }
            default: numbers = []
            }
            index += byte == 255 ? 4 : byte >= 247 || byte == 12 ? 1 : 0
        }
        return calls
    }
}
