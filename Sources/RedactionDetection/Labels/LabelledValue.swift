internal import RedactionModel

/// Reads what stands behind a label.
struct LabelledValue {
    private static let digitsLongest = 32
    private static let wordCharacters = ByteSet(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-@\\+$!#")

    let bytes: [UInt8]
    private var offset: Int
    /// Whether a sign or a word between label and value says that a value follows.
    private var isMarked = false
    /// Whether it is a sign: a colon, a sign of equality, or the border of a cell.
    private var isSet = false
    private var isInNextLine = false

    init(in bytes: [UInt8], after label: Int) {
        self.bytes = bytes
        offset = label
        skipNumberWord()
        skipParentheses()
        if skip(" is ") || skip(" was ") || skip(" are ") { isMarked = true }
        skipSign()
    }

    /// The value in the form that the label wants.
    func range(_ form: ValueLabel.Form) -> Range<Int>? {
        switch form {
        case .number(let digits): number(digits)
        case .markedNumber(let digits): markedNumber(digits)
        case .bankCode(let mustBeMarked): isMarked || !mustBeMarked ? bankCode : nil
        case .code: code
        case .account: account
        case .word: word
        case .words: words
        }
    }

    // MARK: Between label and value

    private static let numberWords = [
        "numbers", "number", "nummer", "número", "numéro", "numero", "num", "nos", "no", "nr", "n°", "id", "code",
        "details", "ref", "#",
    ]

    /// Behind a blank, or in parentheses; and joined to the label.
    private static let numberWordsApart = numberWords.map { " " + $0 } + joinedNumberWords
    private static let numberWordsInside = numberWords + joinedNumberWords
    private static let joinedNumberWords = ["-nr", "-no", "#"]

    /// `no.`, `number`, `Nr.`, and a second of them: `ref. no.`.
    private mutating func skipNumberWord(among words: [String] = numberWordsApart) {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
        for _ in 0..<2 {
            guard let word = words.first(where: { starts(with: $0) && endsWord($0) }) else { return }
            offset += word.utf8.count
            isMarked = true
            if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
        }
    }

    private func endsWord(_ word: String) -> Bool {
        let end = offset + word.utf8.count
        return word.hasSuffix("#") || end >= bytes.count || !bytes[end].isASCIIAlphanumeric && bytes[end] < 0x80
    }

    /// `(UK)`.
    private mutating func skipParentheses() {
        guard starts(with: " (") || starts(with: "(") else { return }
        let part = bytes[offset...].prefix(28)
        guard let close = part.firstIndex(of: UInt8(ascii: ")")), !part[..<close].contains(0x0A) else { return }
        guard part[..<close].contains(where: \.isASCIIDigit) else {
            offset = close + 1
            return
        }
        // The value itself is in parentheses: `an application (no. 28045/02)`.
        while " (".utf8.contains(bytes[offset]) { offset += 1 }
        skipNumberWord(among: LabelledValue.numberWordsInside)
    }

    private mutating func skipSign() {
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        let start = offset
        while offset < bytes.count,
            ":=#.-\t\n\"'".utf8.contains(bytes[offset]) || offset > start && bytes[offset] == 0x20,
            offset - start < 5
        {
            if ":=\t\n".utf8.contains(bytes[offset]) { isSet = true }
            if bytes[offset] == UInt8(ascii: "\n") { isInNextLine = true }
            if bytes[offset] != UInt8(ascii: ".") { isMarked = true }
            offset += 1
        }
    }

    private mutating func skip(_ text: String) -> Bool {
        guard starts(with: text) else { return false }
        offset += text.utf8.count
        return true
    }

    private func starts(with text: String) -> Bool {
        let count = text.utf8.count
        guard offset + count <= bytes.count else { return false }
        return zip(bytes[offset..<offset + count], text.utf8).allSatisfy { byte, letter in
            byte == letter || (0x41...0x5A).contains(byte) && byte + 32 == letter
        }
    }

    // MARK: Values

    /// Words of capitals and digits up to the last that has digits: `X 123 456` of `X 123 456 issued`.
    private func number(_ digits: Int) -> Range<Int>? {
        var end: Int?
        var count = 0
        var position = offset
        var isJoined = false
        while position < bytes.count, position - offset < LabelledValue.digitsLongest {
            let start = position
            while position < bytes.count, bytes[position].isASCIIAlphanumeric { position += 1 }
            let group = bytes[start..<position]
            let digitsInGroup = group.count(where: \.isASCIIDigit)
            let isSmall = group.contains { (0x61...0x7A).contains($0) }
            guard !group.isEmpty, digitsInGroup > 0 || group.count <= 4 && !isSmall
            else { break }
            count += digitsInGroup
            if digitsInGroup > 0 || isJoined { end = position }
            guard position + 1 < bytes.count, " -/.:".utf8.contains(bytes[position]),
                bytes[position + 1].isASCIIAlphanumeric
            else { break }
            isJoined = "-/".utf8.contains(bytes[position])
            position += 1
        }
        guard let end, count >= digits, end == bytes.count || bytes[end] < 0x80 && !bytes[end].isASCIIAlphanumeric
        else {
            return nil
        }
        return offset..<end
    }

    private func markedNumber(_ digits: Int) -> Range<Int>? {
        guard !isInNextLine, let range = number(digits) else { return nil }
        let value = bytes[range]
        guard !isDate(value) else { return nil }
        return isMarked || isTelling(value) ? range : nil
    }

    /// Whether nothing but a number that somebody gave looks so: `INV-2201`, `100-4471-8820`, `0044172`.
    private func isTelling(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = value.count(where: \.isASCIIDigit)
        guard value.first?.isASCIIDigit == true else {
            return value.contains { !$0.isASCIIAlphanumeric && $0 != 0x20 || (0x41...0x5A).contains($0) }
        }
        let isPlain = digits == value.count
        return isPlain && (digits >= 8 || digits >= 5 && value.first == UInt8(ascii: "0"))
            || digits >= 6 && value.contains { "-/".utf8.contains($0) } && !isYears(value)
    }

    /// `Agreement: 2019` and `Project - 12.03.2026` tell a date.
    private func isDate(_ value: ArraySlice<UInt8>) -> Bool {
        guard !value.contains(where: { $0.isASCIIAlphanumeric && !$0.isASCIIDigit }) else { return false }
        let parts = value.split { !$0.isASCIIDigit }
        return parts.count == 3 && parts.allSatisfy { $0.count <= 2 || $0.count == 4 } || isYear(value)
    }

    private func isYear(_ value: ArraySlice<UInt8>) -> Bool {
        value.count == 4 && (value.starts(with: "19".utf8) || value.starts(with: "20".utf8))
    }

    /// `2025/26`, `2014-2020`.
    private func isYears(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split { !$0.isASCIIDigit }
        return parts.count == 2 && isYear(parts[0]) && (parts[1].count == 2 || isYear(parts[1]))
    }

    /// Where the capitals and digits end that the value begins with.
    private var endOfCapitals: Int {
        bytes[offset...].firstIndex { !(0x41...0x5A).contains($0) && !$0.isASCIIDigit } ?? bytes.count
    }

    private var code: Range<Int>? {
        let end = endOfCapitals
        let digits = bytes[offset..<end].count(where: \.isASCIIDigit)
        let isFree = end == bytes.count || bytes[end] < 0x80 && !bytes[end].isASCIIAlphanumeric
        return isFree && (5...12).contains(end - offset) && digits >= 1 && end - offset - digits >= 2
            ? offset..<end : nil
    }

    private var account: Range<Int>? {
        guard let range = wordRange, range.count >= 4 else { return nil }
        let value = bytes[range]
        let isTelling = value.contains { $0.isASCIIDigit || "._".utf8.contains($0) }
        return isTelling && value.contains { $0.isASCIIAlphanumeric && !$0.isASCIIDigit } ? range : nil
    }

    /// One word, without what ends a sentence.
    private var wordRange: Range<Int>? {
        let count = LabelledValue.wordCharacters.run(in: bytes, from: offset, limit: 64)
        var end = offset + count
        while end > offset, ".-!".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > offset ? offset..<end : nil
    }

    private var bankCode: Range<Int>? {
        let end = endOfCapitals
        let isFree = end == bytes.count || !bytes[end].isASCIIAlphanumeric
        let letters = bytes[offset..<end].prefix(6)
        guard isFree, [8, 11].contains(end - offset), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return offset..<end
    }

    private var word: Range<Int>? {
        guard isSet, let range = wordRange else { return nil }
        let value = bytes[range]
        let isName =
            value.contains { !$0.isASCIIAlphanumeric || $0.isASCIIDigit }
            || value.allSatisfy { (0x61...0x7A).contains($0) }
        guard value.count >= 3, isName,
            !LabelledValue.blanks.contains(String(decoding: value, as: UTF8.self).lowercased())
        else {
            return nil
        }
        return range
    }

    private static let blanks: Set = [
        "required", "optional", "string", "none", "null", "true", "false", "the", "and", "not", "yes", "name", "email",
        "e-mail", "password", "phone", "role", "status", "date",
        "see", "is", "your", "enter", "http", "https", "www", "page", "for", "this",
    ]

    private var words: Range<Int>? {
        guard isSet else { return nil }
        var end = offset
        while end < bytes.count, end - offset < 40,
            bytes[end] >= 0x80 || bytes[end].isASCIIAlphanumeric || " -'/".utf8.contains(bytes[end])
        {
            end += 1
        }
        while end > offset, bytes[end - 1] == 0x20 { end -= 1 }
        let value = bytes[offset..<end]
        let isWords = value.split(separator: 0x20).count <= 3 && !value.contains(where: \.isASCIIDigit)
        // A colon follows where the label of the next line is among the words.
        let isWhole = end == bytes.count || !bytes[end].isASCIIAlphanumeric && bytes[end] != UInt8(ascii: ":")
        return value.count >= 3 && isWords && isWhole ? offset..<end : nil
    }
}
