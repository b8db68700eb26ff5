/// A line or less of an address.
struct AddressPiece {
    enum Strength {
        /// It is an address by itself.
        case strong
        /// It is part of an address if one stands beside it, or a word says so.
        case weak
    }

    let range: Range<Int>
    let strength: Strength
    let reason: String
    /// Whether it is the last part of a house's address: `Apt. 12`.
    var isUnit = false
}

/// Finds pieces of addresses around numbers: of houses, of boxes, of places.
struct AddressReader {
    let words: LineWords
    /// Whether capitals tell nothing here, since there are none.
    let isSmall: Bool

    private var bytes: [UInt8] { words.bytes }

    /// Whether a word may be part of a name: it has a capital, or where nothing has one, it is no word of prose.
    private func isCapital(_ word: Range<Int>) -> Bool {
        guard isSmall else { return words.isCapital(word) }
        return !isOfProse(word) && !AddressReader.smallWords.contains(words.folded(word))
            && !bytes[word].contains(where: \.isASCIIDigit)
    }

    /// The piece that the digits at `number` are part of, the surest there is.
    func piece(around number: Range<Int>) -> AddressPiece? {
        if let code = postcodeOfLetters(around: number) { return code }
        guard number.count <= 6, isFree(number) else { return nil }
        let before = words.before(number.lowerBound, 5)
        let after = words.after(number.upperBound, 6)
        return box(number, before) ?? zip(number, before) ?? streetBehind(number, after, before)
            ?? streetBefore(number, before) ?? place(number, before, after)
    }

    /// A letter may follow the number of a house, and nothing else may touch it.
    private func isFree(_ number: Range<Int>) -> Bool {
        let before = number.lowerBound > 0 ? bytes[number.lowerBound - 1] : 0x20
        guard !before.isASCIIAlphanumeric, before < 0x80,
            !".,:$+_/#".utf8.contains(before) || number.lowerBound < 2
                || !bytes[number.lowerBound - 2].isASCIIDigit && before != UInt8(ascii: "$")
                    && before != UInt8(ascii: "/")
        else { return false }
        guard number.upperBound < bytes.count else { return true }
        let after = bytes[number.upperBound]
        let next = number.upperBound + 1 < bytes.count ? bytes[number.upperBound + 1] : 0x20
        if after.isASCIIAlphanumeric { return !next.isASCIIAlphanumeric && !after.isASCIIDigit }
        return after < 0x80 && !("%".utf8.contains(after)) && !(".,:/".utf8.contains(after) && next.isASCIIDigit)
    }

    // MARK: Boxes and parts of houses

    private func box(_ number: Range<Int>, _ before: [Range<Int>]) -> AddressPiece? {
        guard let first = before.first else { return nil }
        let word = words.folded(first)
        if StreetWords.units.contains(word), isCapital(first) || word != "flat" {
            return AddressPiece(
                range: first.lowerBound..<end(of: number), strength: .strong, reason: "part of a house",
                isUnit: true)
        }
        guard StreetWords.boxes.contains(word) else { return nil }
        guard word == "box", let second = before.dropFirst().first else {
            return AddressPiece(range: first.lowerBound..<number.upperBound, strength: .strong, reason: "a box")
        }
        let isBox = ["p.o", "po", "office", "o", "post"].contains(words.folded(second))
        let start = isBox ? before.last { ["p.o", "po", "post", "p"].contains(words.folded($0)) } ?? second : second
        let unit = before.dropFirst(2).first
        let isMilitary = unit.map { ["unit", "psc", "cmr"].contains(words.folded($0)) } ?? false
        guard isBox || isMilitary else { return nil }
        return AddressPiece(
            range: (isMilitary ? unit ?? start : start).lowerBound..<number.upperBound, strength: .strong,
            reason: "a box")
    }

    /// `Springfield, IL 62704`, `FPO AE 37876`.
    private func zip(_ number: Range<Int>, _ before: [Range<Int>]) -> AddressPiece? {
        guard number.count == 5 || number.count == 4, let state = before.first,
            StreetWords.states.contains(words.folded(state)),
            isSmall || bytes[state].allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        let city = cityWords(before: state.lowerBound)
        let isStrong = city < state.lowerBound && number.count == 5
        return AddressPiece(
            range: city..<endOfZip(number), strength: isStrong ? .strong : .weak, reason: "a state with a postcode")
    }

