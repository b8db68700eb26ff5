/// What follows a street or a box: the town, the region, the country, in the same line or in lines of their own.
struct AddressTail {
    /// A town, a region, a country, and a line between.
    private static let mostParts = 4
    private static let mostWords = 6

    let words: LineWords
    /// Whether capitals tell nothing here, since there are none.
    let isSmall: Bool

    private var bytes: [UInt8] { words.bytes }

    /// Where an address ends whose street or box ends at `offset`: behind the last name of a place that the lists know,
    /// or behind a name that a comma joins and that ends its clause.
    /// - Parameter isBehindUnit: What ends there is `Apt. 12`, behind which a town needs no comma.
    func end(from offset: Int, isBehindUnit: Bool) -> Int {
        var end = offset
        var probe = offset
        for _ in 0..<AddressTail.mostParts {
            if let code = endOfRegion(from: probe) { return code }
            guard let joint = joint(from: probe), let name = name(from: joint.end) else { break }
            if joint.endsLine, !endsLine(name.upperBound), !endsClause(name.upperBound) { break }
            if NameLexicon.isPlace(bytes[name]) {
                end = endOfCode(after: name.upperBound)
            } else if !joint.endsLine, isBehindUnit && probe == offset || joint.hasComma && endsClause(name.upperBound)
            {
                end = name.upperBound
            }
            probe = max(end, name.upperBound)
        }
        return endOfRegion(from: probe) ?? end
    }

    /// Where the postcode ends that follows the two or three letters of a region, and maybe the name of a country:
    /// `, NB 26538`, in one line or two.
    private func endOfRegion(from start: Int) -> Int? {
        guard let joint = joint(from: start), let region = words.following(joint.end, 1).first,
            (2...3).contains(region.count), bytes[region].allSatisfy({ $0.isASCIIAlphanumeric && !$0.isASCIIDigit }),
            !AddressTail.prose.contains(words.folded(region)), let next = self.joint(from: region.upperBound),
            !next.hasComma
        else { return nil }
        if let code = digits(from: next.end) { return code }
        guard let country = name(from: next.end), country.upperBound < bytes.count, bytes[country.upperBound] == 0x20
        else { return nil }
        return digits(from: country.upperBound + 1)
    }

    /// Where the postcode of digits ends that begins at an offset.
    private func digits(from start: Int) -> Int? {
        let digits = bytes[start...].prefix(while: \.isASCIIDigit)
        let isFree = digits.endIndex == bytes.count || !bytes[digits.endIndex].isASCIIAlphanumeric
        return (4...6).contains(digits.count) && isFree ? digits.endIndex : nil
    }

    /// Where the first of two crossing streets begins, of which the second begins at `offset`: `Mill Road and 5th Street`.
    func startOfCrossing(before offset: Int) -> Int {
        guard bytes[..<offset].suffix(5).elementsEqual(" and ".utf8) else { return offset }
        return words.before(offset - 5, 3).prefix(while: words.isCapital).last?.lowerBound ?? offset
    }

    /// Blanks, commas, the end of a line and the signs that lines of a quoted letter begin with.
    private func joint(from start: Int) -> (end: Int, hasComma: Bool, endsLine: Bool)? {
        var end = start
        if end < bytes.count, bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count,
            bytes[end + 1] == UInt8(ascii: ",")
        {
            end += 1
        }
        while end < bytes.count, end - start < 8, " ,\n\t>?".utf8.contains(bytes[end]) { end += 1 }
        let signs = bytes[start..<end]
        guard !signs.isEmpty, signs.count(where: { $0 == 0x0A }) <= 2 else { return nil }
        return (end, signs.contains(UInt8(ascii: ",")), signs.contains(0x0A))
    }

    /// Words that can be a place's: with capitals, and small ones of names between.
    private func name(from start: Int) -> Range<Int>? {
        guard start < bytes.count, bytes[start] != 0x20 else { return nil }
        var end: Int?
        for word in words.following(start, AddressTail.mostWords) {
            let folded = words.folded(word)
            guard !StreetWords.labels.contains(folded), !bytes[word].contains(where: \.isASCIIDigit) else { break }
            if isSmall ? !AddressTail.prose.contains(folded) : words.isCapital(word) {
                end = bytes[word].last == UInt8(ascii: ".") ? word.upperBound - 1 : word.upperBound
                if end != word.upperBound { break }
            } else if !AddressTail.joints.contains(folded), !StreetWords.particles.contains(folded) {
                break
            }
        }
        return end.map { start..<$0 }
    }

    private static let joints: FoldedWords = ["and", "of", "the", "am", "an", "u", "ob", "nad", "sur"]
    private static let prose: FoldedWords = [
        "for", "in", "on", "at", "is", "was", "this", "last", "please", "tomorrow", "today", "and", "to", "by", "with",
        "but",
        "as", "from", "before", "after", "until", "because", "or", "if", "when", "where", "it", "he", "she", "we", "i",
        "you",
    ]

    private func endsLine(_ offset: Int) -> Bool {
        let rest = bytes[endOfCode(after: offset)...].prefix { $0 == 0x20 || $0 == UInt8(ascii: ",") }
        return rest.endIndex == bytes.count || bytes[rest.endIndex] == 0x0A
    }

    private func endsClause(_ offset: Int) -> Bool {
        offset == bytes.count || ".,;?!)\n".utf8.contains(bytes[offset])
    }

    /// Behind the postcode that follows a name, if one does.
    private func endOfCode(after offset: Int) -> Int {
        guard offset < bytes.count, bytes[offset] == 0x20 else { return offset }
        return digits(from: offset + 1) ?? offset
    }
}