    private func endOfZip(_ number: Range<Int>) -> Int {
        let tail = bytes[number.upperBound...].prefix(6)
        let isLong =
            tail.count >= 5 && tail.first == UInt8(ascii: "-") && tail.dropFirst().prefix(4).allSatisfy(\.isASCIIDigit)
        return isLong ? number.upperBound + 5 : number.upperBound
    }

    /// Where the capitalised words before a state begin, with a comma between.
    private func cityWords(before state: Int) -> Int {
        var end = state
        while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
        guard state - end <= 2 else { return state }
        return words.before(end, 3).prefix(while: isCapital).last?.lowerBound ?? state
    }

    // MARK: Streets

    /// `81 Long Street`, `12 bis rue de la Paix`.
    private func streetBehind(_ number: Range<Int>, _ after: [Range<Int>], _ before: [Range<Int>]) -> AddressPiece? {
        let after = Array(after.drop { ["bis", "ter"].contains(words.folded($0)) })
        guard let first = after.first, !isNumbering(before.first) else { return nil }
        if StreetWords.prefixes.contains(words.folded(first)), after.count > 1,
            let last = after.dropFirst().prefix(while: isName).last(where: isCapital)
        {
            return AddressPiece(
                range: number.lowerBound..<last.upperBound, strength: .strong, reason: "a number with a street")
        }
        guard let place = after.indices.dropFirst().first(where: { isType(after[$0], behind: number) }),
            !after[..<place].contains(where: isOfProse)
        else { return nil }
        let isAmbiguous = StreetWords.ambiguousTypes.contains(words.folded(after[place]))
        guard
            !isAmbiguous
                || !isSmall && after[...place].allSatisfy({ isCapital($0) || bytes[$0].first?.isASCIIDigit == true })
        else { return nil }
        return AddressPiece(
            range: number.lowerBound..<endOfType(after[place]), strength: .strong, reason: "a number with a street")
    }

    private func endOfType(_ type: Range<Int>) -> Int {
        bytes[type].last == UInt8(ascii: ".") && words.folded(type).count > 4 ? type.upperBound - 1 : type.upperBound
    }

    /// `1996 Supreme Court` is a year and no house.
    private func isType(_ word: Range<Int>, behind number: Range<Int>) -> Bool {
        let folded = words.folded(word)
        if StreetWords.types.contains(folded) { return true }
        let isYear =
            number.count == 4 && (bytes[number].starts(with: "19".utf8) || bytes[number].starts(with: "20".utf8))
        return StreetWords.ambiguousTypes.contains(folded) && !isYear
    }

    private func isOfProse(_ word: Range<Int>) -> Bool {
        AddressReader.prose.contains(words.folded(word))
            || bytes[word].contains(UInt8(ascii: "."))
                && bytes[word].count > 3
    }

    private static let prose: FoldedWords = [
        "the", "a", "an", "to", "in", "of", "and", "on", "at", "for", "from", "is", "was", "were", "with", "by", "that",
        "which", "who", "he", "she", "it", "they", "we", "i", "as", "or", "if", "not", "are", "be", "his", "her",
        "million", "years", "days", "hours", "percent", "miles", "km", "people", "members",
    ]

    /// More words that are no names, which their small letters tell elsewhere.
    private static let smallWords: FoldedWords = [
        "my", "your", "our", "their", "this", "have", "has", "had", "please", "new", "me", "you", "so", "but", "up",
        "about", "address", "number", "card", "home", "same", "here", "there", "than", "into", "over", "under", "only",
    ]

    /// `Hauptstraße 12a`, `Calle Mayor 5`, `ul. Długa 17`.
    private func streetBefore(_ number: Range<Int>, _ before: [Range<Int>]) -> AddressPiece? {
        guard number.count <= 4, let last = before.first, !isNumbering(before.first) else { return nil }
        let isGermanic = isStreet(last, before.dropFirst().first)
        if isGermanic {
            let isWord = StreetWords.isEnding(words.folded(last))
            let first = isWord ? before.dropFirst().prefix(while: isName).last ?? last : last
            return AddressPiece(
                range: first.lowerBound..<end(of: number), strength: .strong, reason: "a street with a number")
        }
        let names = before.prefix { isName($0) && !StreetWords.prefixes.contains(words.folded($0)) }
        if let first = names.last, names.contains(where: isCapital),
            let calle = ["C/ ", "c/ ", "C/"].first(where: { bytes[..<first.lowerBound].ends(with: $0) })
        {
            return AddressPiece(
                range: first.lowerBound - calle.utf8.count..<end(of: number), strength: .strong,
                reason: "a street with a number")
        }
        guard !names.isEmpty, names.count < before.count, names.contains(where: isCapital),
            StreetWords.prefixes.contains(words.folded(before[names.count]))
        else { return nil }
        return AddressPiece(
            range: before[names.count].lowerBound..<end(of: number), strength: .strong, reason: "a street with a number"
        )
    }

    private func isStreet(_ word: Range<Int>, _ before: Range<Int>?) -> Bool {
        let folded = words.folded(word)
        if StreetWords.isEnding(folded) {
            return before.map(isCapital) == true && (folded.count > 3 || StreetWords.shortEndings.contains(folded))
        }
        return isCapital(word) && StreetWords.endsInEnding(folded)
    }

    private func isName(_ word: Range<Int>) -> Bool {
        isCapital(word) || StreetWords.particles.contains(words.folded(word))
    }

    private func isNumbering(_ word: Range<Int>?) -> Bool {
        word.map { AddressReader.numbering.contains(words.folded($0)) } ?? false
    }

    private static let numbering: FoldedWords = [
        "article", "articles", "section", "rule", "chapter", "no", "nos", "page", "figure", "table", "paragraph",
        "version", "part", "volume", "vol", "act", "annex", "appendix", "item", "step", "group", "protocol", "clause",
    ]

    // MARK: Places

    /// `10115 Berlin`, `Cameroon 60647`, a number of a house alone: parts of addresses, if others stand beside them.
    private func place(_ number: Range<Int>, _ before: [Range<Int>], _ after: [Range<Int>]) -> AddressPiece? {
        guard !(before.prefix(1) + after.prefix(1)).contains(where: { MonthNames.number(of: words.folded($0)) != nil })
        else { return nil }
        if let name = after.first, (4...6).contains(number.count), isCapital(name) {
            return AddressPiece(
                range: number.lowerBound..<trimmed(name), strength: .weak, reason: "a postcode with a place")
        }
        let names = before.prefix(3).prefix(while: isCapital)
        guard !names.contains(where: { StreetWords.labels.contains(words.folded($0)) }) else { return nil }
        if let first = names.last {
            return AddressPiece(
                range: first.lowerBound..<number.upperBound, strength: .weak, reason: "a place with a number")
        }
        return AddressPiece(range: number, strength: .weak, reason: "a number in an address")
    }

    private func trimmed(_ word: Range<Int>) -> Int {
        bytes[word].last == UInt8(ascii: ".") ? word.upperBound - 1 : word.upperBound
    }

    /// The postcodes of the United Kingdom (`SW1A 1AA`), of Canada (`K1A 0B1`) and of the Netherlands (`1012 AB`).
    private func postcodeOfLetters(around number: Range<Int>) -> AddressPiece? {
        var start = number.lowerBound
        while start > 0, isCapital(at: start - 1), number.lowerBound - start < 3 { start -= 1 }
        let isWord = start > 0 && (bytes[start - 1].isASCIIAlphanumeric || "-/_.".utf8.contains(bytes[start - 1]))
        guard !isWord, start < number.lowerBound, number.count <= 2 else { return nil }
        var end = number.upperBound
        if isCapital(at: end) { end += 1 }
        let lead = number.lowerBound - start
        guard end < bytes.count, bytes[end] == UInt8(ascii: " "), end + 4 <= bytes.count, bytes[end + 1].isASCIIDigit
        else { return nil }
        let tail = (isCapital(at: end + 2), isCapital(at: end + 3), bytes[end + 3].isASCIIDigit)
        let isFree = end + 4 >= bytes.count || !bytes[end + 4].isASCIIAlphanumeric
        let isBritish = lead <= 2 && tail.0 && tail.1
        let isCanadian = lead == 1 && number.count == 1 && end > number.upperBound && tail.0 && tail.2
        guard isFree, isBritish || isCanadian else { return nil }
        return AddressPiece(range: start..<end + 4, strength: .strong, reason: "a postcode")
    }

    private func isCapital(at offset: Int) -> Bool {
        offset < bytes.count && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[offset])
    }

    /// With the letter that may follow the number.
    private func end(of number: Range<Int>) -> Int {
        let next = number.upperBound
        return next < bytes.count && bytes[next].isASCIIAlphanumeric ? next + 1 : next
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
